import type { ActorKind, ClaimStatus, Day, PartialDate } from '@netzatlas/shared'

type Certainty = 'CERTAIN' | 'POSSIBLE'

/** A party of a relation, as much as it takes to show it. */
export interface Party {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly shortName?: string | null | undefined
  readonly disambiguation?: string | null | undefined
  readonly abroad: boolean
}

/** A claim that links actors, freed from GraphQL: `S` is whatever stands for its supports. */
export interface LinkClaim<S> {
  readonly id: string
  readonly kind: string
  readonly role?: string | null | undefined
  readonly note?: string | null | undefined
  readonly validFrom?: PartialDate | null | undefined
  readonly validUntil?: PartialDate | null | undefined
  readonly lastConfirmed?: PartialDate | null | undefined
  readonly endedBy?: Day | null | undefined
  readonly status: ClaimStatus
  /** Whether it holds on the day that was asked for. */
  readonly certainty?: Certainty | null | undefined
  readonly subject: { readonly id: string; readonly party?: Party | undefined }
  readonly object?:
    | { readonly id: string; readonly party?: Party | undefined; readonly cooperation?: CooperationEnd | undefined }
    | undefined
  readonly support: readonly S[]
}

export interface CooperationEnd {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly statedAs?: string | null | undefined
  readonly validFrom?: PartialDate | null | undefined
  readonly validUntil?: PartialDate | null | undefined
  readonly lastConfirmed?: PartialDate | null | undefined
  readonly endedBy?: Day | null | undefined
  readonly status: ClaimStatus
  /** Sources say different things of it. */
  readonly disputed?: boolean
  readonly participants: readonly Party[]
}

export const RELATION_GROUPS = [
  'organisations',
  'municipalities',
  'abroad',
  'joint',
  'memberOf',
  'members',
  'fundedBy',
  'funds',
  'advisedBy',
  'advises',
] as const
export type RelationGroup = (typeof RELATION_GROUPS)[number]

export interface Relation<S> {
  readonly key: string
  readonly group: RelationGroup
  readonly others: readonly Party[]
  readonly cooperation?: CooperationEnd | undefined
  /** Of a row that stands for several cooperations: all of them. */
  readonly together?: readonly CooperationEnd[] | undefined
  readonly role?: string | undefined
  readonly note?: string | undefined
  readonly status: ClaimStatus
  readonly period: {
    readonly validFrom: PartialDate | undefined
    readonly validUntil: PartialDate | undefined
    readonly lastConfirmed: PartialDate | undefined
    readonly endedBy: Day | undefined
  }
  /** Its dates leave open whether it holds on the day that was asked for. */
  readonly possible: boolean
  readonly support: readonly S[]
}

/** A cooperation of more than this many others is one folded row, not a row for each. */
const JOINT_FROM = 4
const CERTAINTY: readonly ClaimStatus[] = ['CONFIRMED', 'DISPUTED', 'STATED', 'INFERRED']

const PAIRS: Readonly<Record<string, readonly [asSubject: RelationGroup, asObject: RelationGroup]>> = {
  MEMBER_OF: ['memberOf', 'members'],
  FUNDED_BY: ['fundedBy', 'funds'],
  ADVISED_BY: ['advisedBy', 'advises'],
}

const cooperationGroup = (others: readonly Party[]): RelationGroup => {
  if (others.length >= JOINT_FROM) return 'joint'
  if (others.some((party) => party.kind === 'MUNICIPALITY' && party.abroad)) return 'abroad'
  return others.every((party) => party.kind === 'MUNICIPALITY') ? 'municipalities' : 'organisations'
}

const datesOf = (dated: Pick<LinkClaim<unknown>, 'validFrom' | 'validUntil' | 'lastConfirmed' | 'endedBy'>) => ({
  validFrom: dated.validFrom ?? undefined,
  validUntil: dated.validUntil ?? undefined,
  lastConfirmed: dated.lastConfirmed ?? undefined,
  endedBy: dated.endedBy ?? undefined,
})

type End = Pick<LinkClaim<unknown>, 'validUntil' | 'endedBy'>
const hasEnd = ({ validUntil, endedBy }: End): boolean => validUntil != null || endedBy != null
const newest = (dates: readonly (string | null | undefined)[]): string | undefined =>
  dates
    .flatMap((date) => date ?? [])
    .toSorted()
    .at(-1)

