// Puts a layout by facts in place of the last one under its number; 1 is the one by communities.
MERGE (layout:Layout {one: $number})
SET layout.basis = $basis, layout.ids = $ids, layout.x = $x, layout.y = $y, layout.plannedX = $plannedX, layout.plannedY = $plannedY
