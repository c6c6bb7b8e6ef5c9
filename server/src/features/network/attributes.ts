import type { Day, VertexAttribute } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import { admits, admitted, CERTAIN, LEFT_OPEN, lineState, type NetworkFilter, select } from './filter.ts'
import { mainTag } from './groups.ts'
import type { Snapshot } from './snapshot.ts'

/** One row a vertex of the filtered network. */
export interface VertexAttributes {
  readonly ids: readonly Id[]
  readonly columns: readonly AttributeColumn[]
  readonly revision: string
}

/** Numbers, or ids of something with a name; null where it is not known. */
export interface AttributeColumn {
  readonly attribute: VertexAttribute
  readonly numbers: (number | null)[] | null
  readonly keys: (Id | null)[] | null
}

interface Question {
  readonly filter: NetworkFilter
  readonly asOf: Day | undefined
}

/** What each attribute is of a vertex of the snapshot: a number above 0, or the id of something; nothing where it is not known. */
type Numbers = (snapshot: Snapshot, question: Question) => (vertex: number) => number
type Keys = (snapshot: Snapshot) => (vertex: number) => Id | undefined

const DESCRIBED: Readonly<Record<VertexAttribute, { readonly numbers: Numbers } | { readonly keys: Keys }>> = {
  CONFIRMED: { numbers: newestConfirmed },
  POPULATION: {
    numbers:
      ({ vertices }) =>
      (v) =>
        vertices.population[v]!,
  },
  THEME: { keys: ({ vertices }) => at(mainTag(vertices.themes)) },
  PARTNER_COUNTRY: { keys: ({ vertices }) => at(mainTag(vertices.countries)) },
  DISTRICT: {
    keys:
      ({ vertices }) =>
      (v) =>
        vertices.region[v]!.length < DISTRICT_ID ? undefined : vertices.region[v]!.slice(0, DISTRICT_ID),
  },
}
const DISTRICT_ID = 'r-00000'.length

const at =
  <T>(column: readonly T[]) =>
  (vertex: number) =>
    column[vertex]!

export async function vertexAttributes(snapshot: Snapshot, of: readonly VertexAttribute[], question: Question): Promise<VertexAttributes> {
  const { vertices } = await select(snapshot, question.filter, question.asOf)
  return {
    ids: Array.from(vertices, (v) => snapshot.vertices.id[v]!),
    columns: of.map((attribute): AttributeColumn => {
      const described = DESCRIBED[attribute]
      if ('keys' in described) {
        const keyOf = described.keys(snapshot)
        return { attribute, numbers: null, keys: Array.from(vertices, (v) => keyOf(v) ?? null) }
      }
      const numberOf = described.numbers(snapshot, question)
      return { attribute, keys: null, numbers: Array.from(vertices, (v) => numberOf(v) || null) }
    }),
    revision: String(snapshot.content),
  }
}

/** The newest year in which any statement that the picture draws at a vertex was confirmed; 0 where no source of them is dated. */
function newestConfirmed(snapshot: Snapshot, { filter, asOf }: Question): (vertex: number) => number {
  const { count, source, target, confirmedIn } = snapshot.lines
  const whom = admitted(snapshot, filter)
  const stateOf = lineState(snapshot, filter, asOf)
  const lowest = filter.possible ? LEFT_OPEN : CERTAIN
  const newest = new Int32Array(snapshot.vertices.count)
  for (let line = 0; line < count; line++) {
    const [a, b] = [source[line]!, target[line]!]
    if (!admits(whom, a, b) || stateOf(line) < lowest) continue
    newest[a] = Math.max(newest[a]!, confirmedIn[line]!)
    newest[b] = Math.max(newest[b]!, confirmedIn[line]!)
  }
  return (vertex) => newest[vertex]!
}
