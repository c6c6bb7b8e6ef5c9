import type { SourceInput } from '../../api/__generated__/graphql.ts'

/** How somebody knows, as it stands in a form; empty texts where nothing is said. */
export interface SourceDraft {
  readonly title: string
  readonly url: string
  readonly date: string
  /** A source of its own although its page is one already. */
  readonly separate?: boolean | undefined
}

export const emptySource: SourceDraft = { title: '', url: '', date: '' }

interface Told {
  readonly title: string
  readonly url?: string | null
  readonly date?: string | null
}

export const sourceDraftOf = ({ title, url, date }: Told): SourceDraft => ({ title, url: url ?? '', date: date ?? '' })

/** As the server takes it: what is empty is not said. */
export const sourceInputOf = ({ title, url, date, separate = false }: SourceDraft): SourceInput => ({
  title,
  ...(url ? { url } : {}),
  ...(date.trim() ? { date: date.trim() } : {}),
  ...(separate ? { separate } : {}),
})

/** Whether what stands in the form is that source; a date that is not told is no other date. */
export const isThatSource = ({ title, date }: SourceDraft, known: Told): boolean =>
  title.trim() === known.title && (date.trim() === '' || date.trim() === (known.date ?? ''))
