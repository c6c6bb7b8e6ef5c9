import { groupRadius, radiusScale, vertexRadius } from '@netzatlas/shared/graph'
import { KIND_COLOUR_TOKENS, KIND_SHAPES } from '../../../viz/encoding/kinds.ts'
import { paler } from '../../../viz/encoding/pale.ts'
import { radiusOf, type SizeScale, scaleTo } from '../../../viz/encoding/size.ts'
import type { Extent, Scene } from '../../../viz/graph/scene.ts'
import type { NetworkState } from '../state.ts'
import { isNeverNothing } from './attributes.ts'
import { type Categories, UNKNOWN_TOKEN } from './categories.ts'
import { componentsOf, isAbroad, isOutside, type Network, type NetworkVertex, type OpenGroup } from './network.ts'
import { BESIDE_GROUPS } from './open-groups.ts'
import { drawnAt, type Placement } from './placement.ts'
import { STEP_TOKENS, stepOf } from './steps.ts'
import type { Values } from './use-values.ts'
import { isActorKind } from './vertex-kinds.ts'

export { isActorKind } from './vertex-kinds.ts'

export interface Encoding {
  readonly colour: NetworkState['farbe']
  readonly size: NetworkState['groesse']
  /** Values of the measures that were asked for, by id. */
  readonly values: Values
  /** Upper bounds of the colour's steps, where it goes by a number. */
  readonly bounds: readonly number[]
  /** What the colours stand for, where actors are sorted by them. */
  readonly categories?: Categories
  /** What the picture opens on, where that is more than its vertices: the box of the whole layout leaves the legend its corner. */
  readonly frame: Extent | undefined
  /** The picture is narrow: vertices are drawn larger. */
  readonly upright: boolean
  /** How the layout lies in it. */
  readonly placement: Placement
  /** Where the band of small components begins, once that is known. */
  readonly bandTop: number | undefined
  /** Vertices of the whole network: they decide how large vertices are drawn. */
  readonly total: number
  /** Whether the picture shows groups: actors are drawn larger than the whole network would let them. */
  readonly grouped: boolean
}

/** How much larger vertices are drawn on a narrow screen, where the whole layout is small. */
const UPRIGHT_RADII = 1.4

/** How much smaller groups are drawn there, so that their names find room between them. */
const UPRIGHT_GROUPS = 0.78

/** By what all radii are multiplied, in the picture and in its legend. */
export const shrinkOf = ({ total, upright, grouped }: Pick<Encoding, 'total' | 'upright' | 'grouped'>): number =>
  grouped ? BESIDE_GROUPS : radiusScale(total) * (upright ? UPRIGHT_RADII : 1)

const GROUP_TOKEN = '--text-3'
/** Nothing at all is no low value of a scale. */
export const ZERO_TOKEN = '--control-border'
const EQUAL_RADIUS = 8
/** What is done stays smaller than whoever does it. */
const COOPERATION_RADIUS = 3.5
const RANGE = { smallest: vertexRadius(1), largest: vertexRadius(10_000) }
/** The layout's own scale: its radii keep vertices apart. */
const DEGREE_SCALE: SizeScale = { ...RANGE, unit: vertexRadius(9) / 3 }

/** Between the members of an opened group and the line around them. */
const RING_GAP = 5

type Words<T> = (of: T) => { readonly strong: string; readonly rest: string }

/** What a vertex counts for in colour or size. */
export function measured(
  vertex: NetworkVertex,
  measure: NetworkState['farbe'] | NetworkState['groesse'],
  { values }: Pick<Encoding, 'values'>,
): number {
  if (measure === 'DEGREE') return vertex.degree
  return values[measure as keyof Values]?.get(vertex.id) ?? 0
}

/** Outlines tell what is not known, and not who is abroad. */
export const hollowMeansUnknown = ({ colour, size }: Pick<Encoding, 'colour' | 'size'>): boolean =>
  isNeverNothing(colour) || isNeverNothing(size)

/** Of the colour where that can be unknown, else of the size. */
function isUnknown(vertex: NetworkVertex, index: number, { colour, size, values, categories }: Encoding): boolean {
  if (!isActorKind(vertex.kind)) return false
  if (categories && isNeverNothing(colour)) return categories.tokens[index] === categories.unknownToken
  return !values[(isNeverNothing(colour) ? colour : size) as keyof Values]?.has(vertex.id)
}

/** Surroundings are paler; what is not known of them is pale enough. */
const stepsBack = (vertex: NetworkVertex, token: string): string => (isOutside(vertex) && token !== UNKNOWN_TOKEN ? paler(token) : token)

export function sizeScale(network: Network, encoding: Encoding): SizeScale {
  if (encoding.size === 'DEGREE') return DEGREE_SCALE
  const actors = network.vertices.filter(({ kind }) => isActorKind(kind))
  const values = actors.map((vertex) => measured(vertex, encoding.size, encoding))
  const scale = scaleTo(
    values.reduce((most, value) => Math.max(most, value), 0),
    RANGE,
  )
  // Where most values are near the largest one, all would be large: together they cover no more than by degree.
  const total = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0)
  const covered = total(actors.map(({ degree }) => radiusOf(degree, DEGREE_SCALE) ** 2))
  return total(values) === 0 ? scale : { ...scale, unit: Math.min(scale.unit, Math.sqrt(covered / total(values))) }
}

