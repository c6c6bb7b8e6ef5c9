import { LAYOUT_HEIGHT, type Rectangle } from '@netzatlas/shared/graph'

/** Bottom left, where the legend lies over the picture on a wide screen: the layout puts nothing there. */
export const LEGEND_CORNER: Rectangle = { left: 0, top: LAYOUT_HEIGHT / 2, right: 330, bottom: LAYOUT_HEIGHT }
