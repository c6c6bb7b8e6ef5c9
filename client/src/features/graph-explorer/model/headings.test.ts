import { LAYOUT_HEADINGS } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { frameOf, withHeadings } from './headings.ts'
import { placementOf } from './placement.ts'

const NOTHING: ReadonlySet<string> = new Set()
const words = { heading: (id: string) => id, tendency: (id: string, edge: string) => `${edge} ${id}` }
const captions = (
  layout: 'TWO_MODE' | 'HIERARCHY' | 'GEOGRAPHIC' | 'COMMUNITIES',
  by?: 'STATE' | 'KIND',
  narrow = false,
  absent = NOTHING,
) =>
  withHeadings(
    { captions: [] } as never,
    { layout, by, absent, placement: placementOf(layout, narrow, by !== undefined) },
    words,
  ).captions.map(({ strong, x, y }) => ({ strong, x, y }))
const named = (...question: Parameters<typeof captions>) => captions(...question).map(({ strong }) => strong)

describe('headings', () => {
  it('stand over the same parts of a layout, however narrow the picture', () => {
    for (const layout of ['TWO_MODE', 'HIERARCHY', 'GEOGRAPHIC'] as const) {
      expect(captions(layout).map(({ strong, x, y }) => ({ id: strong, x, y }))).toEqual(LAYOUT_HEADINGS[layout])
      expect(named(layout, undefined, true).toSorted()).toEqual(LAYOUT_HEADINGS[layout].map(({ id }) => id).toSorted())
    }
    expect(named('TWO_MODE', undefined, true, new Set(['COOPERATIONS']))).toEqual(['MUNICIPALITIES', 'OTHERS'])
    expect(captions('COMMUNITIES')).toEqual([])
  })

  it('of groups tell at the edges of whom there are more, and turn with the picture', () => {
    expect(named('TWO_MODE', 'STATE')).toEqual(['left MUNICIPALITIES', 'right OTHERS'])
    expect(named('TWO_MODE', 'STATE', true)).toEqual(['top MUNICIPALITIES', 'bottom OTHERS'])
    expect(named('HIERARCHY', 'STATE', true)).toEqual(['left UMBRELLAS', 'right WITHOUT'])
    const [top, bottom] = captions('TWO_MODE', 'STATE', true)
    expect(bottom!.y - top!.y).toBeGreaterThan(1600)
  })

  it('lie in what the picture opens on, and the box of the layout with them', () => {
    for (const layout of ['TWO_MODE', 'HIERARCHY', 'GEOGRAPHIC'] as const)
      for (const by of [undefined, 'KIND'] as const)
        for (const narrow of [false, true]) {
          const frame = frameOf(layout, placementOf(layout, narrow, by !== undefined), by, narrow)!
          for (const { x, y } of captions(layout, by as 'KIND', narrow))
            expect([layout, x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom]).toEqual([layout, true])
        }
    expect(frameOf('COMMUNITIES', 'TURNED', undefined, true)).toBeUndefined()
  })

  it('of a map name its north, and its sides only where groups have no place of their own', () => {
    expect(named('GEOGRAPHIC', 'STATE', true)).toEqual(['top NORTH'])
    expect(named('GEOGRAPHIC', 'KIND')).toEqual(['top NORTH', 'left NOWHERE', 'right ABROAD'])
  })
})
