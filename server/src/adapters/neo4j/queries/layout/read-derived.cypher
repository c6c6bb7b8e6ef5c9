// The layout by facts last saved under a number; 1 is the one by communities.
MATCH (layout:Layout {one: $number})
RETURN layout.basis, layout.ids, layout.x, layout.y, layout.plannedX, layout.plannedY
