import type { SingularElementReturnValue, StylesheetJson } from 'cytoscape'
import { reach, SHAPE_CORNERS } from '../encoding/shape-path.ts'
import type { Theme } from './scene.ts'

const polygons = Object.entries(SHAPE_CORNERS).map(([shape, corners]) => {
  const half = reach(shape as keyof typeof SHAPE_CORNERS)
  return {
    selector: `node[shape = '${shape}']`,
    style: { shape: 'polygon', 'shape-polygon-points': corners.flatMap(([x, y]) => [x / half, y / half]) },
  }
})

/**
 * The look of what Cytoscape draws: shapes and lines only; labels, rings and marks lie in the layer above. Sizes go with
 * the zoom, so each element carries those that hold just now in its data (`at`).
 */
export function stylesheet(theme: Theme): StylesheetJson {
  const at = (measure: string) => (element: SingularElementReturnValue) => element.data('at')[measure]
  return [
    // Where somebody presses, nothing is drawn: they begin a box or a lasso, or move the view.
    { selector: 'core', style: { 'active-bg-opacity': 0 } },
    {
      selector: 'node',
      style: {
        shape: 'ellipse',
        width: at('width'),
        height: at('height'),
        'background-color': 'data(paint)',
        'border-width': 0,
        label: '',
        events: 'no',
        'overlay-opacity': 0,
      },
    },
    ...polygons,
    { selector: "node[shape = 'rounded-square']", style: { shape: 'round-rectangle', 'corner-radius': at('corner-radius') } },
    {
      selector: 'node[?hollow]',
      style: {
        'background-color': theme.surface,
        'border-width': at('border-width'),
        'border-color': 'data(paint)',
        'border-position': 'inside',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: at('width'),
        opacity: at('opacity'),
        'line-color': 'data(paint)',
        events: 'no',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge[?directed]',
      style: {
        'target-arrow-shape': 'triangle',
        'target-arrow-color': 'data(paint)',
        'arrow-scale': at('arrow-scale'),
        'target-distance-from-node': at('target-distance-from-node'),
      },
    },
    { selector: 'edge[?beside]', style: { 'source-endpoint': at('source-endpoint'), 'target-endpoint': at('target-endpoint') } },
    { selector: 'edge[?strong][!novel]', style: { 'line-color': theme.text, 'target-arrow-color': theme.text } },
    {
      selector: "edge[status = 'STATED'], edge[status = 'INFERRED']",
      style: { 'line-style': 'dashed', 'line-dash-pattern': at('line-dash-pattern') },
    },
  ] as StylesheetJson
}
