import type { Id } from '../../server/src/domain/records.ts'
import { type Chance, chance } from './chance.ts'
import type { Geography } from './geography.ts'
import type { Organisations } from './organisations.ts'
import type { Size } from './sizes.ts'

/** Who takes part in which cooperation, who is a member of what, who advises and funds whom. */
export interface Wiring {
  readonly cooperations: readonly (readonly Id[])[]
  /** [member, body] */
  readonly memberships: readonly (readonly [Id, Id])[]
  /** [advised, adviser] */
  readonly advice: readonly (readonly [Id, Id])[]
  /** [funded, funder] */
  readonly funding: readonly (readonly [Id, Id])[]
}

/** Of all cooperations: three take part in these, four in those; two in the rest. */
const TRIPLES = 0.14
const QUADRUPLES = 0.02
/** Share of lines that advice and funding each draw. */
const ADVICE = 0.015
const FUNDING = 0.015
/** How often a partner is one that already cooperates: the more of this, the larger the hubs (Barabási & Albert 1999). */
const PREFERENCE = 0.7
/** How often a partner sits in the same district, and in the same Land: what makes communities. */
const SAME_DISTRICT = 0.6
const SAME_STATE = 0.27
/** So many municipalities and organisations never cooperate. */
const ABSENT = 0.3

/** How often two that cooperate already may be drawn together again. */
const SECOND_COOPERATION = 0.25

const pairsOf = (ids: readonly Id[]): string[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)))
const pairKey = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Draws until `size.lines` distinct pairs by kind are reached, exactly. */
export function wiring(size: Size, { towns }: Geography, { organisations, umbrellas }: Organisations, seed: number): Wiring {
  const draw = chance(seed, 'wiring')
  const pool = makePool(
    [
      ...towns.map(({ id, state, district }) => ({ id, state, district, municipality: true })),
      ...organisations.map(({ id, town }) => ({ id, state: town.state, district: town.district, municipality: false })),
    ].filter(() => !draw.happens(ABSENT)),
    draw,
  )
  const cooperations = Array.from({ length: size.cooperations }, () => {
    const count = draw.weighted([
      [2, 1 - TRIPLES - QUADRUPLES],
      [3, TRIPLES],
      [4, QUADRUPLES],
    ])
    return pool.participants(count)
  })

  const towards = (kind: 'AGENCY' | 'FUNDER') => organisations.filter((organisation) => organisation.kind === kind).map(({ id }) => id)
  const askers = [...towns.map(({ id }) => id), ...organisations.filter(({ kind }) => kind === 'MIGRANT_ORGANISATION').map(({ id }) => id)]
  const advice = distinctPairs(Math.round(size.lines * ADVICE), () => [draw.pick(askers), draw.pick(towards('AGENCY'))])
  const funding = distinctPairs(Math.round(size.lines * FUNDING), () => [draw.pick(askers), draw.pick(towards('FUNDER'))])
  const left = size.lines - pool.pairs.size - advice.length - funding.length
  return { cooperations, memberships: memberships(left, organisations, umbrellas, draw), advice, funding }
}

function distinctPairs(count: number, propose: () => readonly [Id, Id]): (readonly [Id, Id])[] {
  const found = new Map<string, readonly [Id, Id]>()
  while (found.size < count) {
    const pair = propose()
    if (pair[0] !== pair[1]) found.set(pair.join(' '), pair)
  }
  return [...found.values()]
}

/** Mostly of organisations in the local body of their district or the one of their Land; umbrellas join federal ones. */
function memberships(
  count: number,
  organisations: Organisations['organisations'],
  umbrellas: Organisations['umbrellas'],
  draw: Chance,
): (readonly [Id, Id])[] {
  const local = Map.groupBy(
    umbrellas.filter(({ scope }) => scope === 'LOCAL'),
    ({ town }) => town.district,
  )
  const state = Map.groupBy(
    umbrellas.filter(({ scope }) => scope === 'STATE'),
    ({ town }) => town.state,
  )
  const federal = umbrellas.filter(({ scope }) => scope === 'FEDERAL')
  const belowFederal = umbrellas.filter(({ scope }) => scope !== 'FEDERAL')
  /** The first of a list are joined far more often than the last. */
  const popular = <T>(list: readonly T[]): T => list[Math.floor(list.length * draw.next() ** 3)]!
  const joining = organisations.filter(({ kind }) => kind === 'MIGRANT_ORGANISATION' || kind === 'CIVIL_SOCIETY')
  return distinctPairs(count, () => {
    if (draw.happens(0.02)) return [draw.pick(belowFederal).id, popular(federal).id]
    const member = draw.pick(joining)
    const near = local.get(member.town.district)
    if (near && draw.happens(0.6)) return [member.id, popular(near).id]
    const ofState = state.get(member.town.state)
    if (ofState && draw.happens(0.5)) return [member.id, popular(ofState).id]
    return [member.id, popular(draw.happens(0.2) ? federal : umbrellas).id]
  })
}

interface Candidate {
  readonly id: Id
  readonly state: number
  readonly district: number
  readonly municipality: boolean
}

/** Candidates of one area and side, and each time one of them took part: drawing from `busy` prefers the well connected. */
interface Area {
  readonly all: Candidate[]
  readonly busy: Candidate[]
}

function makePool(
  candidates: readonly Candidate[],
  draw: Chance,
): { readonly pairs: ReadonlySet<string>; participants(count: number): Id[] } {
  const pairs = new Set<string>()
  const areas = new Map<string, Area>()
  const keys = ({ municipality, state, district }: Candidate) => {
    const side = municipality ? 'm' : 'o'
    return [side, `${side}s${state}`, `${side}d${district}`]
  }
  for (const candidate of candidates) {
    for (const key of keys(candidate)) {
      const area = areas.get(key)
      if (area) area.all.push(candidate)
      else areas.set(key, { all: [candidate], busy: [] })
    }
  }
  const from = (key: string): Candidate | undefined => {
    const area = areas.get(key)
    if (!area) return undefined
    return area.busy.length > 0 && draw.happens(PREFERENCE) ? draw.pick(area.busy) : draw.pick(area.all)
  }
  const partnerOf = (anchor: Candidate): Candidate => {
    const side = draw.happens(anchor.municipality ? 0.85 : 0.4) ? 'o' : 'm'
    const scope = draw.weighted([
      [`${side}d${anchor.district}`, SAME_DISTRICT],
      [`${side}s${anchor.state}`, SAME_STATE],
      [side, 1 - SAME_DISTRICT - SAME_STATE],
    ])
    return from(scope) ?? from(side)!
  }
  return {
    pairs,
    participants(count) {
      const anchor = from(draw.happens(0.75) ? 'm' : 'o')!
      const chosen = new Map([[anchor.id, anchor]])
      while (chosen.size < count) {
        const partner = partnerOf(anchor)
        // Whoever works together already seldom begins another cooperation; without this hubs would only meet each other.
        if (!pairs.has(pairKey(anchor.id, partner.id)) || draw.happens(SECOND_COOPERATION)) chosen.set(partner.id, partner)
      }
      for (const candidate of chosen.values()) for (const key of keys(candidate)) areas.get(key)!.busy.push(candidate)
      const ids = [...chosen.keys()].sort()
      for (const pair of pairsOf(ids)) pairs.add(pair)
      return ids
    },
  }
}
