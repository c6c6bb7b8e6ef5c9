import { canonicalJson } from '../../../domain/canonical.ts'
import type { DomainRecord, Id } from '../../../domain/records.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { writeRows } from './batches.ts'
import type { Turn } from './changes.ts'
import { type Link, linksOf } from './node.ts'
import { recordFrom, type StoredNode, standsAsWritten, writtenRecord } from './stored-record.ts'
import { writeRecords } from './write-turns.ts'

const PAGE = query('touch/page')
const LINK = query('write/link')

type Mention = readonly [type: string, to: Id, properties: Link['properties']]
type MentioningNode = readonly [...StoredNode, mentions: readonly Mention[]]

/**
 * A page of records from an id on: those that do not stand as a command would write them are written so. Answers with their
 * ids, and with the last id where there may be more.
 */
export async function refreshRecords(
  tx: Transaction,
  after: Id,
  limit: number,
): Promise<{ readonly changed: readonly Id[]; readonly last: Id | undefined }> {
  const nodes = await tx.run<MentioningNode>(PAGE, { after, limit })
  const turns = nodes.flatMap(([...node]): Turn[] => {
    const mentions = node.pop() as readonly Mention[]
    const stored = node as unknown as StoredNode
    const now = recordFrom(stored)
    if (standsAsWritten(stored, now) && mentionsAsWritten(mentions, now)) return []
    const old = writtenRecord(stored)
    return [{ id: now.id, now, found: true, ...(old?.type === now.type ? { old } : {}) }]
  })
  await writeRecords(tx, turns)
  await writeRows(
    tx,
    LINK,
    turns.flatMap(({ now }) => linksOf(now!)),
  )
  return { changed: turns.map(({ id }) => id), last: nodes.length < limit ? undefined : nodes.at(-1)![0] }
}

const inOrder = (mentions: readonly Mention[]): string => canonicalJson(mentions.map((mention) => canonicalJson(mention)).sort())

const mentionsAsWritten = (mentions: readonly Mention[], record: DomainRecord): boolean =>
  inOrder(mentions) === inOrder(linksOf(record).map(({ type, to, properties }) => [type, to, properties]))
