import { CLAIM_STATUSES, type Day, FIRST_DAY } from '@netzatlas/shared'
import { dayNumber, dayText } from '../../domain/day-numbers.ts'
import type { Id } from '../../domain/records.ts'
import { flatMapInTurns, ownTurn } from '../../domain/turns.ts'
import type { Snapshot } from '../network/snapshot.ts'
import type { Happening } from './happenings.ts'

/** Lines handled before other requests get a turn: a few milliseconds' work. */
const CHUNK = 10_000
const DISPUTED = CLAIM_STATUSES.indexOf('DISPUTED')
const UNDATED = dayNumber(FIRST_DAY)

/**
 * Since when cooperations are, by the first of their lines that a source dates. Read from the network in memory: of tens of
 * thousands only those that are shown have their claims read. Each is small and tells who took part when asked, for all of
 * them are kept.
 */
export async function beginnings({ lines, vertices }: Snapshot): Promise<readonly Happening[]> {
  const days = new Int32Array(lines.cooperations.length).fill(UNDATED)
  const linesOf = await grouped(lines, (cooperation, line) => {
    const from = lines.possibleFrom[line]!
    if (from !== UNDATED && (days[cooperation] === UNDATED || from < days[cooperation]!)) days[cooperation] = from
  })
  const partners = (cooperation: number): readonly Id[] => {
    const ends = Array.from(linesOf(cooperation)).flatMap((line) => [lines.source[line]!, lines.target[line]!])
    return [...new Set(ends)].map((v) => vertices.id[v]!)
  }
  return flatMapInTurns(lines.cooperations, (about, cooperation) => {
    const day = days[cooperation]!
    return day === UNDATED ? [] : [new Beginning(about, dayText(day), cooperation, partners)]
  })
}

class Beginning implements Happening {
  readonly kind = 'COOPERATION'
  readonly about: Id
  readonly day: Day
  readonly #cooperation: number
  readonly #partners: (cooperation: number) => readonly Id[]

  constructor(about: Id, day: Day, cooperation: number, partners: (cooperation: number) => readonly Id[]) {
    this.about = about
    this.day = day
    this.#cooperation = cooperation
    this.#partners = partners
  }

  get id(): string {
    return `${this.about} cooperation`
  }

  get actors(): readonly Id[] {
    return this.#partners(this.#cooperation)
  }
}

/** The lines of each cooperation that no sources contradict each other about; `see` is shown every one of them. */
async function grouped(
  { count, cooperation, cooperations, status }: Snapshot['lines'],
  see: (cooperation: number, line: number) => void,
): Promise<(cooperation: number) => Int32Array> {
  const told = (line: number) => cooperation[line]! >= 0 && status[line] !== DISPUTED
  const starts = new Int32Array(cooperations.length + 1)
  for (let line = 0; line < count; line++) if (told(line)) starts[cooperation[line]! + 1]!++
  for (let one = 0; one < cooperations.length; one++) starts[one + 1]! += starts[one]!
  const filled = starts.slice()
  const members = new Int32Array(starts.at(-1)!)
  for (let line = 0; line < count; line++) {
    if (line % CHUNK === CHUNK - 1) await ownTurn()
    if (!told(line)) continue
    members[filled[cooperation[line]!]!++] = line
    see(cooperation[line]!, line)
  }
  return (one) => members.subarray(starts[one]!, starts[one + 1]!)
}
