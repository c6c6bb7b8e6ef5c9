import type { Day } from '@netzatlas/shared'
import { MOST_LETTERS_OF_A_NOTICE, noticeState } from '../../domain/notices.ts'
import type { DomainRecord, Id, NoticeRecord } from '../../domain/records.ts'
import type { RecordReader } from '../../ports/store.ts'
import { sourceProblems } from '../recording/check-assessment.ts'
import { languageProblems, personalProblems } from '../recording/check-text.ts'
import { type Problem, problem } from '../recording/problems.ts'
import type { NoticeInput } from './input.ts'

/** Everything that keeps it from being recorded, in the order of the form. */
export async function noticeProblems(store: RecordReader, actor: Id, input: NoticeInput, today: Day): Promise<Problem[]> {
  const { theme, country = '', text, language, validFrom = today, validUntil, source } = input
  const [its, about, abroad] = await store.records([actor, theme, country])
  const isA = (record: DomainRecord | undefined, type: DomainRecord['type']) => record?.type === type
  return [
    ...(isA(its, 'actor') ? [] : [problem('NO_ACTOR', 'actor')]),
    ...(isA(about, 'theme') ? [] : [problem('THEME_MISSING', 'theme')]),
    ...textProblems(text),
    ...(language === undefined ? [] : languageProblems(language, 'language')),
    ...(country === '' || isA(abroad, 'country') ? [] : [problem('NO_COUNTRY', 'country')]),
    ...untilProblems(validFrom, validUntil, today),
    ...sourceProblems(source, today),
    ...personalProblems(source.title, 'source.title'),
  ]
}

function textProblems(text: string): Problem[] {
  if (text.trim() === '') return [problem('NOTICE_TEXT_MISSING', 'text')]
  if (text.trim().length > MOST_LETTERS_OF_A_NOTICE) return [problem('NOTICE_TEXT_TOO_LONG', 'text')]
  return personalProblems(text, 'text')
}

function untilProblems(from: Day, until: Day | undefined, today: Day): Problem[] {
  if (until === undefined) return []
  if (until < from) return [problem('UNTIL_BEFORE_FROM', 'validUntil')]
  return until < today ? [problem('UNTIL_PAST', 'validUntil', until)] : []
}

export function endProblems(notice: NoticeRecord, on: Day, today: Day): Problem[] {
  return on > today ? [problem('NOTICE_END_IN_FUTURE', 'on', on)] : endedProblems(notice, today)
}

export const endedProblems = (notice: NoticeRecord, today: Day): Problem[] =>
  noticeState(notice, today) === 'ENDED' ? [problem('NOTICE_ENDED', 'notice')] : []
