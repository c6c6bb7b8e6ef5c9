import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'
import { sourceProblems } from '../recording/check-assessment.ts'
import { personalProblems } from '../recording/check-text.ts'
import { type Problem, problem } from '../recording/problems.ts'
import { MOST_LETTERS_OF_A_TERM, type TermsInput } from './input.ts'
import type { Said } from './said.ts'

/** Everything that keeps the terms from being recorded, in the order of the form. What is only taken away needs no source. */
export function termsProblems(said: readonly Said[], input: TermsInput, today: Day): Problem[] {
  if (said.length === 0) return [problem('NOTHING_CHANGED')]
  const { from, until, deadline, source } = input
  return [
    ...said.flatMap(wordProblems),
    ...orderProblems(from, until, problem('TERMS_END_BEFORE_BEGIN', 'until')),
    ...orderProblems(from, deadline, problem('TERMS_DEADLINE_BEFORE_BEGIN', 'deadline')),
    ...(said.some(({ now }) => now !== '') ? [...sourceProblems(source, today), ...personalProblems(source.title, 'source.title')] : []),
  ]
}

function wordProblems({ field, isDate, claim, now }: Said): Problem[] {
  if (claim && claim.contradictedBy.length > 0) return [problem('TERM_DISPUTED', field)]
  if (isDate) return []
  return now.length > MOST_LETTERS_OF_A_TERM ? [problem('TERM_TOO_LONG', field)] : personalProblems(now, field)
}

const orderProblems = (from: PartialDate | undefined, end: PartialDate | undefined, its: Problem): Problem[] =>
  from !== undefined && end !== undefined && latest(end) < earliest(from) ? [its] : []
