import { countByType } from '../../domain/ids.ts'
import type { DomainRecord, Id } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { isNamed, nameOf } from '../../graphql/nodes.ts'
import type { CommandReader, HistoryEntry } from '../../ports/commands.ts'
import type { HistoryReader, Page, PageRequest, RecordReader } from '../../ports/store.ts'
import { historySentence, namedIn, toldRecords } from './history-sentence.ts'

type Told = Pick<HistoryEntry, 'id' | 'name' | 'role' | 'changed' | 'changes'>

export interface HistoryLine {
  readonly entry: HistoryEntry
  /** The number of the command that took it back. */
  readonly undoneBy: number | undefined
  /** Of an undo: the number of the command that it took back. */
  readonly undoes: number | undefined
  /** What it did; of an undo: what that command had done. */
  readonly sentence: string
}

const numberOf = (id: Id | undefined): number | undefined => (id === undefined ? undefined : Number(id.slice('cmd-'.length)))

/** A page of the history, told in sentences. */
export async function toldHistory(
  store: HistoryReader & CommandReader & RecordReader,
  page: PageRequest,
  language: Language,
): Promise<Page<HistoryLine>> {
  const { items, ...rest } = await store.history(page)
  const known = new Map<Id, Told>(items.map((entry) => [entry.id, entry]))
  const undone = [...new Set(items.flatMap(({ undoes }) => (undoes !== undefined && !known.has(undoes) ? [undoes] : [])))]
  for (const command of await Promise.all(undone.map((id) => store.command(id))))
    if (command) known.set(command.id, { ...command, changed: countByType(command.receipt.changed) })
  const toldOf = (entry: HistoryEntry): Told => (entry.undoes === undefined ? entry : (known.get(entry.undoes) ?? entry))
  const names = await namesOf(store, items.map(toldOf), language)
  return {
    ...rest,
    items: items.map((entry) => ({
      entry,
      undoneBy: numberOf(entry.undoneBy),
      undoes: numberOf(entry.undoes),
      sentence: historySentence(toldOf(entry), names, language),
    })),
  }
}

/** What is no longer there is called as the command that made it called it. */
async function namesOf(store: RecordReader, entries: readonly Told[], language: Language): Promise<(id: Id) => string> {
  const ids = [...new Set(entries.flatMap(({ changes }) => namedIn(changes)))]
  const standing = await store.records(ids)
  const put = entries.flatMap(({ changes }) => toldRecords(changes))
  const records = new Map<Id, DomainRecord>()
  for (const record of [...put, ...standing]) if (record) records.set(record.id, record)
  return (id) => {
    const record = records.get(id)
    return record && isNamed(record) && record.type !== 'edition' ? nameOf(record, language) : id
  }
}
