import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { writeRows } from './batches.ts'
import { claimTurns, type Turn, touchesCoverage } from './changes.ts'
import { deriveLines } from './derive-lines.ts'
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

/** Writes records, and everything derived from them; answers with the revision then. References have been checked before. */
export async function writeTurns(tx: Transaction, turns: readonly Turn[]): Promise<{ topology: number; content: number }> {
  const claims = claimTurns(turns)
  const lines = await deriveLines(tx, claims)
  await writeRows(tx, DELETE_LINES, lines.gone)
  await writeRows(tx, DELETE_STATEMENTS, lines.undrawn)
  await writeRecords(tx, turns)
  await writeRows(tx, LINK, [...turns.flatMap(({ now }) => (now ? linksOf(now) : [])), ...lines.made])
  await refreshFigures(tx, claims, lines.ends)
  const redrawn = lines.made.length > 0 || lines.gone.length > 0
  const [row] = await tx.run<[topology: number, content: number]>(RAISE, {
    topology: Number(lines.topology),
    content: Number(turns.length > 0),
    coverage: Number(redrawn || lines.topology || touchesCoverage(turns)),
  })
  return { topology: row![0], content: row![1] }
}

async function writeRecords(tx: Transaction, turns: readonly Turn[]): Promise<void> {
  const known = turns.filter(({ old, now }) => old && now)
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
    turns.flatMap(({ old, now }) =>
      now && !old ? [{ labels: labelsOf(now), properties: { ...nodeOf(now), ...startingFigures(now) } }] : [],
    ),
  )
  await writeRows(
    tx,
    CHANGE,
    known.map(({ id, old, now }) => {
      const labels = labelsOf(now!)
      return { id, lost: labelsOf(old!).filter((label) => !labels.includes(label)), labels, properties: nodeOf(now!) }
    }),
  )
}
