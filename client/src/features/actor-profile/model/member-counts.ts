import { earliest, latest, type PartialDate } from '@netzatlas/shared'
import { statedNumber } from './stated-number.ts'

/** One statement of how many members there are. Dated ones span the days they may mean, as fractions of years. */
export interface MemberCount {
  readonly id: string
  readonly value: number
  readonly qualifier: string | undefined
  readonly date: PartialDate | undefined
  readonly from: number | undefined
  readonly until: number | undefined
}

interface CountClaim {
  readonly id: string
  readonly property?: string | null | undefined
  readonly value?: string | null | undefined
  readonly validFrom?: PartialDate | null | undefined
  readonly lastConfirmed?: PartialDate | null | undefined
}

const yearOf = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return year + (Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1))
}

/** The statements of MEMBER_COUNT, dated ones in time, undated ones (largest first) after them. */
export function memberCounts(claims: readonly CountClaim[]): MemberCount[] {
  const counts = claims
    .filter((claim) => claim.property === 'MEMBER_COUNT')
    .flatMap(({ id, value, validFrom, lastConfirmed }) => {
      const stated = statedNumber(value ?? '')
      const date = validFrom ?? lastConfirmed ?? undefined
      if (!stated) return []
      return [
        {
          id,
          ...stated,
          date,
          from: date ? yearOf(earliest(date)) : undefined,
          until: date ? yearOf(latest(date)) : undefined,
        },
      ]
    })
  return counts.toSorted((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity) || b.value - a.value)
}

/** Round steps for an axis from 0 to at least `top`, at most five of them. */
export function axisSteps(top: number): number[] {
  const rough = Math.max(1, top) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const whole = Math.max(1, step)
  return Array.from({ length: Math.ceil(top / whole) + 1 }, (_, index) => index * whole)
}
