import { fold } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import { newer } from '../../domain/coverage.ts'
import { pageKey } from '../../domain/page-address.ts'
import type { ClaimRecord, DomainRecord, Id, SourceRecord, Support } from '../../domain/records.ts'
import type { RecordReader } from '../../ports/store.ts'
import type { SourceInput } from './input.ts'
import { type Problem, problem } from './problems.ts'

/** Sources that are the page of this address already, by id. */
export async function sourcesOfPage(store: RecordReader, address: string): Promise<readonly SourceRecord[]> {
  const key = pageKey(address)
  if (key === undefined) return []
  return (await store.recordsOfType('source')).filter(({ url }) => url !== undefined && pageKey(url) === key)
}

/**
 * The changes, resting on the source that is there where the one they make is its page under its title. Where the page is a
 * source under another title or date, whoever records it says whether it is `separate`.
 */
export async function onKnownSource(
  store: RecordReader,
  changes: readonly Change[],
  told: SourceInput | undefined,
): Promise<{ readonly changes: readonly Change[] } | { readonly problems: readonly Problem[] }> {
  for (const source of sourcesIn(changes)) {
    const known = await sourcesOfPage(store, source.url ?? '')
    const same = known.find((other) => isSame(other, source))
    if (same) return { changes: restingOn(changes, source.id, same.id) }
    if (known.length > 0 && !told?.separate) return { problems: [problem('SOURCE_KNOWN', 'source.title', known[0]!.title)] }
  }
  return { changes }
}

/** Whether they make a source of a web page. */
export const makesPage = (changes: readonly Change[]): boolean =>
  sourcesIn(changes).some(({ url }) => url !== undefined && pageKey(url) !== undefined)

const sourcesIn = (changes: readonly Change[]): SourceRecord[] =>
  changes.flatMap((change) => ('put' in change && change.put.type === 'source' ? [change.put] : []))

/** A date that is not told is no other date. */
const isSame = (known: SourceRecord, told: SourceRecord): boolean =>
  fold(known.title) === fold(told.title) && (told.date === undefined || told.date === known.date)

const restingOn = (changes: readonly Change[], made: Id, known: Id): readonly Change[] =>
  changes.flatMap((change): Change[] => {
    if (!('put' in change)) return [change]
    return change.put.id === made ? [] : [{ put: withSource(change.put, made, known) }]
  })

function withSource(record: DomainRecord, made: Id, known: Id): DomainRecord {
  if (record.type === 'claim') return { ...record, supports: supportsWith(record, made, known) }
  return 'source' in record && record.source === made ? { ...record, source: known } : record
}

/** Each source once for or against it, with the newest day on which it was read. */
function supportsWith({ supports }: ClaimRecord, made: Id, known: Id): readonly Support[] {
  const anew = supports.find(({ source }) => source === made)
  if (!anew) return supports
  const isKnown = ({ source, stance }: Support) => source === known && stance === anew.stance
  const read = newer(supports.find(isKnown)?.read, anew.read)
  return [
    ...supports.filter((support) => support !== anew && !isKnown(support)),
    { ...anew, source: known, ...(read === undefined ? {} : { read }) },
  ]
}
