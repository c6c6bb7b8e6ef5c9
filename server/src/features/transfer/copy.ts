import { LAYOUTS } from '@netzatlas/shared'
import { DomainError } from '../../domain/errors.ts'
import type { RecordType } from '../../domain/records.ts'
import type { LayoutStore } from '../../ports/layouts.ts'
import type { RevisionReader, StoreLifecycle } from '../../ports/store.ts'
import type { CopyProgress, TransferReader, TransferWriter } from '../../ports/transfer.ts'
import { contentHash, RECORD_TYPES } from './content-hash.ts'

export type CopySource = StoreLifecycle & RevisionReader & LayoutStore & TransferReader
export type CopyTarget = StoreLifecycle & RevisionReader & LayoutStore & TransferReader & TransferWriter

export interface CopyReport {
  readonly records: number
  readonly hash: string
  /** True where an earlier copy had been broken off and this one went on from there. */
  readonly resumed: boolean
}

export type CopyStep = 'READING' | 'COPYING' | 'VERIFYING'
export interface CopyOptions {
  /** Records of the step done, of how many. */
  readonly progress?: (step: CopyStep, done: number, total: number) => void
  /** Records a page. */
  readonly page?: number
}

/** Commands a page: one may hold a whole seed. */
const COMMANDS = 4

/**
 * Copies everything the one store holds to the other, which must be empty or hold the beginning of this same copy: records
 * in an order in which each finds what it speaks of, then the claims that contradict each other a second time, the marks
 * of the seed, the log of commands with what takes each back, and the layouts. Only when counts and content hash agree is
 * the target ready for use. DomainError CONFLICT where the target holds something else, or what came out differs.
 */
export async function copyStore(from: CopySource, to: CopyTarget, options: CopyOptions = {}): Promise<CopyReport> {
  const { progress = () => {}, page = 1000 } = options
  const total = totalOf(await from.counts())
  const revision = await from.revision()
  const hash = await contentHash(from, (done) => progress('READING', done, total))
  const state = `${hash} ${revision.topology}.${revision.content}`
  const begun = await beginning(to, state)

  const parts = partsOf(from, to, page)
  const names = Object.keys(parts)
  let done = 0
  for (const [i, name] of names.entries()) {
    const started = begun ? names.indexOf(begun.part) : -1
    const take = parts[name]!
    if (i < started) continue
    for (let after = i === started ? begun!.after : ''; ; ) {
      const { taken, last } = await take(after, { from: state, part: name })
      done = Math.min(total, done + taken)
      progress('COPYING', done, total)
      if (last === undefined) break
      after = last
    }
  }
  await copyLayouts(from, to)
  await verify(from, to, hash, (read) => progress('VERIFYING', read, total))
  await to.finishCopy(revision)
  return { records: total, hash, resumed: begun !== undefined }
}

async function copyLayouts(from: LayoutStore, to: LayoutStore): Promise<void> {
  const layout = await from.layout()
  if (layout) await to.saveLayout(layout)
  for (const kind of LAYOUTS) {
    const derived = kind === 'COMMUNITIES' ? undefined : await from.derivedLayout(kind)
    if (kind !== 'COMMUNITIES' && derived) await to.saveDerivedLayout(kind, derived)
  }
}

async function beginning(to: CopyTarget, state: string): Promise<CopyProgress | undefined> {
  const begun = await to.copyProgress()
  if (begun && begun.from !== state) {
    throw new DomainError('CONFLICT', `The ${to.name} store holds the beginning of a copy of something else. Empty it, and copy again.`)
  }
  if (!begun && (totalOf(await to.counts()) > 0 || (await to.revision()).content > 0)) {
    throw new DomainError('CONFLICT', `The ${to.name} store is not empty. Copy to an empty one.`)
  }
  return begun
}

const totalOf = (counts: Readonly<Partial<Record<RecordType, number>>>): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

interface Taken {
  readonly taken: number
  /** Where the next page begins; undefined after the last one. */
  readonly last: string | undefined
}
type Take = (after: string, progress: Omit<CopyProgress, 'after'>) => Promise<Taken>

/** Progress is told in records; what else is taken over is little beside them. */
const uncounted =
  (take: Take): Take =>
  async (...args) => ({ ...(await take(...args)), taken: 0 })

/** In order; each takes over the page after a key. */
function partsOf(from: TransferReader, to: TransferWriter, limit: number): Record<string, Take> {
  const paged =
    <T>(
      read: (after: string) => Promise<readonly T[]>,
      size: number,
      keyOf: (item: T) => string,
      write: (items: readonly T[], progress: CopyProgress) => Promise<void>,
    ): Take =>
    async (after, progress) => {
      const items = await read(after)
      if (items.length === 0) return { taken: 0, last: undefined }
      const key = keyOf(items.at(-1)!)
      await write(items, { ...progress, after: key })
      return { taken: items.length, last: items.length < size ? undefined : key }
    }
  const records = (type: RecordType): Take =>
    paged(
      (after) => from.exportRecords(type, after || undefined, limit),
      limit,
      ({ id }) => id,
      (items, progress) => to.importPage({ records: items }, progress),
    )
  const contradicting: Take = paged(
    (after) => from.exportRecords('claim', after || undefined, limit),
    limit,
    ({ id }) => id,
    (items, progress) => to.importPage({ records: items.filter((claim) => claim.contradictedBy.length > 0) }, progress),
  )
  return {
    ...Object.fromEntries(RECORD_TYPES.map((type) => [type, records(type)])),
    contradictions: uncounted(contradicting),
    seeded: uncounted(
      paged(
        (after) => from.exportSeeded(after || undefined, limit),
        limit,
        ({ id }) => id,
        (seeded, progress) => to.importPage({ seeded }, progress),
      ),
    ),
    commands: uncounted(
      paged(
        (after) => from.exportCommands(Number(after || 0), COMMANDS),
        COMMANDS,
        ({ number }) => String(number),
        (commands, progress) => to.importPage({ commands }, progress),
      ),
    ),
  }
}

async function verify(from: CopySource, to: CopyTarget, hash: string, progress: (read: number) => void): Promise<void> {
  const [wanted, found] = await Promise.all([from.counts(), to.counts()])
  for (const type of RECORD_TYPES) {
    if ((wanted[type] ?? 0) !== (found[type] ?? 0)) {
      throw new DomainError('CONFLICT', `The copy holds ${found[type] ?? 0} records of type ${type} instead of ${wanted[type] ?? 0}.`)
    }
  }
  if ((await contentHash(to, progress)) !== hash) {
    throw new DomainError('CONFLICT', 'The copy does not hold the same as the original. Empty it, and copy again.')
  }
}
