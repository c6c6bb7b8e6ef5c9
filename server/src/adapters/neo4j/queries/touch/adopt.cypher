// Nodes made from outside with the label of a type only become records.
MATCH (node:Actor|Cooperation|Event|Contest|Edition|Award|Programme|Offering|Resolution|Theme|Country|Assessment|Need|Offer|News|Region|Source|Claim)
WHERE NOT node:Record
WITH node
LIMIT $limit
SET node:Record
RETURN count(node)
