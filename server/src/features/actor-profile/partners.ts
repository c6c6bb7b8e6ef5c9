import { ACTOR_KINDS, type ActorKind, type Day, LINE_KINDS } from '@netzatlas/shared'
import { dayNumber } from '../../domain/day-numbers.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import type { Context } from '../../graphql/context.ts'
import { recordsOf } from '../../graphql/loaders.ts'
import type { Snapshot } from '../network/snapshot.ts'

const COOPERATES_WITH = LINE_KINDS.indexOf('COOPERATES_WITH')

export interface PartnerFilter {
  /** Only cooperations that hold on that day, for sure or perhaps; absent: of any time. */
  readonly asOf?: Day
  readonly kinds?: readonly ActorKind[]
}

/** The other parties of an actor's cooperations, each once, by id. */
export async function partnersOf(
  actor: Id,
  filter: PartnerFilter,
  { snapshot, loaders }: Pick<Context, 'snapshot' | 'loaders'>,
): Promise<readonly ActorRecord[]> {
  return recordsOf(loaders, partnerIds(await snapshot(), actor, filter), 'actor')
}

export function partnerIds({ indexOf, incidence, lines, vertices }: Snapshot, actor: Id, { asOf, kinds }: PartnerFilter): Id[] {
  const vertex = indexOf.get(actor)
  if (vertex === undefined) return []
  const day = asOf === undefined ? undefined : dayNumber(asOf)
  const partners = new Set<number>()
  for (let entry = incidence.offsets[vertex]!; entry < incidence.offsets[vertex + 1]!; entry++) {
    const line = incidence.lines[entry]!
    if (lines.kind[line] !== COOPERATES_WITH) continue
    if (day !== undefined && (day < lines.possibleFrom[line]! || day > lines.possibleUntil[line]!)) continue
    const partner = incidence.neighbours[entry]!
    if (kinds === undefined || kinds.includes(ACTOR_KINDS[vertices.kind[partner]!]!)) partners.add(partner)
  }
  return [...partners].sort((a, b) => a - b).map((partner) => vertices.id[partner]!)
}
