import { CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import { dayNumber } from '../../../../domain/day-numbers.ts'
import type { LineFilter } from '../../../../ports/lines.ts'
import type { Parameters } from '../../executor.ts'

/** What the queries call a filter of lines: null where nothing is asked for, and where everything is. */
export function lineParameters({ lines, status, asOf, possible }: LineFilter): Parameters {
  return {
    kinds: chosen(lines, LINE_KINDS),
    statuses: chosen(status, CLAIM_STATUSES),
    day: asOf === undefined ? null : dayNumber(asOf),
    possible: possible === true,
  }
}

const chosen = <T>(asked: readonly T[] | undefined, all: readonly T[]): readonly T[] | null =>
  asked === undefined || all.every((value) => asked.includes(value)) ? null : asked

export const passesAll = ({ kinds, statuses, day }: Parameters): boolean => kinds === null && statuses === null && day === null
