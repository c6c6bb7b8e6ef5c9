import { canonicalJson } from '../../domain/canonical.ts'
import type { Change } from '../../domain/commands.ts'
import type { DomainRecord, Id, SourceRecord } from '../../domain/records.ts'
import type { RecordReader } from '../../ports/store.ts'
import { idsOf } from './ids.ts'
import type { SourceInput } from './input.ts'
import type { Plan } from './once.ts'
import { problem } from './problems.ts'
import { sourceRecord } from './statements.ts'

export const puts = (...records: readonly DomainRecord[]): Change[] => records.map((put) => ({ put }))

/** A record told anew: its source stays where it is told as before. `tell`: the record as it is told now, resting on that source. */
export async function saidAnew<T extends DomainRecord & { readonly source: Id }>(
  store: RecordReader,
  standing: T,
  clientId: string,
  input: SourceInput,
  tell: (source: Id) => T,
): Promise<Plan> {
  const source = await sourceFor(store, standing.source, clientId, input)
  const record = tell(source.id)
  if (canonicalJson(record) === canonicalJson(standing)) return { problems: [problem('NOTHING_CHANGED')] }
  return { changes: source.id === standing.source ? puts(record) : puts(source, record) }
}

async function sourceFor(store: RecordReader, standing: Id, clientId: string, input: SourceInput): Promise<SourceRecord> {
  const [record] = await store.records([standing])
  const told = sourceRecord(idsOf(clientId)('s'), input)
  const same = record?.type === 'source' && record.title === told.title && record.url === told.url && record.date === told.date
  return same ? record : told
}
