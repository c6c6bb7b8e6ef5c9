import { pairKey } from '@netzatlas/shared'
import { expect, test } from 'vitest'
import { bridgesIn } from './bridges.ts'
import { withBridges } from './export/with-bridges.ts'

const told = (wide: boolean, detour: boolean) =>
  bridgesIn({ source: ['a-2'], target: ['a-1'], separated: [7], rank: [1], robust: [{ from: 1, to: 3, wide }], detour: [detour] })

test('a bridge is found whichever end is named first', () => {
  expect(told(false, false).get(pairKey('a-1', 'a-2'))).toEqual({ separated: 7, rank: 1, from: 1, to: 3, thin: false })
})

test('its rank says little where it lies anywhere, or where undated relations may lead around it', () => {
  expect([told(true, false), told(false, true)].map((bridges) => bridges.get('a-1 a-2')!.thin)).toEqual([true, true])
})

test('a file tells it of both lines between the two, and of no others', () => {
  const actor = (id: string) => ({ id }) as never
  const line = (source: number, target: number) => ({ source, target }) as never
  const graph = { actors: [actor('a-1'), actor('a-2'), actor('a-3')], lines: [line(0, 1), line(1, 0), line(1, 2)] } as never
  expect(withBridges(graph, told(false, false)).lines.map(({ bridge }) => bridge?.separated)).toEqual([7, 7, undefined])
  expect(withBridges(graph, undefined)).toBe(graph)
})
