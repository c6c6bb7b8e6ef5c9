import { isParticipation, lineOfClaim, linesOfCooperation } from '../../../domain/lines.ts'
import type { ClaimRecord, Id } from '../../../domain/records.ts'
import type { Line } from '../../../ports/lines.ts'
import { type LineRow, lineOfRow, rowOfLine } from '../../line-row.ts'
import type { Executor } from '../executor.ts'
import { LINE_COLUMNS } from '../read/line-row.ts'

/** What a command touched, so that only lines and figures that can have changed are derived again. */
export interface Touched {
  readonly cooperations: Set<Id>
  readonly claims: Set<Id>
  /** Ends of lines that appeared, changed or went. */
  readonly ends: Set<Id>
}

export function touchLines(touched: Touched, claim: ClaimRecord): void {
  if (isParticipation(claim)) touched.cooperations.add(claim.object!)
  else if (lineOfClaim(claim)) touched.claims.add(claim.id)
}

/** Derives the touched lines again; true where any line appeared, changed or went. */
export function deriveTouchedLines(db: Executor, touched: Touched): boolean {
  let changed = false
  for (const cooperation of touched.cooperations) {
    const participations = db
      .column<string>(
        "SELECT record.json FROM claim JOIN record ON record.id = claim.id WHERE claim.object = ? AND claim.kind = 'PARTICIPATES_IN'",
        cooperation,
      )
      .map((json) => JSON.parse(json) as ClaimRecord)
    changed = replace(db, touched, 'cooperation', cooperation, linesOfCooperation(cooperation, participations)) || changed
  }
  for (const id of touched.claims) {
    const json = db.get<{ json: string }>('SELECT json FROM record WHERE id = ?', id)?.json
    const line = json === undefined ? undefined : lineOfClaim(JSON.parse(json) as ClaimRecord)
    changed = replace(db, touched, 'claim', id, line ? [line] : []) || changed
  }
  for (const actor of touched.ends) {
    db.run(
      `UPDATE actor SET degree = (SELECT count(*) FROM (SELECT target FROM line WHERE source = ?1 UNION SELECT source FROM line WHERE target = ?1))
       WHERE id = ?1`,
      actor,
    )
  }
  return changed
}

function replace(db: Executor, touched: Touched, by: 'cooperation' | 'claim', id: Id, lines: readonly Line[]): boolean {
  const where = by === 'cooperation' ? 'cooperation = ?' : 'claim = ? AND cooperation IS NULL'
  const before = db.rows<LineRow>(`SELECT ${LINE_COLUMNS} FROM line WHERE ${where}`, id).map(lineOfRow)
  const texts = new Set(before.map((line) => JSON.stringify(line)))
  if (before.length === lines.length && lines.every((line) => texts.has(JSON.stringify(line)))) return false
  db.run(`DELETE FROM line WHERE ${where}`, id)
  for (const line of lines) db.run(`INSERT INTO line (${LINE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, ...rowOfLine(line))
  for (const { source, target } of [...before, ...lines]) touched.ends.add(source).add(target)
  return true
}
