import type { Revision } from '../../../domain/commands.ts'
import type { DomainRecord, Id, RecordOf, RecordType } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

const REVISION = query('store/revision')
const COUNTS = query('records/counts')
const BY_ID = query('records/by-id')
const OF_TYPE = query('records/of-type')

export async function revision(db: Executor): Promise<Revision> {
  const [row] = await db.read<[topology: number, content: number]>(REVISION)
  return { topology: row?.[0] ?? 0, content: row?.[1] ?? 0 }
}

export async function counts(db: Executor): Promise<Partial<Record<RecordType, number>>> {
  const rows = await db.read<[type: RecordType, records: number]>(COUNTS)
  return Object.fromEntries(rows.filter(([, records]) => records > 0))
}

/** In the order of the ids; undefined where there is none. */
export async function records(db: Executor, ids: readonly Id[]): Promise<(DomainRecord | undefined)[]> {
  const found = new Map(await db.read<[id: Id, json: string]>(BY_ID, { ids }))
  return ids.map((id) => {
    const json = found.get(id)
    return json === undefined ? undefined : (JSON.parse(json) as DomainRecord)
  })
}

export async function recordsOfType<T extends RecordType>(db: Executor, type: T): Promise<RecordOf<T>[]> {
  return (await db.read<[json: string]>(OF_TYPE, { type })).map(([json]) => JSON.parse(json) as RecordOf<T>)
}