/** What the picture draws: shapes and colours by kind or measure, area by the chosen number, names by importance. */
export function sceneOf(
  network: Network,
  encoding: Encoding,
  waits: readonly boolean[],
  texts: { readonly smallGroups: Words<number>; readonly openGroup: Words<OpenGroup>; readonly number: (value: number) => string },
): Scene {
  const { vertices, lines } = network
  const scale = sizeScale(network, encoding)
  const shrink = shrinkOf(encoding)
  const isGroup = vertices.map(({ kind }) => kind === 'GROUP')
  const at = vertices.map((vertex) => drawnAt(vertex, encoding.placement))
  const open = (network.open ?? []).map((group) => ({ ...group, ...drawnAt(group, encoding.placement) }))
  const band = smallComponents(network, encoding.bandTop, at)
  const radius = (vertex: NetworkVertex): number => {
    if (vertex.kind === 'GROUP') return groupRadius(vertex.size, encoding.total) * (encoding.upright ? UPRIGHT_GROUPS : 1)
    if (vertex.kind === 'COOPERATION') return COOPERATION_RADIUS * shrink
    if (encoding.size === 'EQUAL') return EQUAL_RADIUS * shrink
    return radiusOf(measured(vertex, encoding.size, encoding), scale) * shrink
  }
  const colour = (vertex: NetworkVertex, i: number): string => {
    if (!isActorKind(vertex.kind)) return GROUP_TOKEN
    if (encoding.categories) return encoding.categories.tokens[i]!
    if (encoding.colour === 'KIND') return KIND_COLOUR_TOKENS[vertex.kind]
    const value = measured(vertex, encoding.colour, encoding)
    return value > 0 ? STEP_TOKENS[stepOf(value, encoding.bounds)]! : ZERO_TOKEN
  }
  return {
    vertices: {
      id: vertices.map(({ id }) => id),
      label: vertices.map(({ label }) => label),
      shape: vertices.map(({ kind }) => (isActorKind(kind) ? KIND_SHAPES[kind] : 'circle')),
      colour: vertices.map((vertex, i) => stepsBack(vertex, colour(vertex, i))),
      hollow: hollowMeansUnknown(encoding) ? vertices.map((vertex, i) => isUnknown(vertex, i, encoding)) : vertices.map(isAbroad),
      x: at.map(({ x }) => x),
      y: at.map(({ y }) => y),
      radius: vertices.map(radius),
      importance: vertices.map(({ kind, degree, size }, i) => (kind === 'GROUP' ? size + 1000 : band.members.has(i) ? 0 : degree)),
      count: vertices.map(({ kind, size }) => (kind === 'GROUP' ? texts.number(size) : undefined)),
    },
    lines: {
      source: lines.map(({ source }) => source),
      target: lines.map(({ target }) => target),
      kind: lines.map(({ kind }) => kind),
      status: lines.map(({ status }) => status),
      weight: lines.map(({ source, target, weight }) => (isGroup[source] || isGroup[target] ? weight : 0)),
      faint: lines.map(({ uncertain }) => uncertain),
      waits,
    },
    fixedSizes: isGroup.some(Boolean),
    frame: encoding.frame,
    rings: open.map(({ x, y, radius }) => ({ x, y, radius: radius + RING_GAP })),
    captions: [
      ...(band.groups > 1 ? [{ x: band.left, y: band.top - 14, ...texts.smallGroups(band.groups) }] : []),
      ...open.map((group) => ({
        x: group.x,
        y: group.y - group.radius - RING_GAP,
        centred: true,
        below: group.y + group.radius + RING_GAP,
        ...texts.openGroup(group),
      })),
    ],
  }
}

/**
 * Where the ordered band of small components begins: below everything that is larger. To be asked of the whole network; a
 * filter cuts small pieces off that stay where they were.
 */
export function bandTop(network: {
  readonly vertices: readonly { readonly y: number }[]
  readonly lines: readonly { readonly source: number; readonly target: number }[]
}): number | undefined {
  const large = componentsOf(network).filter((component) => component.length > SMALL)
  return large.length === 0 ? undefined : Math.max(...large.flat().map((i) => network.vertices[i]!.y))
}

const SMALL = 3

interface Band {
  readonly members: ReadonlySet<number>
  readonly groups: number
  readonly left: number
  readonly top: number
}

function smallComponents(network: Network, top: number | undefined, at: readonly { readonly x: number; readonly y: number }[]): Band {
  const small = componentsOf(network).filter((component) => top !== undefined && component.every((i) => network.vertices[i]!.y > top))
  const members = small.flat()
  const radii = members.map((i) => vertexRadius(network.vertices[i]!.degree))
  return {
    members: new Set(members),
    groups: small.length,
    left: Math.min(...members.map((i, n) => at[i]!.x - radii[n]!)),
    top: Math.min(...members.map((i, n) => at[i]!.y - radii[n]!)),
  }
}
