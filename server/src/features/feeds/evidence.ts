import { type Day, latest } from '@netzatlas/shared'
import type { ClaimRecord, Id, SourceRecord } from '../../domain/records.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'
import { supportBySource } from '../sources/evidence.ts'

/** What is said of a record, and where. */
export interface Evidence {
  readonly claims: readonly ClaimRecord[]
  readonly sources: readonly SourceRecord[]
}

/** Claims of so many records are asked for at once. */
const AT_ONCE = 200

export async function evidenceOf(ids: readonly Id[], store: ClaimReader & RecordReader): Promise<ReadonlyMap<Id, Evidence>> {
  const claims = new Map<Id, readonly ClaimRecord[]>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const [id, some] of await store.claimsOf(ids.slice(from, from + AT_ONCE))) claims.set(id, some)
  }
  const sourceIds = new Map(ids.map((id) => [id, supporting(claims.get(id) ?? [])]))
  const records = await store.records([...new Set([...sourceIds.values()].flat())])
  const sources = new Map(records.flatMap((record) => (record?.type === 'source' ? [[record.id, record] as const] : [])))
  return new Map(
    ids.map((id) => [id, { claims: claims.get(id) ?? [], sources: sourceIds.get(id)!.flatMap((source) => sources.get(source) ?? []) }]),
  )
}

const supporting = (claims: readonly ClaimRecord[]): readonly Id[] =>
  supportBySource(claims)
    .filter(({ stance }) => stance === 'SUPPORTS')
    .map(({ source }) => source)

/** The newest day until `today` by which somebody had surely read or confirmed any of it. */
export function readOn(claims: readonly ClaimRecord[], today: Day): Day | undefined {
  return claims
    .flatMap(({ lastConfirmed, supports }) => [lastConfirmed, ...supports.map(({ read }) => read)])
    .flatMap((date) => (date === undefined ? [] : [latest(date)]))
    .filter((day) => day <= today)
    .toSorted()
    .at(-1)
}
