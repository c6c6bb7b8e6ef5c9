import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical.ts'
import type { Id, RecordType } from '../../domain/records.ts'
import type { TransferReader } from '../../ports/transfer.ts'

/** Whatever a record speaks of comes before it, but for claims that contradict each other. */
export const RECORD_TYPES = [
  'source',
  'region',
  'theme',
  'country',
  'contest',
  'programme',
  'offering',
  'resolution',
  'cooperation',
  'event',
  'edition',
  'award',
  'actor',
  'assessment',
  'need',
  'offer',
  'news',
  'claim',
] as const satisfies readonly RecordType[]

const PAGE = 1000

/**
 * SHA-256, in hex, over every record as canonical JSON: each claim with its dates and status, its sources and what each of
 * them says of it, and everything else. Two stores with one hash hold the same. Told of each page: records read so far.
 */
export async function contentHash(store: TransferReader, progress: (records: number) => void = () => {}): Promise<string> {
  const hash = createHash('sha256')
  let records = 0
  for (const type of RECORD_TYPES) {
    for (let after: Id | undefined; ; ) {
      const page = await store.exportRecords(type, after, PAGE)
      for (const record of page) hash.update(canonicalJson(record)).update('\n')
      records += page.length
      progress(records)
      if (page.length < PAGE) break
      after = page.at(-1)!.id
    }
  }
  return hash.digest('hex')
}
