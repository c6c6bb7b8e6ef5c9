import { describe, expect, it } from 'vitest'
import type { RankedGap } from '../../domain/gaps.ts'
import { gapSentences } from './gap-sentences.ts'

const gap = (expected: number, low: number, high: number): RankedGap => ({
  ags: '09575',
  inhabitants: 101_043,
  toFind: { value: expected, low: 0, high: 1 },
  missing: { value: 0, low: 0, high: 0 },
  municipalities: 38,
  known: 0,
  unknown: 38,
  confirmedGap: 0,
  expected,
  score: { value: expected, low: 0, high: 1 },
  outcome: { low, high },
  rank: 3,
  rankFrom: 1,
  rankTo: 9,
})
const told = (one: RankedGap) => (['de', 'en'] as const).flatMap((language) => gapSentences(one, true, 10, language).slice(1, 3))

describe('why a region is ranked where it is', () => {
  it('tells how many would be expected, and how many would probably be found', () => {
    expect(told(gap(2.34, 1, 4))).toEqual([
      'Bekannt ist noch keine Zusammenarbeit; zu erwarten wäre sie nach ähnlichen Kommunen bei etwa 2,3.',
      'Wäre hier so viel bekannt wie bei ähnlichen Kommunen, kämen unter diesen 38 etwa 2,3 mit einer Zusammenarbeit dazu (wahrscheinlich 1 bis 4).',
      'No cooperation is known yet; about 2.3 would be expected.',
      'Were as much known here as of similar municipalities, about 2.3 of these 38 would be found to have one (probably 1 to 4).',
    ])
  })

  it('says of less than a tenth that it is less, in words, and of none that it is none', () => {
    expect(told(gap(0.02, 0, 0))).toEqual([
      'Bekannt ist noch keine Zusammenarbeit; zu erwarten wäre sie nach ähnlichen Kommunen bei weniger als 0,1.',
      'Wäre hier so viel bekannt wie bei ähnlichen Kommunen, kämen unter diesen 38 weniger als 0,1 mit einer Zusammenarbeit dazu (wahrscheinlich keine).',
      'No cooperation is known yet; fewer than 0.1 would be expected.',
      'Were as much known here as of similar municipalities, fewer than 0.1 of these 38 would be found to have one (probably none).',
    ])
  })
})
