import { expect, it } from 'vitest'
import { actor, claim } from '../../test/contract/world.ts'
import { settleSeed } from './seed-rule.ts'

function view(current: Record<string, string>, seeded: Record<string, string | null>, referrers: Record<string, string[]> = {}) {
  return {
    current: (id: string) => current[id],
    seeded: (id: string) => seeded[id],
    exists: (id: string) => current[id] !== undefined,
    referrers: (id: string) => referrers[id] ?? [],
  }
}

it('keeps away from what it did not leave so', () => {
  const changes = ['a-new', 'a-own', 'a-changed', 'a-removed', 'a-made'].map((id) => ({ put: actor(id, 'Saat') }))
  const { applied, kept } = settleSeed(
    changes,
    view({ 'a-own': 'x', 'a-changed': 'y', 'a-made': 'z' }, { 'a-own': 'x', 'a-changed': 'x', 'a-removed': 'x' }),
  )
  expect(kept).toEqual(['a-changed', 'a-made', 'a-removed'])
  expect(applied).toEqual([changes[0], changes[1]])
})

it('brings back what it had removed itself', () => {
  expect(settleSeed([{ put: actor('a-1', 'Saat') }], view({}, { 'a-1': null })).kept).toEqual([])
})

it('follows a removal through what speaks of it, however long the chain, and remembers it', () => {
  const changes = [
    { put: claim('cl-2', 'ATTRIBUTE', 'a-1', undefined, { contradictedBy: ['cl-1'] }) },
    { put: claim('cl-1', 'MEMBER_OF', 'a-1', 'a-gone') },
  ]
  const { applied, kept, remembered } = settleSeed(changes, view({ 'a-1': 'x' }, { 'a-1': 'x', 'a-gone': 'x' }))
  expect(applied).toEqual([])
  expect(kept).toEqual(['cl-1', 'cl-2'])
  expect(remembered).toEqual(changes)
})

it('removes a record only with everything that speaks of it', () => {
  const both = [{ remove: 'a-1' }, { remove: 'cl-1' }]
  const seen = view({ 'a-1': 'x', 'cl-1': 'x' }, { 'a-1': 'x', 'cl-1': 'x' }, { 'a-1': ['cl-1'] })
  expect(settleSeed(both, seen).applied).toEqual(both)
  expect(settleSeed([{ remove: 'a-1' }], seen).kept).toEqual(['a-1'])
})
