import { CLAIM_STATUSES } from '@netzatlas/shared'
import { CATEGORY_COLOUR_TOKENS } from '../../../viz/encoding/categories.ts'
import { bandIn, isAttribute, type Labels } from './attributes.ts'
import { matchedCommunities } from './matched-communities.ts'
import type { Network, NetworkVertex } from './network.ts'
import { STEP_TOKENS } from './steps.ts'
import type { Values } from './use-values.ts'
import { isActorKind } from './vertex-kinds.ts'

/** What actors can be sorted into by colour, beside their kind. */
export const CATEGORISINGS = [
  'STATE',
  'STATUS',
  'COMMUNITY',
  'CORE_PERIPHERY',
  'ARTICULATION',
  'CONFIRMED',
  'THEME',
  'PARTNER_COUNTRY',
  'DISTRICT',
] as const
export type Categorising = (typeof CATEGORISINGS)[number]

export const isCategorising = (word: string): word is Categorising => (CATEGORISINGS as readonly string[]).includes(word)

export interface Category {
  /** What its members have in common: the Land's name, a status, a number. */
  readonly key: string
  readonly token: string
  readonly count: number
  /** The name of its best connected member. */
  readonly lead: string
}

export interface Categories {
  readonly by: Categorising
  /** Largest first; `rest` and what is not known stand apart. */
  readonly named: readonly Category[]
  /** Those with a colour that only the network beside it has. */
  readonly elsewhere: readonly Category[]
  /** Members of the smaller ones, where there are more than can be told apart. */
  readonly rest: number
  /** Members of whom it is not known. */
  readonly unknown: number
  readonly unknownToken: string
  /** Colour of each vertex of the network. */
  readonly tokens: readonly string[]
}

/** Newest first, spread over the scale. */
const BAND_TOKENS = [4, 3, 1, 0].map((step) => STEP_TOKENS[step]!)
/** Of what is drawn as an outline. */
const HOLLOW_TOKEN = '--control-border'
/** Nothing known is no category. */
export const UNKNOWN_TOKEN = '--line-strong'
/** The last colour is a grey: it stands for all that are left where there are more. */
const REST_TOKEN = CATEGORY_COLOUR_TOKENS[CATEGORY_COLOUR_TOKENS.length - 1]!

/** A network and what is measured and known of its actors. */
export interface Measured {
  readonly network: Network
  readonly values: Values
  readonly labels: Labels
}

/** A network that stands beside another. */
export interface Beside extends Measured {
  /** It is the first of the two. */
  readonly first: boolean
}

/**
 * Sorts the actors of the picture: up to eight categories have a colour each; of more the seven largest, and one for the
 * others. What stands `beside` it has the same colours, a community the one that has most members in common with it.
 */
export function categoriesOf(own: Measured, by: Categorising, beside?: Beside): Categories {
  const { network } = own
  const [keyed, others] = keysOfBoth(own, by, beside)
  const ordered = by === 'CONFIRMED'
  const unknownToken = ordered ? HOLLOW_TOKEN : UNKNOWN_TOKEN
  const members = Map.groupBy(keyed.keys(), (i) => keyed[i])
  const membersElsewhere = Map.groupBy(others.keys(), (i) => others[i])
  const total = new Map<string, number>()
  for (const key of [...keyed, ...others]) if (key !== undefined) total.set(key, (total.get(key) ?? 0) + 1)
  const byKey = (a: string, b: string) => (a < b ? -1 : 1)
  const order = [...total].sort(([a, one], [b, other]) => (ordered ? 0 : other - one) || byKey(a, b)).map(([key]) => key)
  const shown = order.slice(0, order.length <= CATEGORY_COLOUR_TOKENS.length ? order.length : CATEGORY_COLOUR_TOKENS.length - 1)
  const category = (key: string, i: number, of: readonly NetworkVertex[] = []): readonly Category[] => {
    if (of.length === 0) return []
    const { label: lead } = of.reduce((best, one) => (one.degree > best.degree ? one : best))
    return [{ key, token: ordered ? BAND_TOKENS[bandIn(key).band]! : CATEGORY_COLOUR_TOKENS[i]!, count: of.length, lead }]
  }
  const named = shown.flatMap((key, i) => {
    const of = members.get(key)?.map((member) => network.vertices[member]!)
    return category(key, i, of)
  })
  const elsewhere = shown.flatMap((key, i) => {
    const of = members.has(key) ? [] : membersElsewhere.get(key)?.map((member) => beside!.network.vertices[member]!)
    return category(key, i, of)
  })
  const tokenOf = new Map(named.map(({ key, token }) => [key, token]))
  return {
    by,
    named,
    elsewhere,
    rest: order.slice(shown.length).reduce((sum, key) => sum + (members.get(key)?.length ?? 0), 0),
    unknown: keyed.filter((key, i) => key === undefined && isActorKind(network.vertices[i]!.kind)).length,
    unknownToken,
    tokens: keyed.map((key) => (key === undefined ? unknownToken : (tokenOf.get(key) ?? REST_TOKEN))),
  }
}

/** Of both networks; communities, which are numbered anew in each, under names that both share. */
function keysOfBoth(own: Measured, by: Categorising, beside: Beside | undefined) {
  const [mine, others] = [keysIn(own, by), beside ? keysIn(beside, by) : []]
  if (!beside || by !== 'COMMUNITY') return [mine, others] as const
  const named = (network: Network, keys: readonly (string | undefined)[]) =>
    new Map(network.vertices.flatMap(({ id }, i) => (keys[i] === undefined ? [] : [[id, keys[i]] as const])))
  const [one, other] = [named(own.network, mine), named(beside.network, others)]
  const [first, second] = beside.first ? [other, one] : [one, other]
  const nameOf = matchedCommunities(first, second)
  const told = (keys: readonly (string | undefined)[], of: (community: string) => string) =>
    keys.map((key) => (key === undefined ? undefined : of(key)))
  const [ofOwn, ofBeside] = beside.first ? [nameOf.second, nameOf.first] : [nameOf.first, nameOf.second]
  return [told(mine, ofOwn), told(others, ofBeside)] as const
}

/** The category of each vertex; nothing for what is no actor, and for what is not known. */
function keysIn(measured: Measured, by: Categorising): (string | undefined)[] {
  const { network } = measured
  const keyOf = keys(measured, by)
  return network.vertices.map((vertex, i) => (isActorKind(vertex.kind) ? keyOf(vertex, i) : undefined))
}

function keys({ network, values, labels }: Measured, by: Categorising): (vertex: NetworkVertex, index: number) => string | undefined {
  if (by === 'STATE') return ({ state }) => state
  if (by === 'STATUS') {
    const best = bestStatus(network)
    return (_, index) => best[index]
  }
  if (isAttribute(by)) return ({ id }) => labels[by]?.get(id)
  return ({ id }) => values[by]?.get(id)?.toString()
}

/** The best evidence among the relations of each vertex. */
function bestStatus({ vertices, lines }: Network): (string | undefined)[] {
  const best = vertices.map(() => CLAIM_STATUSES.length as number)
  for (const { source, target, status } of lines)
    for (const end of [source, target]) best[end] = Math.min(best[end]!, CLAIM_STATUSES.indexOf(status))
  return best.map((rank) => CLAIM_STATUSES[rank])
}
