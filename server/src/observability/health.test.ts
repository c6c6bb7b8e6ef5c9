import { describe, expect, it } from 'vitest'
import { DomainError } from '../domain/errors.ts'
import type { RevisionReader, StoreLifecycle } from '../ports/store.ts'
import { storeHealth } from './health.ts'

const store = (revision: RevisionReader['revision']): RevisionReader & StoreLifecycle => ({
  name: 'neo4j',
  revision,
  counts: async () => ({ actor: 3 }),
  close: async () => {},
})

describe('the health of the store', () => {
  it('is what the store answers now', async () => {
    const revision = { topology: 1, content: 2 }
    expect(await storeHealth(store(async () => revision))).toEqual({ status: 'ok', store: 'neo4j', revision, counts: { actor: 3 } })
  })

  it('fails with the sentence of the store, or with one of its own where the program is wrong', async () => {
    const unreachable = store(() => Promise.reject(new DomainError('STORE_UNAVAILABLE', 'Neo4j cannot be reached.')))
    expect(await storeHealth(unreachable)).toEqual({ status: 'failing', store: 'neo4j', problem: 'Neo4j cannot be reached.' })
    const broken = store(() => Promise.reject(new Error('user=neo4j password=correct-horse')))
    expect(JSON.stringify(await storeHealth(broken))).not.toContain('correct-horse')
  })

  it('fails where the store does not answer at all', async () => {
    const silent = store(() => new Promise(() => {}))
    expect(await storeHealth(silent, 20)).toEqual({
      status: 'failing',
      store: 'neo4j',
      problem: 'The store did not answer within 0.02 s.',
    })
  })
})
