import { CLAIM_STATUSES, type Day, FIRST_DAY } from '@netzatlas/shared'
import { flatMapInTurns, ownTurn } from '../../domain/turns.ts'
import { dayNumber, type Snapshot } from '../network/snapshot.ts'
import type { Happening } from './happenings.ts'

/** Lines handled before other requests get a turn: a few milliseconds' work. */
const CHUNK = 10_000
const DISPUTED = CLAIM_STATUSES.indexOf('DISPUTED')
const UNDATED = dayNumber(FIRST_DAY)

/**
 * Since when cooperations are, by the first of their lines that a source dates. Read from the network in memory: of tens of
 * thousands only those that are shown have their claims read.
 */
export async function beginnings({ lines, vertices }: Snapshot): Promise<readonly Happening[]> {
  const first = new Map<number, { day: number; readonly ends: Set<number> }>()
  for (let i = 0; i < lines.count; i++) {
    if (i % CHUNK === CHUNK - 1) await ownTurn()
    const cooperation = lines.cooperation[i]!
    if (cooperation < 0 || lines.status[i] === DISPUTED) continue
    const known = first.get(cooperation) ?? { day: UNDATED, ends: new Set<number>() }
    const from = lines.possibleFrom[i]!
    if (from !== UNDATED && (known.day === UNDATED || from < known.day)) known.day = from
    known.ends.add(lines.source[i]!).add(lines.target[i]!)
    first.set(cooperation, known)
  }
  return flatMapInTurns([...first], ([cooperation, { day, ends }]) => {
    const about = lines.cooperations[cooperation]!
    const actors = [...ends].map((v) => vertices.id[v]!)
    return day === UNDATED ? [] : [{ id: `${about} cooperation`, kind: 'COOPERATION', about, day: dayOf(day), actors }]
  })
}

/** The day of a `dayNumber`. */
function dayOf(number: number): Day {
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
