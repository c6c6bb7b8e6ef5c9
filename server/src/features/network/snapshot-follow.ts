import type { ClaimKind } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import { compareIds, typeOfId } from '../../domain/ids.ts'
import { deriveLines, isParticipation, lineOfClaim } from '../../domain/lines.ts'
import type { ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import type { ChangeReader } from '../../ports/commands.ts'
import type { Line } from '../../ports/lines.ts'
import type { ClaimReader, RecordReader, RevisionReader } from '../../ports/store.ts'
import type { Graphs, Snapshot } from './snapshot.ts'
import { patchedSnapshot, type SnapshotChange, type Told } from './snapshot-patch.ts'

export type FollowedStore = ChangeReader & RevisionReader & RecordReader & ClaimReader

/** Records that changed, and actors at ends of changed lines, that a snapshot follows; where there are more the whole network is read. */
const MOST_RECORDS = 2_000
const MOST_ENDS = 200
/** Commands that are written while what the former ones did is being read have it read again, so often. */
const ATTEMPTS = 3

/** The former snapshot with what commands have done since; undefined where that is not told, is much, or does not stand still for long enough to be read. */
export async function followed(
  former: Snapshot,
  store: FollowedStore,
  graphs: (count: number, source: Int32Array, target: Int32Array) => Graphs | Promise<Graphs>,
): Promise<Snapshot | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const since = await store.changesSince(former.content, MOST_RECORDS)
    const change = since && (await changeOf(former, since.reverse, store))
    if (!change) return undefined
    const { topology, content } = await store.revision()
    if (content === since.revision.content) return patchedSnapshot(former, { ...change, revision: topology, content }, graphs)
  }
  return undefined
}

/** As of now; every state that the changed records had on the way tells what they may have touched. */
async function changeOf(
  former: Snapshot,
  reverse: readonly Change[],
  store: FollowedStore,
): Promise<Omit<SnapshotChange, 'revision' | 'content'> | undefined> {
  const ids = [...new Set(reverse.map((change) => ('put' in change ? change.put.id : change.remove)))]
  const now = (await store.records(ids)).filter((record) => record !== undefined)
  const { ends, cooperations, told } = touchedBy([...reverse.flatMap((change) => ('put' in change ? [change.put] : [])), ...now])
  for (const claims of (await store.claimsOf([...cooperations], ['PARTICIPATES_IN'])).values()) {
    for (const claim of claims) if (isParticipation(claim)) ends.add(claim.subject)
  }
  if (ends.size > MOST_ENDS) return undefined
  const lines = await linesBetween(ends, store)
  const joined = new Set(lines.flatMap(({ source, target }) => [source, target]))
  const isVertex = (id: Id) => joined.has(id) || former.indexOf.has(id)
  const wanted = new Set([...[...told].filter(isVertex), ...[...joined].filter((id) => !former.indexOf.has(id))])
  return { ends, lines, actors: await toldOf([...wanted], store) }
}

async function linesBetween(ends: ReadonlySet<Id>, store: ClaimReader): Promise<Line[]> {
  const claims = new Map<Id, ClaimRecord>()
  for (const its of (await store.claimsOf([...ends], LINE_CLAIMS)).values()) for (const claim of its) claims.set(claim.id, claim)
  return deriveLines(claims.values()).filter(({ source, target }) => ends.has(source) && ends.has(target))
}

interface Touched {
  /** Actors at the ends of lines that may have come, changed or gone; those of cooperations come on top. */
  readonly ends: Set<Id>
  readonly cooperations: ReadonlySet<Id>
  /** Actors of whom something else may be told. */
  readonly told: ReadonlySet<Id>
}

function touchedBy(states: readonly DomainRecord[]): Touched {
  const [ends, cooperations, told] = [new Set<Id>(), new Set<Id>(), new Set<Id>()]
  for (const state of states) {
    if (state.type === 'actor') told.add(state.id)
    if (state.type !== 'claim') continue
    const line = lineOfClaim(state)
    if (line) ends.add(line.source).add(line.target)
    if (isParticipation(state)) {
      cooperations.add(state.object!)
      ends.add(state.subject)
    }
    if (isTag(state)) told.add(state.subject)
  }
  return { ends, cooperations, told }
}

/** Those that draw lines, alone or two of them. */
const LINE_CLAIMS: readonly ClaimKind[] = ['PARTICIPATES_IN', 'MEMBER_OF', 'ADVISED_BY', 'FUNDED_BY']
const TAGS: readonly ClaimKind[] = ['WORKS_ON', 'CONCERNS']
const isTag = ({ kind, subject }: ClaimRecord): boolean => TAGS.includes(kind) && typeOfId(subject) === 'actor'

async function toldOf(ids: readonly Id[], store: RecordReader & ClaimReader): Promise<ReadonlyMap<Id, Told>> {
  const [records, claims] = await Promise.all([store.records(ids), store.claimsOf(ids, TAGS)])
  const told = new Map<Id, Told>()
  for (const [i, id] of ids.entries()) {
    const actor = records[i]
    if (actor?.type !== 'actor') continue
    const said = (kind: ClaimKind): Id[] =>
      [
        ...new Set((claims.get(id) ?? []).flatMap((claim) => (claim.kind === kind && claim.subject === id ? (claim.object ?? []) : []))),
      ].sort(compareIds)
    told.set(id, { actor, themes: said('WORKS_ON'), countries: said('CONCERNS') })
  }
  return told
}
