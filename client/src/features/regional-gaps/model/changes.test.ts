import { COVERAGE_STATES } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, changesByDistrict, type Known, parseTransition, printTransition, transitionsOf } from './changes.ts'

const AGS = ['01001001', '01001002', '01002001', '05315000']
const day = fc.array(fc.constantFrom(...COVERAGE_STATES), { minLength: AGS.length, maxLength: AGS.length })
/** Only what is known is listed. */
const knownOn = (states: readonly (typeof COVERAGE_STATES)[number][]): Known[] =>
  states.flatMap((state, i) =>
    state === 'UNKNOWN' ? [] : [{ id: `a-${AGS[i]}`, ags: AGS[i]!, name: `Ort ${i}`, state, lastLooked: undefined }],
  )

describe('what changed between two days', () => {
  it('is every municipality that is in another state, and no other; one that is not listed is unknown', () => {
    fc.assert(
      fc.property(day, day, (before, after) => {
        const naive = AGS.flatMap((ags, i) => (before[i] === after[i] ? [] : [`${ags} ${before[i]} ${after[i]}`]))
        const found = changesBetween(knownOn(before), knownOn(after))
        expect(found.map(({ ags, from, to }) => `${ags} ${from} ${to}`)).toEqual(naive)
      }),
    )
  })

  it('adds up: by transition and by Kreis it is the same municipalities, and the balance of each state is the difference of its counts', () => {
    fc.assert(
      fc.property(day, day, (before, after) => {
        const changes = changesBetween(knownOn(before), knownOn(after))
        const transitions = transitionsOf(changes)
        expect(transitions.flatMap((one) => one.changes)).toHaveLength(changes.length)
        expect(new Set(transitions.map(printTransition)).size).toBe(transitions.length)
        expect(changesByDistrict(changes).flatMap(([, here]) => here)).toHaveLength(changes.length)
        for (const state of COVERAGE_STATES) {
          const count = (states: readonly string[]) => states.filter((one) => one === state).length
          const moved = (end: 'from' | 'to') => changes.filter((change) => change[end] === state).length
          expect(moved('to') - moved('from')).toBe(count(after) - count(before))
        }
      }),
    )
  })

  it('names a transition in an address, and reads nothing else as one', () => {
    expect(parseTransition(printTransition({ from: 'UNKNOWN', to: 'CONFIRMED_GAP' }))).toEqual({ from: 'UNKNOWN', to: 'CONFIRMED_GAP' })
    for (const text of [undefined, '', 'STALE', 'STALE-', 'STALE-ALT']) expect(parseTransition(text)).toBeUndefined()
  })
})
