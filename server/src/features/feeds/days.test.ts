import { describe, expect, it } from 'vitest'
import { wholeDays } from './days.ts'

describe('an event becomes whole days', () => {
  it.each([
    [{ from: '2026-12-05' }, { start: '2026-12-05', endExclusive: '2026-12-06' }],
    [{ from: '2026-12-31' }, { start: '2026-12-31', endExclusive: '2027-01-01' }],
    [
      { from: '2024-02-28', until: '2024-02-28' },
      { start: '2024-02-28', endExclusive: '2024-02-29' },
    ],
    [
      { from: '2026-10-24', until: '2026-10-25' },
      { start: '2026-10-24', endExclusive: '2026-10-26' },
    ],
    [{ from: '2026-12-05', until: '2026-12' }, undefined],
    [{ from: '2026-12-05', until: '2027' }, undefined],
    [{ from: '2026-12' }, undefined],
    [{ from: '2026' }, undefined],
    [{ until: '2026-12-05' }, undefined],
    [{ from: '2026-12-05', until: '2026-12-01' }, undefined],
    [{}, undefined],
  ])('%j: %j', (event, days) => {
    expect(wholeDays(event)).toEqual(days)
  })
})
