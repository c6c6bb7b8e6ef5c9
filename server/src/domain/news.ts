import type { RecordType } from './records.ts'

/** Of a recorded note. */
export const MOST_LETTERS_OF_NEWS = { title: 160, text: 1_000 } as const
export const MOST_TIES_OF_NEWS = 20

/** What a note can belong to. */
export const NEWS_TIES = ['actor', 'event', 'programme', 'offering'] as const satisfies readonly RecordType[]
export type NewsTie = (typeof NEWS_TIES)[number]

export const isNewsTie = (type: RecordType | undefined): type is NewsTie => NEWS_TIES.some((tie) => tie === type)
