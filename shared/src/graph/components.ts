import type { CsrGraph } from './csr.ts'

export interface Components {
  readonly count: number
  /** Component of each vertex, numbered by size (largest 0), then by smallest vertex. */
  readonly label: Int32Array
  /** Number of vertices of each component, descending. */
  readonly size: Int32Array
}

/** Connected components by breadth-first search, O(n + m). */
export function components({ vertexCount, offsets, neighbours }: CsrGraph): Components {
  const found = new Int32Array(vertexCount).fill(-1)
  const queue = new Int32Array(vertexCount)
  const sizes: number[] = []
  for (let start = 0; start < vertexCount; start++) {
    if (found[start] !== -1) continue
    const component = sizes.length
    let [head, tail] = [0, 0]
    queue[tail++] = start
    found[start] = component
    while (head < tail) {
      const v = queue[head++]!
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = neighbours[e]!
        if (found[u] === -1) {
          found[u] = component
          queue[tail++] = u
        }
      }
    }
    sizes.push(tail)
  }
  const bySize = sizes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const rank = new Int32Array(sizes.length)
  bySize.forEach((component, i) => {
    rank[component] = i
  })
  return {
    count: sizes.length,
    label: found.map((component) => rank[component]!),
    size: Int32Array.from(bySize, (component) => sizes[component]!),
  }
}

/** The vertices of each component, ascending. */
export function componentMembers({ count, label }: Components): number[][] {
  const members: number[][] = Array.from({ length: count }, () => [])
  label.forEach((component, v) => {
    members[component]!.push(v)
  })
  return members
}
