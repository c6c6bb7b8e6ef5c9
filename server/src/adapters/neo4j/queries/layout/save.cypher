// Puts a layout in place of the last one.
MERGE (layout:Layout {one: 1})
SET layout.topology = $topology, layout.ids = $ids, layout.x = $x, layout.y = $y
