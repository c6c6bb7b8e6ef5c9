import { expect, it } from 'vitest'
import type { Pen } from '../sheet/svg-pen.ts'
import { indexScene } from './index-scene.ts'
import { Names } from './names.ts'
import type { OverlayState } from './on-screen.ts'
import { EMPTY_SCENE } from './scene.ts'
import { standingOut } from './standing.ts'

/** Groups of one Kreis each, so close together that between them is no room for a word; the first stand for most. */
const SIDE = 20
const crowd = indexScene({
  ...EMPTY_SCENE,
  vertices: {
    id: Array.from({ length: SIDE * SIDE }, (_, i) => `g-${i}`),
    label: Array.from({ length: SIDE * SIDE }, (_, i) => `Kreis ${i}`),
    shape: Array.from({ length: SIDE * SIDE }, () => 'circle' as const),
    colour: Array.from({ length: SIDE * SIDE }, () => '--text-3'),
    hollow: Array.from({ length: SIDE * SIDE }, () => false),
    x: Array.from({ length: SIDE * SIDE }, (_, i) => 10 + 20 * (i % SIDE)),
    y: Array.from({ length: SIDE * SIDE }, (_, i) => 10 + 20 * Math.floor(i / SIDE)),
    radius: Array.from({ length: SIDE * SIDE }, () => 9.5),
    importance: Array.from({ length: SIDE * SIDE }, (_, i) => 2000 - ((i * 7) % (SIDE * SIDE))),
    count: Array.from({ length: SIDE * SIDE }, () => '9'),
  },
})

/** Texts with where they begin. */
function placed(state: Partial<OverlayState> = {}): { text: string; x: number }[] {
  const texts: { text: string; x: number }[] = []
  const pen = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    strokeText: () => {},
    fillText: (text: string, x: number) => texts.push({ text, x }),
  } as unknown as Pen
  new Names().drawLabels(pen, {
    scene: crowd,
    theme: { text: '', surface: '' } as OverlayState['theme'],
    emphasis: {},
    standing: standingOut(crowd, {}),
    pointed: undefined,
    hoverLines: [],
    view: { zoom: 1, x: 0, y: 0 },
    magnified: 1,
    width: 400,
    height: 400,
    cursor: undefined,
    font: '',
    covered: [],
    ...state,
  })
  return texts
}

const written = (state?: Partial<OverlayState>) => placed(state).map(({ text }) => text)

it('names the foremost of groups that leave no room between them, and not all of them', () => {
  const names = written()
  expect(names).toContain('Kreis 0')
  expect(names.length).toBeGreaterThan(5)
  expect(names.length).toBeLessThan(15)
})

it('writes no name where something else lies over the picture', () => {
  expect(written({ covered: [{ left: 0, top: 0, right: 400, bottom: 400 }] })).toEqual([])
})

it('writes the name of a group beside the number of the next one, short where it must', () => {
  const [middle, apart] = [200, 115]
  const row = indexScene({
    ...EMPTY_SCENE,
    vertices: {
      id: ['g-0', 'g-1', 'g-2'],
      label: ['Entwicklung', 'Zusammenarbeit', 'Integrationen'],
      shape: ['circle', 'circle', 'circle'],
      colour: ['', '', ''],
      hollow: [false, false, false],
      x: [middle - apart, middle, middle + apart],
      y: [30, 30, 30],
      radius: [30, 30, 30],
      importance: [8, 9, 7],
      count: ['9', '9', '9'],
    },
  })
  const [name, ...others] = placed({ scene: row, standing: standingOut(row, {}), height: 60 })
  expect(others).toEqual([])
  expect(name!.text).toBe('Zusammen…')
  const ends = name!.x + 7 * name!.text.length
  for (const number of [middle - apart, middle + apart]) expect(name!.x > number + 12 || ends < number - 12).toBe(true)
})
