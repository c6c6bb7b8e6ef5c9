/**
 * An undirected simple graph in compressed sparse rows: the neighbours of vertex v are
 * `neighbours[offsets[v]] ... neighbours[offsets[v + 1] - 1]`, ascending, each edge standing once at either end.
 * `weights` runs beside `neighbours`. Every measure here reads this form and none changes it.
 */
export interface CsrGraph {
  readonly vertexCount: number
  readonly edgeCount: number
  /** Length vertexCount + 1. */
  readonly offsets: Int32Array
  /** Length 2 * edgeCount. */
  readonly neighbours: Int32Array
  /** Length 2 * edgeCount. */
  readonly weights: Float64Array
}

type Numbers = ArrayLike<number>

/**
 * Builds the graph from the ends of its lines. Parallel lines become one edge whose weight is their sum, loops are left
 * out. The order of the lines does not matter: neighbours come out ascending.
 *
 * @param source,target ends, equally long, each in [0, vertexCount)
 * @param weight of each line, positive; 1 where absent
 */
export function csrGraph(vertexCount: number, source: Numbers, target: Numbers, weight?: Numbers): CsrGraph {
  const rows = incidence(vertexCount, source, target)

  // Walking the rows in order and writing each vertex into its neighbours' rows sorts all rows at once.
  const next = rows.offsets.slice(0, vertexCount)
  const sorted = new Int32Array(rows.neighbours.length)
  const sortedWeights = new Float64Array(rows.neighbours.length)
  for (let v = 0; v < vertexCount; v++) {
    for (let e = rows.offsets[v]!; e < rows.offsets[v + 1]!; e++) {
      const place = next[rows.neighbours[e]!]!++
      sorted[place] = v
      sortedWeights[place] = weight ? weight[rows.lines[e]!]! : 1
    }
  }

  const offsets = new Int32Array(vertexCount + 1)
  let written = 0
  for (let v = 0; v < vertexCount; v++) {
    const start = written
    for (let e = rows.offsets[v]!; e < rows.offsets[v + 1]!; e++) {
      const u = sorted[e]!
      if (written > start && sorted[written - 1] === u) sortedWeights[written - 1]! += sortedWeights[e]!
      else {
        sorted[written] = u
        sortedWeights[written++] = sortedWeights[e]!
      }
    }
    offsets[v + 1] = written
  }
  return {
    vertexCount,
    edgeCount: written / 2,
    offsets,
    neighbours: sorted.slice(0, written),
    weights: sortedWeights.slice(0, written),
  }
}

/** The lines at each vertex, parallel ones apart: what a picture of lines needs where a measure needs edges. Loops are left out. */
export interface Incidence {
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  /** The line's index, beside `neighbours`. */
  readonly lines: Int32Array
}

export function incidence(vertexCount: number, source: Numbers, target: Numbers): Incidence {
  const offsets = new Int32Array(vertexCount + 1)
  for (let line = 0; line < source.length; line++) {
    const [s, t] = [source[line]!, target[line]!]
    if (s === t) continue
    if (!(s >= 0 && s < vertexCount && t >= 0 && t < vertexCount)) throw new RangeError(`line ${line} ends outside of the graph`)
    offsets[s + 1]!++
    offsets[t + 1]!++
  }
  for (let v = 0; v < vertexCount; v++) offsets[v + 1]! += offsets[v]!
  const next = offsets.slice(0, vertexCount)
  const neighbours = new Int32Array(offsets[vertexCount]!)
  const lines = new Int32Array(offsets[vertexCount]!)
  for (let line = 0; line < source.length; line++) {
    const [s, t] = [source[line]!, target[line]!]
    if (s === t) continue
    lines[next[s]!] = line
    neighbours[next[s]!++] = t
    lines[next[t]!] = line
    neighbours[next[t]!++] = s
  }
  return { offsets, neighbours, lines }
}
