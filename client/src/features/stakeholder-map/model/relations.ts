import { type ActorKind, type ClaimStatus, type CooperationKind, type Day, holdsOn, type LineKind, validity } from '@netzatlas/shared'
import type { MapLine } from '../../../viz/map/scene.ts'
import { placeIdOf } from './places.ts'

export interface End<Label = unknown> {
  /** What an ActorLink takes. */
  readonly label: Label
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly place: string | undefined
  readonly placeId: string | undefined
  readonly abroad: boolean
  readonly land: string | undefined
}
/** One row of the table below the map: who, by which relation, since when, how well sourced. */
export interface Relation<Support = unknown, Label = unknown> {
  readonly id: string
  readonly other: End<Label>
  readonly line: LineKind
  readonly cooperation: CooperationKind | undefined
  readonly status: ClaimStatus
  readonly validFrom: string | null | undefined
  readonly validUntil: string | null | undefined
  readonly lastConfirmed: string | null | undefined
  readonly endedBy: string | null | undefined
  readonly support: readonly Support[]
}

export interface RawEnd {
  readonly id: string
  readonly name: string
  readonly shortName?: string | null
  readonly kind: ActorKind
  readonly place?: {
    readonly label: string
    readonly lat: number
    readonly lon: number
    readonly country: { readonly code: string }
  } | null
  readonly region?: { readonly name: string } | null
}
interface RawDates {
  readonly status: ClaimStatus
  readonly validFrom?: string | null | undefined
  readonly validUntil?: string | null | undefined
  readonly lastConfirmed?: string | null | undefined
  readonly endedBy?: string | null | undefined
}
export interface RawSelection<Support, Label extends RawEnd> {
  readonly id: string
  readonly cooperations: readonly (RawDates & {
    readonly id: string
    readonly kind: CooperationKind
    readonly participants: readonly { readonly actor: Label; readonly support: readonly Support[] }[]
  })[]
  readonly claims: readonly (RawDates & {
    readonly id: string
    readonly kind: LineKind
    readonly subject: Label | undefined
    readonly object: Label | undefined
    readonly support: readonly Support[]
  })[]
}

export function endOf<Label extends RawEnd>(actor: Label): End<Label> {
  return {
    label: actor,
    id: actor.id,
    name: actor.shortName ?? actor.name,
    kind: actor.kind,
    place: actor.place?.label,
    placeId: actor.place ? placeIdOf(actor.place.lon, actor.place.lat) : undefined,
    abroad: actor.place !== null && actor.place !== undefined && actor.place.country.code !== 'DE',
    land: actor.region?.name,
  }
}

/** Every relation of the selected actor to another one; a cooperation of several gives a row for each other party. */
export function relationsOf<Support, Label extends RawEnd>(selection: RawSelection<Support, Label>): Relation<Support, Label>[] {
  const rows: Relation<Support, Label>[] = []
  for (const cooperation of selection.cooperations) {
    const own = cooperation.participants.filter(({ actor }) => actor.id === selection.id).flatMap(({ support }) => support)
    for (const { actor, support } of cooperation.participants) {
      if (actor.id === selection.id) continue
      rows.push({
        ...datesOf(cooperation),
        id: `${cooperation.id}:${actor.id}`,
        other: endOf(actor),
        line: 'COOPERATES_WITH',
        cooperation: cooperation.kind,
        support: own.length > 0 ? own : support,
      })
    }
  }
  for (const claim of selection.claims) {
    const other = claim.subject?.id === selection.id ? claim.object : claim.subject
    if (!other) continue
    rows.push({ ...datesOf(claim), id: claim.id, other: endOf(other), line: claim.kind, cooperation: undefined, support: claim.support })
  }
  return rows
}

const datesOf = ({ status, validFrom, validUntil, lastConfirmed, endedBy }: RawDates) => ({
  status,
  validFrom,
  validUntil,
  lastConfirmed,
  endedBy,
})

/** How many of them the day leaves open: undated, or dated too coarsely. */
export function possibleOn(relations: readonly Relation[], day: Day | undefined): number {
  if (day === undefined) return 0
  const dated = ({ validFrom, validUntil, lastConfirmed, endedBy }: Relation) => ({
    validFrom: validFrom ?? undefined,
    validUntil: validUntil ?? undefined,
    lastConfirmed: lastConfirmed ?? undefined,
    endedBy: endedBy ?? undefined,
  })
  return relations.filter((relation) => holdsOn(validity(dated(relation)), day) === 'POSSIBLE').length
}

/** Lines of the relations whose both ends have a place on the map, and how many of them stay at home. */
export function linesOf(
  placeId: string | undefined,
  relations: readonly Relation[],
  known: ReadonlySet<string>,
): { readonly lines: MapLine[]; readonly samePlace: number; readonly off: number } {
  const lines: MapLine[] = []
  let samePlace = 0
  let off = 0
  for (const { id, other, status } of relations) {
    if (placeId === undefined || other.placeId === undefined || !known.has(other.placeId) || !known.has(placeId)) off += 1
    else if (other.placeId === placeId) samePlace += 1
    else lines.push({ id, from: placeId, to: other.placeId, status })
  }
  return { lines, samePlace, off }
}

export const placeIdOfEnd = (end: RawEnd | undefined): string | undefined =>
  end?.place ? placeIdOf(end.place.lon, end.place.lat) : undefined
