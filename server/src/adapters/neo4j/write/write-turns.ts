import type { Revision } from '../../../domain/commands.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { writeRows } from './batches.ts'
import { claimTurns, type Turn, touchesCoverage } from './changes.ts'
import { deriveLines } from './derive-lines.ts'
import { refreshCoverage } from './derived-coverage.ts'
import { refreshFigures } from './figures.ts'
import { labelsOf, linksOf, nodeOf, startingFigures } from './node.ts'

const DELETE_LINES = query('write/delete-lines')
const DELETE_STATEMENTS = query('write/delete-statements')
const UNLINK = query('write/unlink')
const REMOVE = query('write/remove-records')
const CREATE = query('write/create-records')
const CHANGE = query('write/change-records')
const LINK = query('write/link')
const RAISE = query('write/raise-revision')

/** What readers have to see anew. */
export interface Raised {
  readonly topology: boolean
  readonly content: boolean
  readonly coverage: boolean
}

/** Writes records, and everything derived from them. References have been checked before. */
export async function writeTurns(tx: Transaction, turns: readonly Turn[]): Promise<Raised> {
  const claims = claimTurns(turns)
  const lines = await deriveLines(tx, claims)
  await writeRows(tx, DELETE_LINES, lines.gone)
  await writeRows(tx, DELETE_STATEMENTS, lines.undrawn)
  await writeRecords(tx, turns)
  await writeRows(tx, LINK, [...turns.flatMap(({ now }) => (now ? linksOf(now) : [])), ...lines.made])
  await refreshFigures(tx, claims, lines.ends)
  await refreshCoverage(tx, turns, lines)
  const redrawn = lines.made.length > 0 || lines.gone.length > 0
  return { topology: lines.topology, content: turns.length > 0, coverage: redrawn || lines.topology || touchesCoverage(turns) }
}

export async function raiseRevision(tx: Transaction, { topology, content, coverage }: Raised): Promise<Revision> {
  const raised = { topology: Number(topology), content: Number(content), coverage: Number(coverage) }
  const [row] = await tx.run<[topology: number, content: number]>(RAISE, raised)
  return { topology: row![0], content: row![1] }
}

/** The nodes alone, without what they say of others and what is derived from several. */
export async function writeRecords(tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const known = turns.filter(({ old, now, found }) => now && (old || found))
  await writeRows(
    tx,
    UNLINK,
    known.map(({ id }) => id),
  )
  await writeRows(
    tx,
    REMOVE,
    turns.filter(({ now }) => !now).map(({ id }) => id),
  )
  await writeRows(
    tx,
    CREATE,
    turns.flatMap(({ old, now, found }) =>
      now && !old && !found ? [{ labels: labelsOf(now), properties: { ...nodeOf(now), ...startingFigures(now) } }] : [],
    ),
  )
  await writeRows(
    tx,
    CHANGE,
    known.map(({ id, old, now }) => {
      const labels = labelsOf(now!)
      return {
        id,
        lost: old ? labelsOf(old).filter((label) => !labels.includes(label)) : [],
        labels,
        properties: { ...(old ? {} : startingFigures(now!)), ...nodeOf(now!) },
      }
    }),
  )
}
