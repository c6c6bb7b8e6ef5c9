import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change, Command } from '../../domain/commands.ts'
import type { DomainRecord, Id } from '../../domain/records.ts'
import type { CommandReader, CommandWriter } from '../../ports/store.ts'
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

async function readSeedTexts(folder: string): Promise<ReadonlyMap<string, string>> {
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

export async function readSeed(folder: string): Promise<SeedPart[]> {
  return seedParts(await readSeedTexts(folder))
}

function command(name: string, content: string, changes: readonly Change[]): Command {
  return { clientId: `${name}:${hashOf(content)}`, role: 'SEED', name, changes }
}

const putCommand = ({ name, records }: SeedPart): Command =>
  command(
    `${MANIFEST}:${name}`,
    JSON.stringify(records),
    records.map((put) => ({ put })),
  )

/** What the last seed put and this one no longer holds, part by part, dependants first. */
async function removals(store: SeedStore, parts: readonly SeedPart[]): Promise<Command[]> {
  const present = new Set(parts.flatMap(({ records }) => records.map(({ id }) => id)))
  const commands: Command[] = []
  for (const { name } of parts.toReversed()) {
    const last = await store.latestCommand(`${MANIFEST}:${name}`)
    const vanished = (last?.changes ?? []).flatMap((change) => ('put' in change && !present.has(change.put.id) ? [change.put.id] : []))
    if (vanished.length === 0) continue
    const since = `${last!.clientId}\n${vanished.join('\n')}`
    commands.push(
      command(
        `${MANIFEST}-removal:${name}`,
        since,
        vanished.map((remove) => ({ remove })),
      ),
    )
  }
  return commands
}

/**
 * Puts the seed network into the store through the command door. A seed that was put before costs one look-up. Of a
 * changed one, each changed part is put again and what vanished from it is removed; the door keeps what a user changed.
 * Safe to repeat after a crash at any point: client ids carry the content.
 *
 * @param folder holds gazetteer/ and the *.jsonl files
 * @param progress called after each part with the number of records put so far and in all
 * @throws DomainError of the store; an Error where a file is missing or is not what it should be
 */
export async function loadSeed(store: SeedStore, folder: string, progress?: (step: SeedProgress) => void): Promise<SeedReport> {
  const texts = await readSeedTexts(folder)
  const manifest = command(MANIFEST, [...texts].map(([name, text]) => `${name} ${hashOf(text)}`).join('\n'), [])
  const last = await store.latestCommand(MANIFEST)
  if (last?.clientId === manifest.clientId) return { changed: false, records: 0, kept: [] }

  const parts = seedParts(texts)
  const total = parts.reduce((sum, { records }) => sum + records.length, 0)
  const kept: Id[] = []
  const apply = async (change: Command) => {
    kept.push(...(await store.apply(change)).kept)
  }
  for (const removal of await removals(store, parts)) await apply(removal)
  let done = 0
  for (const part of parts) {
    await apply(putCommand(part))
    done += part.records.length
    progress?.({ part: part.name, done, total })
  }
  await apply(manifest)
  return { changed: true, records: total, kept }
}