/** When it ended for the actor alone: only where each of its claims has an end. */
function ownEnd(claim: End, before: End | undefined) {
  const its = before ? [claim, before] : [claim]
  if (!its.every(hasEnd)) return {}
  const ends = its.map(({ validUntil }) => validUntil)
  return { validUntil: ends.every((end) => end != null) ? newest(ends) : undefined, endedBy: newest(its.map(({ endedBy }) => endedBy)) }
}

/**
 * The relations of one actor, from claims in which it is subject or object. A cooperation appears once with the others who
 * take part, however many claims tell of it; its supports are put together.
 */
export function relationsOf<S>(actorId: string, claims: readonly LinkClaim<S>[]): Relation<S>[] {
  const relations = new Map<string, Relation<S>>()
  for (const claim of claims) {
    const cooperation = claim.object?.cooperation
    if (claim.kind === 'PARTICIPATES_IN' && cooperation && claim.subject.id === actorId) {
      const before = relations.get(cooperation.id)
      const others = cooperation.participants.filter((party) => party.id !== actorId)
      if (others.length === 0) continue
      relations.set(cooperation.id, {
        key: cooperation.id,
        group: cooperationGroup(others),
        others,
        cooperation,
        role: claim.role ?? before?.role,
        note: claim.note ?? before?.note,
        status: cooperation.status,
        period: { ...datesOf(cooperation), ...(hasEnd(cooperation) ? {} : ownEnd(claim, before?.period)) },
        possible: claim.certainty === 'POSSIBLE' && (before?.possible ?? true),
        support: [...(before?.support ?? []), ...claim.support],
      })
      continue
    }
    const pair = PAIRS[claim.kind]
    const asSubject = claim.subject.id === actorId
    const other = asSubject ? claim.object?.party : claim.subject.party
    if (!pair || !other || other.id === actorId) continue
    relations.set(claim.id, {
      key: claim.id,
      group: pair[asSubject ? 0 : 1],
      others: [other],
      role: claim.role ?? undefined,
      note: claim.note ?? undefined,
      status: claim.status,
      period: datesOf(claim),
      possible: claim.certainty === 'POSSIBLE',
      support: claim.support,
    })
  }
  return [...relations.values()]
}

/** Groups in their order, what holds for sure first within each, then the best evidence, then the newest, then by name. */
export function grouped<S>(relations: readonly Relation<S>[]): { group: RelationGroup; relations: Relation<S>[] }[] {
  const datedBy = ({ period }: Relation<S>) => period.validFrom ?? period.lastConfirmed ?? ''
  return RELATION_GROUPS.map((group) => ({
    group,
    relations: relations
      .filter((relation) => relation.group === group)
      .toSorted(
        (a, b) =>
          Number(a.possible) - Number(b.possible) ||
          CERTAINTY.indexOf(a.status) - CERTAINTY.indexOf(b.status) ||
          datedBy(b).localeCompare(datedBy(a)) ||
          (a.others[0]?.name ?? '').localeCompare(b.others[0]?.name ?? ''),
      ),
  })).filter(({ relations }) => relations.length > 0)
}

/**
 * Relations that several actors have in the same words at the same time (a joint entry, a common declaration) as one row of
 * the `joint` group, so that they do not drown the others. Fewer than four stay as they are.
 */
export function folded<S>(relations: readonly Relation<S>[]): Relation<S>[] {
  const wordsOf = ({ group, cooperation, note, role, status, period, possible }: Relation<S>) =>
    cooperation && group !== 'joint'
      ? JSON.stringify([note ?? cooperation.statedAs ?? cooperation.kind, role, status, period, possible])
      : undefined
  const alike = Map.groupBy(relations, wordsOf)
  return relations.flatMap((relation): Relation<S>[] => {
    const words = wordsOf(relation)
    const same = words === undefined ? [] : (alike.get(words) ?? [])
    if (same.length < JOINT_FROM || (relation.note ?? relation.cooperation?.statedAs) === undefined) return [relation]
    if (same[0] !== relation) return []
    return [
      {
        ...relation,
        group: 'joint',
        others: same.flatMap(({ others }) => others),
        together: same.flatMap(({ cooperation }) => cooperation ?? []),
        support: same.flatMap(({ support }) => support),
      },
    ]
  })
}

/** How many relations have which evidence, in the order of the legend; those that do not occur are left out. */
export function countByStatus(relations: readonly Relation<unknown>[]): { status: ClaimStatus; count: number }[] {
  return (['CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED'] as const)
    .map((status) => ({ status, count: relations.filter((relation) => relation.status === status).length }))
    .filter(({ count }) => count > 0)
}
