import type { NoticeInput } from '../../api/__generated__/graphql.ts'
import { emptySource, type SourceDraft, sourceDraftOf, sourceInputOf } from '../writing/source-draft.ts'
import type { Notice } from './notice-words.ts'

/** What stands in the form; empty texts where nothing is said. */
export interface NoticeDraft {
  readonly theme: string
  readonly text: string
  readonly language: string
  readonly country: string
  readonly validFrom: string
  readonly validUntil: string
  readonly withheld: boolean
  readonly source: SourceDraft
}

export const emptyDraft = (today: string): NoticeDraft => ({
  theme: '',
  text: '',
  language: '',
  country: '',
  validFrom: today,
  validUntil: '',
  withheld: false,
  source: emptySource,
})

export const draftOf = (notice: Notice): NoticeDraft => ({
  theme: notice.theme.id,
  text: notice.text,
  language: notice.language ?? '',
  country: notice.country?.id ?? '',
  validFrom: notice.validFrom,
  validUntil: notice.validUntil ?? '',
  withheld: notice.withheld,
  source: sourceDraftOf(notice.source),
})

/** As the server takes it: what is empty is not said. */
export function inputOf({ theme, text, language, country, validFrom, validUntil, withheld, source }: NoticeDraft): NoticeInput {
  return {
    theme,
    text,
    withheld,
    source: sourceInputOf(source),
    ...(language ? { language } : {}),
    ...(country ? { country } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
  }
}
