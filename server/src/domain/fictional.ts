import type { SourceRecord } from './records.ts'

/** The licence that marks a source of generated demonstration data: while one is in the store, the dashboard says so. */
export const FICTIONAL_LICENCE = 'fictional'

export const isFictional = (source: SourceRecord): boolean => source.licence === FICTIONAL_LICENCE
