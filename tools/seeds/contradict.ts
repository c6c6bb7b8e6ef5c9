import type { Id } from '../../server/src/domain/records.ts'
import { datesOf } from './dates.ts'
import type { Contradiction } from './decide.ts'
import type { Fact } from './facts.ts'
import { type Loom, resolved, state } from './weave.ts'

/** Keeps both sides of every contradiction that decisions/contradictions.csv tells. */
export function contradict(loom: Loom, facts: ReadonlyMap<string, Fact>, contradictions: readonly Contradiction[]): void {
  for (const [name, rows] of Map.groupBy(contradictions, ({ group }) => group)) {
    const sides = rows.map((row) => {
      const fact = facts.get(row.fact)
      if (!fact) throw new Error(`decisions/contradictions.csv: no row ${row.fact}`)
      return { row, fact, claims: claimsOf(loom, fact) }
    })
    const against = sides.filter(({ row }) => row.as === 'against')
    const stated = sides.filter(({ row }) => row.as !== 'against')
    const claims = stated.map((side) => (side.row.as === '' ? side.claims : [disputedDate(loom, side)]))
    for (const [index, mine] of claims.entries()) {
      for (const claim of mine) {
        for (const other of claims.filter((_, at) => at !== index).flat()) {
          if (other !== claim) loom.book.contradict(claim, { claim: other })
        }
        for (const { fact, claims: theirs } of against) {
          loom.book.contradict(claim, { fact })
          for (const other of theirs) {
            loom.book.contradict(claim, { claim: other })
            loom.book.contradict(other, { claim })
          }
        }
      }
    }
    if (claims.flat().length < 2 && against.length === 0) throw new Error(`decisions/contradictions.csv: "${name}" has one side only`)
  }
}

const claimsOf = (loom: Loom, fact: Fact): Id[] => [...(loom.trace.get(fact.id) ?? [])].filter((id) => id.startsWith('cl-'))

/** The date one row gives, as an attribute of the thing that its claim is about; the claim keeps what the dates share. */
function disputedDate(loom: Loom, { row, fact, claims }: { row: Contradiction; fact: Fact; claims: readonly Id[] }): Id {
  const { start } = datesOf(fact, loom.dateDecisions)
  if (!start) throw new Error(`decisions/contradictions.csv: ${fact.id} has no date to dispute`)
  for (const claim of claims) loom.book.dispute(claim)
  const [cooperation] = [...(loom.trace.get(fact.id) ?? [])].filter((id) => id.startsWith('c-'))
  const subject = row.of === '' ? (cooperation ?? loom.names.subject(fact).id) : resolved(loom, row.of, fact).entities[0]!.id
  return state(loom, fact, { kind: 'ATTRIBUTE', subject, property: row.as, value: start, dates: { start } })
}
