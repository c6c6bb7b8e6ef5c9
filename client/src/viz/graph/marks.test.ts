import { describe, expect, it } from 'vitest'
import { SvgPen } from '../sheet/svg-pen.ts'
import { indexScene } from './index-scene.ts'
import { drawMarks } from './marks.ts'
import { EMPTY_SCENE, type Emphasis, type Theme } from './scene.ts'
import { standingOut } from './standing.ts'

const THEME: Theme = {
  surface: '#ffffff',
  text: '#111111',
  quiet: '#222222',
  edge: '#333333',
  relation: '#444444',
  disputed: '#550000',
  accent: '#000066',
  colourOf: () => '#00ff00',
}

const scene = indexScene({
  ...EMPTY_SCENE,
  vertices: {
    ...EMPTY_SCENE.vertices,
    id: ['a', 'b'],
    label: ['A', 'B'],
    shape: ['circle', 'circle'],
    colour: ['--a', '--b'],
    hollow: [false, false],
    x: [100, 200],
    y: [100, 200],
    radius: [10, 10],
    importance: [1, 2],
    count: [undefined, undefined],
  },
})

function drawn(emphasis: Emphasis): string {
  const pen = new SvgPen({ font: '', measureText: () => ({ width: 0 }) as TextMetrics })
  drawMarks(pen, {
    scene,
    theme: THEME,
    emphasis,
    standing: standingOut(scene, emphasis),
    pointed: undefined,
    hoverLines: [],
    view: { zoom: 1, x: 0, y: 0 },
    magnified: 1,
    width: 400,
    height: 300,
    cursor: undefined,
    font: 'sans-serif',
    covered: [],
  })
  return pen.file({ width: 400, height: 300, title: '', description: '' })
}

describe('the marks of the picture', () => {
  it('are a flag in the colour of text at the upper left of whoever has a note, and of nobody else', () => {
    const flag = /<path d="M([\d.]+) ([\d.]+)[^"]*" fill="#111111"/g
    expect([...drawn({ noted: new Set(['b', 'not in the picture']) }).matchAll(flag)]).toHaveLength(1)
    const [found] = drawn({ noted: new Set(['b']) }).matchAll(flag)
    expect(Number(found![1])).toBeLessThan(200)
    expect(Number(found![2])).toBeLessThan(200)
    expect(drawn({})).not.toMatch(flag)
  })
})
