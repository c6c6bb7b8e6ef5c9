import { describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { actor, claim, puts, source } from '../../../test/contract/world.ts'
import { settableClock } from '../../domain/clock.ts'
import type { Id } from '../../domain/records.ts'
import { briefClaims, citing, sourcesOf } from './cited.ts'

async function start() {
  const store = naiveStore(settableClock('2026-11-24T12:00:00Z'))
  const supports = (...ids: Id[]) => ids.map((id) => ({ source: id, stance: 'SUPPORTS' as const, literal: true }))
  await store.apply({
    clientId: 'seed',
    role: 'SEED',
    name: 'seed',
    changes: puts([
      ...['s-1', 's-2', 's-3'].map((id) => source(id)),
      actor('a-1', 'Eins'),
      actor('a-2', 'Zwei'),
      claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { validFrom: '2015', supports: supports('s-2', 's-1') }),
      claim('cl-2', 'ATTRIBUTE', 'a-1', undefined, {
        property: 'FOUNDED',
        value: '2001',
        supports: [...supports('s-2'), { source: 's-3', stance: 'CONTRADICTS', literal: true }],
      }),
    ]),
  })
  const asked: Id[] = []
  const counted: Parameters<typeof sourcesOf>[1] = {
    records: (ids) => {
      asked.push(...ids)
      return store.records(ids)
    },
    claimsOf: (ids, kinds) => {
      asked.push(...ids)
      return store.claimsOf(ids, kinds)
    },
  }
  return { store: counted, asked }
}

describe('what the rows of a file rest on', () => {
  it('is told with each source once, in the order in which rows name it, and only with what supports it', async () => {
    const { store } = await start()
    const rows = await sourcesOf(['a-1', 'a-2'], store)
    const { sources, cites } = await citing()(rows, store)
    expect(cites.map((row) => row.map((i) => sources[i]!.id))).toEqual([
      ['s-2', 's-1'],
      ['s-2', 's-1'],
    ])
    expect(sources).toHaveLength(2)
    expect(Object.fromEntries(await briefClaims(['cl-1', 'cl-none', 'cl-1'], store))).toEqual({
      'cl-1': { validFrom: '2015', validUntil: undefined, sources: ['s-2', 's-1'] },
    })
  })

  it('reads a source once, however many pages name it', async () => {
    const { store, asked } = await start()
    const cite = citing()
    await cite([['s-2', 's-1'], ['s-1']], store)
    expect(asked.splice(0)).toEqual(['s-2', 's-1'])
    expect(await cite([['s-1', 's-3']], store)).toMatchObject({ sources: [{ id: 's-1' }, { id: 's-3' }], cites: [[0, 1]] })
    expect(asked).toEqual(['s-3'])
  })
})
