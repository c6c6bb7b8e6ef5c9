import { type Day, earliest } from '@netzatlas/shared'
import { isNewsTie, MOST_LETTERS_OF_NEWS, MOST_TIES_OF_NEWS } from '../../domain/news.ts'
import type { RecordReader } from '../../ports/store.ts'
import { sourceProblems } from '../recording/check-assessment.ts'
import { languageProblems, personalProblems } from '../recording/check-text.ts'
import { type Problem, problem } from '../recording/problems.ts'
import type { NewsInput } from './input.ts'

/** Everything that keeps it from being recorded, in the order of the form. */
export async function newsProblems(store: RecordReader, input: NewsInput, today: Day): Promise<Problem[]> {
  const { on, title, text = '', language, source, read = today } = input
  return [
    ...titleProblems(title.trim()),
    ...(earliest(on) > today ? [problem('NEWS_AHEAD', 'on', on)] : []),
    ...(text.trim().length > MOST_LETTERS_OF_NEWS.text ? [problem('NEWS_TEXT_TOO_LONG', 'text')] : personalProblems(text, 'text')),
    ...languageProblems(language, 'language'),
    ...(await tieProblems(store, input)),
    ...sourceProblems(source, today),
    ...personalProblems(source.title, 'source.title'),
    ...(read > today ? [problem('READ_AHEAD', 'read', read)] : []),
  ]
}

function titleProblems(title: string): Problem[] {
  if (title === '') return [problem('NEWS_TITLE_MISSING', 'title')]
  return title.length > MOST_LETTERS_OF_NEWS.title ? [problem('NEWS_TITLE_TOO_LONG', 'title')] : personalProblems(title, 'title')
}

async function tieProblems(store: RecordReader, { about }: NewsInput): Promise<Problem[]> {
  if (about.length === 0) return [problem('NEWS_TIE_MISSING', 'about')]
  if (about.length > MOST_TIES_OF_NEWS) return [problem('NEWS_TOO_MANY_TIES', 'about')]
  const records = await store.records(about)
  return records.every((record) => isNewsTie(record?.type)) ? [] : [problem('NEWS_NO_SUCH_TIE', 'about')]
}
