import { DomainError } from '../../../../domain/errors.ts'
import { compareLines } from '../../../../domain/lines.ts'
import type { ActorRecord, Id } from '../../../../domain/records.ts'
import { ownTurn } from '../../../../domain/turns.ts'
import type { Line, Topology } from '../../../../ports/lines.ts'
import { linesOfTexts } from '../../../line-row.ts'
import type { Executor } from '../../executor.ts'
import { query } from '../../queries.ts'

const PIECE = query('graph/topology-piece')

/** So many actors are received at a time, with some five lines each: some milliseconds of the event loop. */
const ACTORS_AT_A_TIME = 500
/** Every command that changes a line while the network is read has it read again, so often. */
const ATTEMPTS = 20

type Pair = readonly [Id, Id]
type Piece = readonly [revision: number, last: Id | null, texts: string[], lines: string[], themes: Pair[], countries: Pair[]]

/** Piece by piece; DomainError TIMED_OUT, retriable, where lines never stay the same for long enough. */
export async function topology(db: Executor, piece = ACTORS_AT_A_TIME): Promise<Topology> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const whole = await readWhole(db, piece)
    if (whole) return whole
  }
  throw new DomainError('TIMED_OUT', 'The network changes too fast to be read.', { retriable: true })
}

/** Undefined where a line changed before the last piece was there. */
async function readWhole(db: Executor, limit: number): Promise<Topology | undefined> {
  const vertices: ActorRecord[] = []
  const lines: Line[] = []
  const themes = new Map<Id, Id[]>()
  const countries = new Map<Id, Id[]>()
  let revision: number | undefined
  for (let after: Id | null = ''; after !== null; ) {
    const pieces: Piece[] = await db.read<Piece>(PIECE, { after, limit })
    const [now, last, texts, rows, saidThemes, saidCountries]: Piece = pieces[0]!
    revision ??= now
    if (now !== revision) return undefined
    for (const text of texts) vertices.push(JSON.parse(text) as ActorRecord)
    for (const line of linesOfTexts(rows).sort(compareLines)) lines.push(line)
    group(themes, saidThemes)
    group(countries, saidCountries)
    after = last
    await ownTurn()
  }
  return { revision: revision ?? 0, vertices, lines, themes, countries }
}

function group(groups: Map<Id, Id[]>, pairs: readonly Pair[]): void {
  const touched = new Set<Id[]>()
  for (const [key, value] of pairs) {
    const values = groups.get(key) ?? []
    values.push(value)
    groups.set(key, values)
    touched.add(values)
  }
  for (const values of touched) values.sort()
}
