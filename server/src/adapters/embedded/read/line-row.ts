export { type LineRow, lineOfRow } from '../../line-row.ts'

/** The columns of a `LineRow`. */
export const LINE_COLUMNS =
  'source, target, kind, status, possible_from, possible_until, certain_from, certain_until, last_confirmed, claim, other_claim, cooperation'
