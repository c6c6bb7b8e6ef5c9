import { type ClaimKind, type Day, earliest, fold, latest, validity } from '@netzatlas/shared'
import { dayNumber } from '../domain/day-numbers.ts'
import { namesOf } from '../domain/names.ts'
import type { ClaimRecord, DomainRecord, EventRecord, SourceRecord } from '../domain/records.ts'

/** What every store keeps beside a record, so that an index can find it by that. */

/** The first day the last confirmation can mean; empty where there was none. */
export const confirmedDay = ({ lastConfirmed }: ClaimRecord): Day => (lastConfirmed ? earliest(lastConfirmed) : '')

/** What an actor is about: lists, map and coverage are filtered by it, as it holds on a day. */
export const TOPIC_KINDS = ['WORKS_ON', 'CONCERNS'] as const satisfies readonly ClaimKind[]
export type TopicKind = (typeof TOPIC_KINDS)[number]
export const isTopic = ({ kind }: Pick<ClaimRecord, 'kind'>): boolean => (TOPIC_KINDS as readonly ClaimKind[]).includes(kind)

/** The days between which a claim may hold, as `dayNumber`s. */
export function possibleDays(claim: ClaimRecord): { readonly possibleFrom: number; readonly possibleUntil: number } {
  const { possibleFrom, possibleUntil } = validity(claim)
  return { possibleFrom: dayNumber(possibleFrom), possibleUntil: dayNumber(possibleUntil) }
}

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
