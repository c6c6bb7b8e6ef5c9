import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActorRecord } from '../../domain/records.ts'
import type { Line } from '../../ports/lines.ts'
import { type NetworkFilter, select } from './filter.ts'
import { hiddenBecause } from './hidden.ts'
import { buildSnapshot } from './snapshot.ts'

const actor = (id: string, region?: string): ActorRecord => ({
  type: 'actor',
  id,
  kind: 'CIVIL_SOCIETY',
  name: id,
  alternativeNames: [],
  languages: [],
  ...(region ? { region } : {}),
})
const line = (source: string, target: string, kind: Line['kind'], validity: Line['validity']): Line => ({
  source,
  target,
  kind,
  status: 'STATED',
  validity,
  claims: [`cl-${source}-${target}-${kind}`],
})
const ended = { possibleFrom: '2000-01-01', possibleUntil: '2010-12-31', certainFrom: '2000-12-31', certainUntil: '2010-01-01' }
const open = { possibleFrom: '0000-01-01', possibleUntil: '9999-12-31', certainFrom: '9999-12-31', certainUntil: '0000-01-01' }
const sure = { possibleFrom: '2015-01-01', possibleUntil: '9999-12-31', certainFrom: '2015-01-01', certainUntil: '9999-12-31' }

const snapshot = await buildSnapshot({
  revision: 1,
  vertices: [
    actor('a-1', 'r-05'),
    actor('a-2', 'r-05'),
    actor('a-3', 'r-05'),
    actor('a-4', 'r-05'),
    actor('a-5', 'r-09'),
    actor('a-6', 'r-05'),
    actor('a-7', 'r-05'),
  ],
  lines: [
    line('a-1', 'a-2', 'COOPERATES_WITH', sure),
    line('a-2', 'a-3', 'MEMBER_OF', ended),
    line('a-2', 'a-4', 'MEMBER_OF', open),
    line('a-2', 'a-5', 'COOPERATES_WITH', sure),
    line('a-6', 'a-7', 'FUNDED_BY', sure),
  ],
  themes: new Map(),
  countries: new Map(),
})

describe('why actors are not in the picture', () => {
  const ask = async (filter: NetworkFilter, asOf?: string) =>
    hiddenBecause(snapshot, filter, asOf, snapshot.vertices.count - (await select(snapshot, filter, asOf)).vertices.length)

  it('tells filter, day and open dates apart', async () => {
    expect(await ask({}, '2020-01-01')).toEqual({ filter: 0, day: 1, open: 1, limit: 0 })
    expect(await ask({ within: 'r-05' }, '2020-01-01')).toEqual({ filter: 1, day: 1, open: 1, limit: 0 })
    expect(await ask({ lines: ['COOPERATES_WITH', 'MEMBER_OF'] }, '2020-01-01')).toEqual({ filter: 2, day: 1, open: 1, limit: 0 })
    expect(await ask({ possible: true }, '2020-01-01')).toEqual({ filter: 0, day: 1, open: 0, limit: 0 })
    expect(await ask({})).toEqual({ filter: 0, day: 0, open: 0, limit: 0 })
  })

  it('of surroundings counts only those that no line joins with the region, or none on that day', async () => {
    expect(await ask({ within: 'r-05', around: true }, '2020-01-01')).toEqual({ filter: 0, day: 1, open: 1, limit: 0 })
    expect(await ask({ within: 'r-09', around: true }, '2020-01-01')).toEqual({ filter: 5, day: 0, open: 0, limit: 0 })
    expect(await ask({ within: 'r-09', around: true }, '2014-01-01')).toEqual({ filter: 5, day: 2, open: 0, limit: 0 })
  })

  it('leaves nothing unexplained, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            within: fc.constantFrom('r-05', 'r-09', 'r-0'),
            around: fc.boolean(),
            isolates: fc.boolean(),
            possible: fc.boolean(),
            lines: fc.subarray(['COOPERATES_WITH', 'MEMBER_OF', 'FUNDED_BY'] as const),
          },
          { requiredKeys: [] },
        ),
        fc.constantFrom(undefined, '1990-01-01', '2005-01-01', '2010-06-01', '2020-01-01'),
        async (filter, asOf) => {
          expect((await ask(filter as NetworkFilter, asOf)).limit).toBe(0)
        },
      ),
    )
  })
})
