import { LINE_KINDS } from '@netzatlas/shared'
import { defaultRadii, type LayoutFacts } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { inOwnTurn } from '../../domain/turns.ts'
import { digest } from './digest.ts'
import type { Snapshot } from './snapshot.ts'

const MEMBER_OF = LINE_KINDS.indexOf('MEMBER_OF')

/** What the layouts go by, from the whole network: no filter and no day is in it. */
function layoutFacts({ vertices, lines }: Pick<Snapshot, 'vertices' | 'lines'>): LayoutFacts {
  const stateOf = (v: number) => (vertices.region[v]!.length >= 4 ? vertices.region[v]!.slice(0, 4) : '')
  const states = [...new Set(Array.from({ length: vertices.count }, (_, v) => stateOf(v)))].filter((id) => id !== '').sort()
  const numberOf = new Map(states.map((id, i) => [id, i]))
  const isAbroad = (v: number) => vertices.country[v] !== '' && vertices.country[v] !== 'DE'
  const [member, umbrella]: [number[], number[]] = [[], []]
  for (let i = 0; i < lines.count; i++) {
    // Statements of one drawn line stand side by side.
    const isFirst =
      i === 0 || lines.source[i] !== lines.source[i - 1] || lines.target[i] !== lines.target[i - 1] || lines.kind[i - 1] !== MEMBER_OF
    if (lines.kind[i] !== MEMBER_OF || !isFirst) continue
    member.push(lines.source[i]!)
    umbrella.push(lines.target[i]!)
  }
  const each = { length: vertices.count }
  return {
    kind: vertices.kind,
    state: Int32Array.from(each, (_, v) => (isAbroad(v) ? -1 : (numberOf.get(stateOf(v)) ?? -1))),
    abroad: Uint8Array.from(each, (_, v) => (isAbroad(v) ? 1 : 0)),
    lon: vertices.lon,
    lat: vertices.lat,
    member: Int32Array.from(member),
    umbrella: Int32Array.from(umbrella),
    scatter: Float64Array.from(each, (_, v) => scattered(vertices.id[v]!)),
  }
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
  const facts = await inOwnTurn(count, () => layoutFacts(snapshot))
  const { kind, state, abroad, lon, lat, member, umbrella, scatter } = facts
  return inOwnTurn(count, () => {
    const radii = defaultRadii(snapshot.graph)
    return { ids, facts, radii, digest: digest(kind, state, abroad, lon, lat, member, umbrella, scatter, radii) }
  })
}
