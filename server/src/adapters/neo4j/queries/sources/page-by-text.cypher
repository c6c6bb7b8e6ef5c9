// A page of the sources with these words somewhere in title, publisher or address, without those that are not told, and how many there are.
MATCH (source:Source)
USING TEXT INDEX source:Source(filterText)
WHERE source.filterText CONTAINS $word AND all(other IN $words WHERE source.filterText CONTAINS other) AND NOT source.id IN $without
WITH collect(source) AS found
CALL (found) {
  UNWIND found AS source
  WITH source
  WHERE source[$key] < $before
  ORDER BY source[$key] DESC
  LIMIT $limit
  RETURN collect(source.json) AS backTexts, collect(source.claims) AS backClaims
}
CALL (found) {
  UNWIND found AS source
  WITH source
  WHERE source[$key] > $place
  ORDER BY source[$key]
  LIMIT $limit
  RETURN collect(source.json) AS texts, collect(source.claims) AS claims
}
RETURN size(found), (backTexts + texts)[..$limit], (backClaims + claims)[..$limit]
