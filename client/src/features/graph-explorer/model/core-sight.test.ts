import { expect, test } from 'vitest'
import { coreSight, sharedCore } from './core-sight.ts'

const scene = (places: readonly (readonly [number, number])[], first = 0) => ({
  vertices: {
    id: places.map((_, i) => `a-${first + i}`),
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
  } as never,
})
const block = Array.from({ length: 100 }, (_, i) => [i % 10, Math.floor(i / 10)] as const)
const farOut = [
  [-500, 5],
  [500, 5],
  [5, -500],
  [5, 500],
] as const

test('a picture opens on those in the middle where few stand far out, and on all where nobody does', () => {
  const core = coreSight(scene([...block, ...farOut]))!
  for (let i = 100; i < 104; i++) expect(core).not.toContain(`a-${i}`)
  expect(core.length).toBeGreaterThan(60)
  expect(coreSight(scene(block))).toBeUndefined()
  expect(coreSight(scene([...block.slice(0, 50), ...farOut]))).toBeUndefined()
})

test('two days of the same places open on the same: those in the middle who stand there on both, unless these are few', () => {
  const later = scene([...block, ...farOut])
  const without = (gone: number) => scene([...block, ...farOut].slice(gone), gone)
  const core = coreSight(later)!
  const shared = sharedCore([without(20), later])!
  expect(shared).toEqual(core.filter((id) => Number(id.slice(2)) >= 20))
  expect(sharedCore([later, without(20)])).toEqual(shared)
  expect(sharedCore([without(70), later])).toBeUndefined()
  expect(sharedCore([without(20), scene(block)])).toBeUndefined()
})
