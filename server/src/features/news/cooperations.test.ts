import { describe, expect, it } from 'vitest'
import { deriveLines } from '../../domain/lines.ts'
import type { ActorRecord, ClaimRecord } from '../../domain/records.ts'
import { buildSnapshot } from '../network/snapshot.ts'
import { beginnings } from './cooperations.ts'
import { dateOf, statementsOf } from './evidence.ts'

const actor = (id: string): ActorRecord => ({ type: 'actor', id, kind: 'MUNICIPALITY', name: id, alternativeNames: [], languages: [] })
const part = (subject: string, object: string, validFrom?: string, rest: Partial<ClaimRecord> = {}): ClaimRecord => ({
  type: 'claim',
  id: `cl-${subject}-${object}-${validFrom}`,
  kind: 'PARTICIPATES_IN',
  subject,
  object,
  status: 'STATED',
  supports: [],
  contradictedBy: [],
  ...(validFrom ? { validFrom } : {}),
  ...rest,
})

async function begun(claims: readonly ClaimRecord[]) {
  const lines = deriveLines(claims)
  const ids = [...new Set(lines.flatMap(({ source, target }) => [source, target]))]
  const snapshot = await buildSnapshot({ revision: 1, vertices: ids.map(actor), lines, themes: new Map(), countries: new Map() })
  const all = await beginnings(snapshot)
  return all.map((one) => {
    const its = claims.filter(({ object }) => object === one.about)
    return { told: [one.about, one.day, ...one.actors].join(' '), date: dateOf(one, its), says: statementsOf(one, its).length }
  })
}

describe('the beginning of a cooperation', () => {
  it('is the first that a source dates, as coarse as it says, with all who take part', async () => {
    const claims = [
      part('m-1', 'c-1', '2017-05'),
      part('m-2', 'c-1', '2017-05'),
      part('m-3', 'c-1', '2019'),
      part('m-1', 'c-2', '2001-02-03'),
      part('m-2', 'c-2'),
    ]
    expect(await begun(claims)).toEqual([
      { told: 'c-1 2017-05-01 m-1 m-2 m-3', date: '2017-05', says: 3 },
      { told: 'c-2 2001-02-03 m-1 m-2', date: '2001-02-03', says: 2 },
    ])
  })

  it('is not told where no source dates it, or sources contradict each other', async () => {
    const disputed = { status: 'DISPUTED' } as const
    const claims = [
      part('m-1', 'c-1'),
      part('m-2', 'c-1', undefined, { lastConfirmed: '2020-01-01' }),
      part('m-1', 'c-2', '2017', disputed),
      part('m-2', 'c-2', '2017', disputed),
    ]
    expect(await begun(claims)).toEqual([])
  })
})
