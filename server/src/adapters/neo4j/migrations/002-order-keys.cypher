// The indexes event_starts and source_claims of version 1 stay: a server of that version reads along them until it is exchanged.
// Pages of events by day and of sources by number of claims run along one key each, which ends in the id: a page of many equal ones reads itself only.
CREATE INDEX event_order IF NOT EXISTS FOR (event:Event) ON (event.startsOrder);
CREATE INDEX event_region IF NOT EXISTS FOR (event:Event) ON (event.region);
CREATE INDEX source_order IF NOT EXISTS FOR (source:Source) ON (source.claimsOrder);

// In pieces, each under the lock of commands, so that what another server writes meanwhile stands. Broken off, it goes on where a key is missing.
MATCH (event:Event)
WHERE event.startsOrder IS NULL
CALL (event) {
  MATCH (revision:Revision {one: 1})
  SET revision.locked = true
  SET event.startsOrder = right('0000000' + toString(99999999 - coalesce(toInteger(replace(event.starts, '-', '')), 0)), 8) + event.id
} IN TRANSACTIONS OF 2000 ROWS;

MATCH (source:Source)
WHERE source.claimsOrder IS NULL
CALL (source) {
  MATCH (revision:Revision {one: 1})
  SET revision.locked = true
  SET source.claimsOrder = right('000000' + toString(9999999 - source.claims), 7) + source.id
} IN TRANSACTIONS OF 2000 ROWS;

CALL db.awaitIndexes(300);
