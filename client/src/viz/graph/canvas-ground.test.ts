import { expect, test } from 'vitest'
import { SvgPen } from '../sheet/svg-pen.ts'
import { paintGround } from './canvas-ground.ts'
import { PLAIN, STANDING } from './ground.ts'
import { indexScene } from './index-scene.ts'
import { EMPTY_SCENE, type Scene, type Theme } from './scene.ts'

const theme: Theme = {
  surface: '#ffffff',
  text: '#000000',
  quiet: '#404040',
  edge: '#c0c0c0',
  relation: '#808080',
  disputed: '#a00000',
  accent: '#0000a0',
  colourOf: () => '#000000',
}
const MEASURE = { font: '', measureText: () => ({ width: 0 }) as TextMetrics }

const scene: Scene = {
  ...EMPTY_SCENE,
  vertices: {
    ...EMPTY_SCENE.vertices,
    id: ['a', 'b'],
    label: ['a', 'b'],
    shape: ['circle', 'circle'],
    colour: ['--a', '--a'],
    hollow: [false, false],
    count: [undefined, undefined],
    importance: [2, 1],
    x: [100, 900],
    y: [100, 100],
    radius: [5, 5],
  },
  lines: { source: [0], target: [1], kind: ['MEMBER_OF'], status: ['STATED'], weight: [0], faint: [false], waits: [false] },
}

/** Filled shapes in the colour of lines: the heads. */
function heads({ dims, state }: { dims: boolean; state: number }): number {
  const pen = new SvgPen(MEASURE)
  const painting = paintGround({
    pen,
    scene: indexScene(scene),
    theme,
    states: { vertices: Uint8Array.of(state, state), lines: Uint8Array.of(state) },
    frame: { view: { zoom: 0.2, x: 0, y: 0 }, magnified: 1, width: 400, height: 200, dims, lines: 1 },
  })
  for (const _ of painting);
  return pen.file({ width: 400, height: 200, title: '', description: '' }).match(/fill="#808080"/g)?.length ?? 0
}

test('what stands out shows which way it points, however small the picture; of all lines at once none does', () => {
  expect(heads({ dims: true, state: STANDING })).toBe(1)
  expect(heads({ dims: false, state: STANDING })).toBe(0)
  expect(heads({ dims: true, state: PLAIN })).toBe(0)
})
