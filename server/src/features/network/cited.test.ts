import { describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { actor, claim, puts, source } from '../../../test/contract/world.ts'
import { settableClock } from '../../domain/clock.ts'
import type { Id } from '../../domain/records.ts'
import { citedRecords } from './cited.ts'

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
  const counted: Parameters<ReturnType<typeof citedRecords>['claims']>[1] = {
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
    const read = citedRecords()
    const rows = await read.sourcesOf(['a-1', 'a-2'], store)
    const { sources, cites } = await read.cited(rows, store)
    expect(cites.map((row) => row.map((i) => sources[i]!.id))).toEqual([
      ['s-2', 's-1'],
      ['s-2', 's-1'],
    ])
    expect(sources).toHaveLength(2)
  })

  it('is read once, however many pages name it', async () => {
    const { store, asked } = await start()
    const read = citedRecords()
    const page = async () => {
      await read.cited(await read.sourcesOf(['a-1', 'a-2'], store), store)
      return (await read.claims(['cl-1', 'cl-none'], store)).get('cl-1')
    }
    expect(await page()).toEqual({ validFrom: '2015', validUntil: undefined, sources: ['s-2', 's-1'] })
    const first = asked.splice(0)
    expect(first.toSorted()).toEqual(['a-1', 'a-2', 'cl-none', 's-1', 's-2'])
    await page()
    expect(asked).toEqual(['cl-none'])
  })
})
