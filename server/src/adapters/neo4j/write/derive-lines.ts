import { canonicalJson } from '../../../domain/canonical.ts'
import { isParticipation } from '../../../domain/lines.ts'
import type { ClaimRecord, Id } from '../../../domain/records.ts'
import type { Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows } from './batches.ts'
import type { ClaimTurn } from './changes.ts'
import { cooperationLinks, isLine, sameLine, statementLink } from './lines.ts'
import type { Link } from './node.ts'

const PARTICIPATIONS = query('write/participations')
const LINES = query('write/cooperation-lines')

/** What is to be drawn and taken away because claims changed. */
export interface LineChanges {
  readonly made: Link[]
  /** Element ids of lines between participants. */
  readonly gone: string[]
  /** What a claim drew from its subject to its object. */
  readonly undrawn: { readonly claim: Id; readonly from: Id; readonly to: Id }[]
  /** Ends of lines that appear, change or go. */
  readonly ends: Set<Id>
  /** Some line appears, changes or goes, as a reader sees it. */
  topology: boolean
}

export async function deriveLines(tx: Transaction, turns: readonly ClaimTurn[]): Promise<LineChanges> {
  const changes: LineChanges = { made: [], gone: [], undrawn: [], ends: new Set(), topology: false }
  for (const turn of turns) redraw(changes, turn)
  await reconnect(tx, changes, turns)
  return changes
}

function redraw(changes: LineChanges, { id, old, now }: ClaimTurn): void {
  const before = old && statementLink(old)
  const after = now && statementLink(now)
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return
  if (before) changes.undrawn.push({ claim: id, from: before.from, to: before.to })
  if (after) changes.made.push(after)
  if (isLine(before) || isLine(after)) changeEnds(changes, [before, after].filter(isLine) as Link[])
}

function changeEnds(changes: LineChanges, links: readonly Pick<Link, 'from' | 'to'>[]): void {
  changes.topology = true
  for (const { from, to } of links) changes.ends.add(from).add(to)
}

/** Cooperations of which a participation changed: what they draw now is compared with what stands. */
async function reconnect(tx: Transaction, changes: LineChanges, turns: readonly ClaimTurn[]): Promise<void> {
  const cooperations = new Set<Id>()
  for (const { old, now } of turns) for (const claim of [old, now]) if (claim && isParticipation(claim)) cooperations.add(claim.object!)
  if (cooperations.size === 0) return
  const turned = new Set(turns.map(({ id }) => id))
  const stated = (await readRows<[cooperation: Id, json: string]>(tx, PARTICIPATIONS, [...cooperations]))
    .map(([, json]) => JSON.parse(json) as ClaimRecord)
    .filter(({ id }) => !turned.has(id))
  const participations = Map.groupBy(
    [...stated, ...turns.flatMap(({ now }) => (now && isParticipation(now) ? [now] : []))],
    (claim) => claim.object!,
  )
  const standing = Map.groupBy(await readRows<StandingLine>(tx, LINES, [...cooperations]), ([, , , { cooperation }]) => cooperation as Id)
  for (const cooperation of cooperations) {
    compare(changes, standing.get(cooperation) ?? [], cooperationLinks(cooperation, participations.get(cooperation) ?? []))
  }
}

type StandingLine = readonly [element: string, from: Id, to: Id, properties: Link['properties']]

function compare(changes: LineChanges, standing: readonly StandingLine[], wanted: readonly Link[]): void {
  const claimsOf = ({ claimId, otherClaimId }: Link['properties']) => `${claimId} ${otherClaimId}`
  const left = new Map(standing.map((line) => [claimsOf(line[3]), line]))
  for (const link of wanted) {
    const key = claimsOf(link.properties)
    const before = left.get(key)
    left.delete(key)
    if (!before) {
      changes.made.push(link)
      changeEnds(changes, [link])
      continue
    }
    const [element, from, to, properties] = before
    const sameEnds = from === link.from && to === link.to
    if (sameEnds && canonicalJson(properties) === canonicalJson(link.properties)) continue
    changes.gone.push(element)
    changes.made.push(link)
    if (!sameEnds || !sameLine(properties, link.properties)) changeEnds(changes, [link, { from, to }])
  }
  for (const [element, from, to] of left.values()) {
    changes.gone.push(element)
    changeEnds(changes, [{ from, to }])
  }
}
