// The layout last saved.
MATCH (layout:Layout {one: 1})
RETURN layout.topology, layout.ids, layout.x, layout.y
