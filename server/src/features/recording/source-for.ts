import type { Id, SourceRecord } from '../../domain/records.ts'
import type { RecordReader } from '../../ports/store.ts'
import { idsOf } from './ids.ts'
import type { SourceInput } from './input.ts'
import { sourceRecord } from './statements.ts'

/** Of what is said anew: the standing source where it is told as before, else a new one. */
export async function sourceFor(store: RecordReader, standing: Id, clientId: string, input: SourceInput): Promise<SourceRecord> {
  const [record] = await store.records([standing])
  const told = sourceRecord(idsOf(clientId)('s'), input)
  const same = record?.type === 'source' && record.title === told.title && record.url === told.url && record.date === told.date
  return same ? record : told
}
