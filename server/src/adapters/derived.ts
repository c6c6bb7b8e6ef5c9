import { type Day, earliest, fold, latest } from '@netzatlas/shared'
import { namesOf } from '../domain/names.ts'
import type { ClaimRecord, DomainRecord, EventRecord, SourceRecord } from '../domain/records.ts'

/** What every store keeps beside a record, so that an index can find it by that. */

/** The first day the last confirmation can mean; empty where there was none. */
export const confirmedDay = ({ lastConfirmed }: ClaimRecord): Day => (lastConfirmed ? earliest(lastConfirmed) : '')

export const isLiteral = ({ supports }: ClaimRecord): boolean => supports.some(({ literal }) => literal)

export const sourceFilterText = ({ title, publisher, url }: SourceRecord): string =>
  [title, publisher ?? '', url ?? ''].map(fold).join(' | ')

/** First and last day it can have been on; empty where it is undated. */
export const eventDays = ({ from, until }: EventRecord): { readonly starts: Day; readonly ends: Day } => ({
  starts: from ? earliest(from) : '',
  ends: until ? latest(until) : from ? latest(from) : '',
})

/** The distinct names it is found by, folded. */
export const searchNamesOf = (record: DomainRecord): string[] => [...new Set(namesOf(record).map(fold))].filter((name) => name !== '')
