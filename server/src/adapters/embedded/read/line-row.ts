/** The columns of a `LineRow`, in its order. */
export const LINE_COLUMNS =
  'source, target, kind, status, possible_from, possible_until, certain_from, certain_until, last_confirmed, claim, other_claim, cooperation'
