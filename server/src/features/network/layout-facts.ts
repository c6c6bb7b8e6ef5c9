import { LINE_KINDS } from '@netzatlas/shared'
import { defaultRadii, type LayoutFacts } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { inOwnTurn } from '../../domain/turns.ts'
import { digest } from './digest.ts'
import type { Snapshot } from './snapshot.ts'

const MEMBER_OF = LINE_KINDS.indexOf('MEMBER_OF')

/** What the layouts go by, from the whole network: no filter and no day is in it. Each column in a turn of its own. */
async function layoutFacts({ vertices, lines }: Pick<Snapshot, 'vertices' | 'lines'>): Promise<LayoutFacts> {
  const { count, country, region, id, kind, lon, lat } = vertices
  const turn = <T>(work: () => T): Promise<T> => inOwnTurn(count, work)
  const each = { length: count }
  const abroad = await turn(() => Uint8Array.from(each, (_, v) => (country[v] !== '' && country[v] !== 'DE' ? 1 : 0)))
  const { member, umbrella } = await turn(() => memberships(lines))
  return {
    kind,
    state: await turn(() => statesOf(region, abroad)),
    abroad,
    lon,
    lat,
    member,
    umbrella,
    scatter: await turn(() => Float64Array.from(each, (_, v) => scattered(id[v]!))),
  }
}

/** Numbered by their ids; -1 abroad and where none is known. */
function statesOf(region: readonly Id[], abroad: Uint8Array): Int32Array {
  const stateOf = (id: Id) => (id.length >= 4 ? id.slice(0, 4) : '')
  const states = [...new Set(region.map(stateOf))].filter((id) => id !== '').sort()
  const numberOf = new Map(states.map((id, i) => [id, i]))
  return Int32Array.from(region, (id, v) => (abroad[v] === 1 ? -1 : (numberOf.get(stateOf(id)) ?? -1)))
}

function memberships(lines: Snapshot['lines']): Pick<LayoutFacts, 'member' | 'umbrella'> {
  const [member, umbrella]: [number[], number[]] = [[], []]
  for (let i = 0; i < lines.count; i++) {
    // Statements of one drawn line stand side by side.
    const isFirst =
      i === 0 || lines.source[i] !== lines.source[i - 1] || lines.target[i] !== lines.target[i - 1] || lines.kind[i - 1] !== MEMBER_OF
    if (lines.kind[i] !== MEMBER_OF || !isFirst) continue
    member.push(lines.source[i]!)
    umbrella.push(lines.target[i]!)
  }
  return { member: Int32Array.from(member), umbrella: Int32Array.from(umbrella) }
}

/** FNV-1a of the id, as a share of all its values. */
function scattered(id: string): number {
  let hash = 2166136261
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  // Ids that differ in their last letter only would stand beside each other.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** All that a layout by facts rests on: the same of everybody gives the same digest, and the same picture. */
export interface LayoutBasis {
  readonly ids: readonly Id[]
  readonly facts: LayoutFacts
  /** Of each vertex, in units of the box. */
  readonly radii: Float64Array
  readonly digest: string
}

export async function layoutBasis(snapshot: Pick<Snapshot, 'vertices' | 'lines' | 'graph'>): Promise<LayoutBasis> {
  const { count, id: ids } = snapshot.vertices
  const facts = await layoutFacts(snapshot)
  const { kind, state, abroad, lon, lat, member, umbrella, scatter } = facts
  const radii = await inOwnTurn(count, () => defaultRadii(snapshot.graph))
  const rests = await inOwnTurn(count, () => digest(kind, state, abroad, lon, lat, member, umbrella, scatter, radii))
  return { ids, facts, radii, digest: rests }
}
