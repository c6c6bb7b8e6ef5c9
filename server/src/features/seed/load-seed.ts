import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change, Command } from '../../domain/commands.ts'
import type { DomainRecord, Id } from '../../domain/records.ts'
import type { CommandReader, CommandWriter, StoredCommand } from '../../ports/commands.ts'
import { gazetteer, parseGazetteer } from './gazetteer.ts'

/** One file of the seed network each, in the order in which they refer to one another: claims come last. */
export const SEED_FILES = [
  'sources',
  'themes',
  'countries',
  'actors',
  'events',
  'contests',
  'editions',
  'programmes',
  'offerings',
  'resolutions',
  'awards',
  'cooperations',
  'assessments',
  'claims',
] as const

const GAZETTEER_FILES = ['gazetteer/municipalities.csv', 'gazetteer/districts.csv', 'gazetteer/alternative-names.csv'] as const

/** A part of the seed that is put by one command. */
export interface SeedPart {
  readonly name: string
  readonly records: readonly DomainRecord[]
}

export interface SeedProgress {
  readonly part: string
  readonly done: number
  readonly total: number
}

export interface SeedReport {
  /** False where the same seed had been put before: nothing was written. */
  readonly changed: boolean
  readonly records: number
  /** Records that a user has changed since the seed put them, and that stay as they are. */
  readonly kept: readonly Id[]
}

/** A store that commands can be given to and that remembers them. */
type SeedStore = CommandWriter & CommandReader

const MANIFEST = 'seed'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

function parseLines(text: string): DomainRecord[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as DomainRecord]))
}

export async function readSeedTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = [...GAZETTEER_FILES, ...SEED_FILES.map((name) => `${name}.jsonl`)]
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return new Map(names.map((name, index) => [name, texts[index]!]))
}

/** Everything the seed folder tells, in parts that refer only to earlier ones; municipalities are one part a Land. */
export function seedParts(texts: ReadonlyMap<string, string>): SeedPart[] {
  const [municipalitiesCsv, districtsCsv, alternativeNamesCsv] = GAZETTEER_FILES.map((name) => texts.get(name)!)
  const { source, regions, municipalities } = gazetteer(parseGazetteer(municipalitiesCsv!, districtsCsv!, alternativeNamesCsv!))
  const byState = Map.groupBy(municipalities, (actor) => actor.id.slice(2, 4))
  return [
    { name: 'regions', records: [source, ...regions] },
    ...[...byState].map(([state, records]) => ({ name: `municipalities-${state}`, records })),
    ...SEED_FILES.map((name) => ({ name, records: parseLines(texts.get(`${name}.jsonl`)!) })),
  ]
}

/**
 * The client id of a command tells its content and the command of that name before it: repeated after a crash it is the
 * same, and a seed that goes back to an earlier state is not mistaken for one that was put already.
 */
const startOfClientId = (name: string, content: string): string => `${name}:${hashOf(content)}:`

function command(name: string, content: string, before: StoredCommand | undefined, changes: readonly Change[]): Command {
  return { clientId: `${startOfClientId(name, content)}${before?.id ?? 'first'}`, role: 'SEED', name, changes }
}

const wasLast = (name: string, content: string, last: StoredCommand | undefined): boolean =>
  last?.clientId.startsWith(startOfClientId(name, content)) ?? false

const partName = ({ name }: SeedPart): string => `${MANIFEST}:${name}`

/** What the last seed put and this one no longer holds, part by part, dependants first. */
function removals(parts: readonly SeedPart[], last: ReadonlyMap<SeedPart, StoredCommand | undefined>): Command[] {
  const present = new Set(parts.flatMap(({ records }) => records.map(({ id }) => id)))
  return parts.toReversed().flatMap((part) => {
    const before = last.get(part)
    const vanished = (before?.changes ?? []).flatMap((change) => ('put' in change && !present.has(change.put.id) ? [change.put.id] : []))
    if (vanished.length === 0) return []
    const changes = vanished.map((remove) => ({ remove }))
    return [command(`${MANIFEST}-removal:${part.name}`, vanished.join('\n'), before, changes)]
  })
}

/**
 * Puts the seed network into the store through the command door. A seed that was put before costs one look-up. Of a
 * changed one, each changed part is put again and what vanished from it is removed; the store keeps what a user changed.
 * Safe to repeat after a crash at any point.
 *
 * @param folder holds gazetteer/ and the *.jsonl files
 * @param progress called after each part with the number of records put so far and in all
 * @throws DomainError of the store; an Error where a file is missing or is not what it should be
 */
export async function loadSeed(store: SeedStore, folder: string, progress?: (step: SeedProgress) => void): Promise<SeedReport> {
  const texts = await readSeedTexts(folder)
  const manifest = [...texts].map(([name, text]) => `${name} ${hashOf(text)}`).join('\n')
  const lastManifest = await store.latestCommand(MANIFEST)
  if (wasLast(MANIFEST, manifest, lastManifest)) return { changed: false, records: 0, kept: [] }

  const parts = seedParts(texts)
  const last = new Map<SeedPart, StoredCommand | undefined>()
  for (const part of parts) last.set(part, await store.latestCommand(partName(part)))
  const total = parts.reduce((sum, { records }) => sum + records.length, 0)
  const kept: Id[] = []
  const apply = async (change: Command) => {
    kept.push(...(await store.apply(change)).kept)
  }
  const left: Command[] = []
  for (const removal of removals(parts, last)) {
    const { command: id, kept: standing } = await store.apply(removal)
    if (standing.length > 0)
      left.push({ ...removal, clientId: `${removal.clientId}:again-${id}`, changes: standing.map((remove) => ({ remove })) })
  }
  let done = 0
  for (const part of parts) {
    const content = JSON.stringify(part.records)
    const changes = part.records.map((put) => ({ put }))
    if (!wasLast(partName(part), content, last.get(part))) await apply(command(partName(part), content, last.get(part), changes))
    done += part.records.length
    progress?.({ part: part.name, done, total })
  }
  // What a record of the former seed still spoke of could not go before that record was put again.
  for (const removal of left) await apply(removal)
  await apply(command(MANIFEST, manifest, lastManifest, []))
  return { changed: true, records: total, kept }
}
