import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimRecord, OfferingRecord } from '../../domain/records.ts'
import { heardTerms } from './hear-terms.ts'
import type { TermInput } from './input.ts'

const topf: OfferingRecord = { type: 'offering', id: 'o-topf', name: 'Erfundener Topf', kind: 'FUNDING' }
const terms = ['DEADLINE', 'WHO'] as const
const days = ['2027', '2027-03', '2027-03-31', '2028-01-01']

/** One hearing after the other, of whatever stands by then: each picks a term, perhaps a statement of it, and what is said. */
const steps = fc.array(
  fc.record({
    term: fc.constantFrom(...terms),
    target: fc.option(fc.nat(5), { nil: undefined }),
    contradicts: fc.boolean(),
    value: fc.constantFrom('', ...days),
  }),
  { minLength: 5, maxLength: 25 },
)

function told(all: typeof steps extends fc.Arbitrary<infer T> ? T : never) {
  let entry = topf as Parameters<typeof heardTerms>[0]
  let claims: ClaimRecord[] = []
  let made = 0
  for (const [i, { term, target, contradicts, value }] of all.entries()) {
    const property = term === 'WHO' ? 'ELIGIBILITY' : 'APPLICATION_DEADLINE'
    const its = claims.filter((claim) => claim.property === property)
    const of = target === undefined ? undefined : its[target % Math.max(1, its.length)]
    const isIdle =
      of === undefined ? value === '' : value !== '' && its.some((claim) => claim !== of && claim.value === value) && !contradicts
    if (isIdle || (of && contradicts && value === of.value)) continue
    const input: TermInput = { term, value, ...(of ? { of: of.id, contradicts } : {}) }
    const before = claims
    const heard = heardTerms(entry, claims, [input], { source: `s-${i}`, today: '2026-11-30', newId: () => `cl-${++made}` })
    const changed = [...heard.changed]
    claims = [...before.filter(({ id }) => !heard.changed.has(id)), ...changed.flatMap(([, claim]) => (claim ? [claim] : []))]
    entry = heard.entry
    const opposed = (one: ClaimRecord) => claims.filter((other) => one.contradictedBy.includes(other.id))
    for (const one of claims) {
      expect(opposed(one)).toHaveLength(one.contradictedBy.length)
      for (const other of opposed(one))
        expect([other.contradictedBy, other.property]).toEqual([expect.arrayContaining([one.id]), one.property])
      const isDenied = one.contradictedBy.length > 0 || one.supports.some(({ stance }) => stance === 'CONTRADICTS')
      expect(one.status).toBe(isDenied ? 'DISPUTED' : 'STATED')
    }
    // Nothing that nobody spoke of is lost, but the statement that was taken away.
    const gone = before.filter((claim) => !claims.some(({ id }) => id === claim.id))
    expect(gone).toEqual(of && !contradicts && value === '' ? [of] : [])
  }
  return { entry, claims }
}

describe('what sources tell of terms, one after the other,', () => {
  it('loses nothing that is contradicted, keeps both sides of each contradiction, and ends with the last day that is told', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { entry, claims } = told(all)
        const deadlines = claims.filter(({ property }) => property === 'APPLICATION_DEADLINE').map(({ value }) => value!)
        // By their last days 2027, then 2027-03 and its last day, are in this order.
        const latest = ['2028-01-01', '2027', '2027-03', '2027-03-31'].find((day) => deadlines.includes(day))
        const same = latest?.startsWith('2027-03') ? ['2027-03', '2027-03-31'] : [latest]
        expect(same).toContain(entry.deadline)
        expect('who' in entry).toBe(false)
      }),
    )
  })
})
