import { canonicalJson } from '../../../domain/canonical.ts'
import { isParticipation } from '../../../domain/lines.ts'
import type { ClaimRecord, Id } from '../../../domain/records.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows, writeRows } from './batches.ts'
import { cooperationLinks, statementLink } from './lines.ts'
import type { Link } from './node.ts'

const DRAWN = query('touch/drawn')
const STATEMENTS = query('touch/statements')
const PARTICIPATIONS = query('write/participations')
const DELETE = query('write/delete-lines')
const LINK = query('write/link')

type Drawn = readonly [element: string, from: Id, type: string, to: Id, properties: Link['properties']]

/**
 * Makes what is drawn from these records to others what the claims draw, whatever was drawn, changed or deleted from outside.
 * Answers with the number of relationships made or taken away.
 */
export async function redraw(tx: Transaction, ids: readonly Id[]): Promise<number> {
  const left = Map.groupBy(await readRows<Drawn>(tx, DRAWN, ids), ([, from, type, to, properties]) => keyOf({ from, type, to, properties }))
  const made: Link[] = []
  for (const link of await wanted(tx, ids)) {
    const standing = left.get(keyOf(link))?.pop()
    if (!standing) made.push(link)
  }
  const gone = [...left.values()].flat().map(([element]) => element)
  await writeRows(tx, DELETE, gone)
  await writeRows(tx, LINK, made)
  return gone.length + made.length
}

const keyOf = ({ from, type, to, properties }: Link): string => canonicalJson([from, type, to, properties])

async function wanted(tx: Transaction, ids: readonly Id[]): Promise<Link[]> {
  const claims = (await readRows<[json: string]>(tx, STATEMENTS, ids)).map(([json]) => JSON.parse(json) as ClaimRecord)
  const cooperations = [...new Set(claims.filter(isParticipation).map(({ object }) => object!))]
  const participations = Map.groupBy(await readRows<[cooperation: Id, json: string]>(tx, PARTICIPATIONS, cooperations), ([id]) => id)
  const from = new Set(ids)
  return [
    ...claims.flatMap((claim) => statementLink(claim) ?? []),
    ...cooperations.flatMap((id) =>
      cooperationLinks(
        id,
        participations.get(id)!.map(([, json]) => JSON.parse(json) as ClaimRecord),
      ).filter((link) => from.has(link.from)),
    ),
  ]
}
