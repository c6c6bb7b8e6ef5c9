import { type Day, earliest, isPartialDate, latest, type PartialDate } from '@netzatlas/shared'
import type { ClaimRecord } from '../../domain/records.ts'
import { sourceProblems } from '../recording/check-assessment.ts'
import { personalProblems } from '../recording/check-text.ts'
import { type Problem, problem } from '../recording/problems.ts'
import { MOST_LETTERS_OF_A_TERM, MOST_TERMS, type TermInput, type TermsInput } from './input.ts'
import type { Entry } from './known.ts'
import { type Statement, statementsOf, TERM_KINDS, type TermName } from './statements.ts'

/** Everything that keeps the terms from being heard, in the order of the form. What is only taken away needs no source. */
export function termsProblems(entry: Entry, claims: readonly ClaimRecord[], { terms, source }: TermsInput, today: Day): Problem[] {
  if (terms.length > MOST_TERMS) return [problem('TERMS_TOO_MANY', 'terms')]
  const standing = statementsOf(entry, claims)
  const needsSource = terms.some(({ contradicts, value }) => contradicts || value !== '')
  return [
    ...terms.flatMap((input, i) => termProblems(input, `terms.${i}`, entry, standing)),
    ...(needsSource ? [...sourceProblems(source, today), ...personalProblems(source.title, 'source.title')] : []),
  ]
}

function termProblems(input: TermInput, field: string, entry: Entry, standing: readonly Statement[]): Problem[] {
  const { term, of, contradicts, value } = input
  const its = standing.filter((one) => one.term === term)
  const target = of === undefined ? undefined : its.find(({ claim }) => (claim?.id ?? entry.id) === of)
  if (of !== undefined && !target) return [problem('TERM_GONE', field)]
  if (contradicts && !target?.claim) return [problem('TERM_WITHOUT_SOURCE', field)]
  if (contradicts && value === target?.value) return [problem('TERM_NO_CONTRADICTION', field)]
  if (!contradicts && target && value !== '' && its.some((other) => other !== target && other.value === value)) {
    return [problem('TERM_SAID_ALREADY', field)]
  }
  if (value === '') return []
  if (TERM_KINDS[term].isDate) return isPartialDate(value) ? [] : [problem('TERM_NO_DATE', field, value.slice(0, 40))]
  return value.length > MOST_LETTERS_OF_A_TERM ? [problem('TERM_TOO_LONG', field)] : personalProblems(value, field)
}

/** Whether what the record tells of its days is in order after all. */
export function orderProblems({ from, until, deadline }: Entry, terms: readonly TermInput[]): Problem[] {
  const fieldOf = (...names: TermName[]) =>
    `terms.${Math.max(
      0,
      terms.findLastIndex(({ term }) => names.includes(term)),
    )}`
  const isBefore = (end: PartialDate | undefined) => from !== undefined && end !== undefined && latest(end) < earliest(from)
  const isTold = (...names: TermName[]) => terms.some(({ term }) => names.includes(term))
  return [
    ...(isTold('FROM', 'UNTIL') && isBefore(until) ? [problem('TERMS_END_BEFORE_BEGIN', fieldOf(isTold('UNTIL') ? 'UNTIL' : 'FROM'))] : []),
    ...(isTold('FROM', 'DEADLINE') && isBefore(deadline)
      ? [problem('TERMS_DEADLINE_BEFORE_BEGIN', fieldOf(isTold('DEADLINE') ? 'DEADLINE' : 'FROM'))]
      : []),
  ]
}
