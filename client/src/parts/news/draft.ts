import type { NewsInput, NewsNoteFieldsFragment } from '../../api/__generated__/graphql.ts'
import { emptySource, type SourceDraft, sourceDraftOf, sourceInputOf } from '../writing/source-draft.ts'

export type Note = NewsNoteFieldsFragment

/** What a note belongs to. */
export interface Tie {
  readonly id: string
  readonly name: string
}

/** What stands in the form; empty texts where nothing is said. */
export interface NewsDraft {
  readonly on: string
  readonly title: string
  readonly text: string
  readonly language: string
  readonly about: readonly Tie[]
  readonly source: SourceDraft
  readonly read: string
  readonly withheld: boolean
}

export const emptyDraft = (today: string, about: readonly Tie[]): NewsDraft => ({
  on: '',
  title: '',
  text: '',
  language: 'de',
  about,
  source: emptySource,
  read: today,
  withheld: false,
})

export const draftOf = ({ on, title, text, language, about, source, read, withheld }: Note): NewsDraft => ({
  on,
  title,
  text: text ?? '',
  language,
  about: about.map(({ id, name }) => ({ id, name })),
  source: sourceDraftOf(source),
  read,
  withheld,
})

/** As the server takes it: what is empty is not said. */
export function inputOf({ on, title, text, language, about, source, read, withheld }: NewsDraft): NewsInput {
  return {
    on,
    title,
    language,
    withheld,
    about: about.map(({ id }) => id),
    source: sourceInputOf(source),
    ...(text ? { text } : {}),
    ...(read ? { read } : {}),
  }
}
