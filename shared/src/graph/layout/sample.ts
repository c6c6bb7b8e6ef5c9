import { type CsrGraph, csrGraph } from '../csr.ts'
import { seededRandom } from '../random.ts'

/**
 * A network of the seed data's form, for tests and benchmarks: one component that is nearly a tree with hubs, some stars,
 * many pairs and triples.
 */
export function sampleNetwork(
  seed: number,
  { giant = 350, stars = 12, small = 100 } = {},
): {
  graph: CsrGraph
  source: number[]
  target: number[]
} {
  const random = seededRandom(seed)
  const source: number[] = []
  const target: number[] = []
  const join = (a: number, b: number) => {
    source.push(a)
    target.push(b)
  }
  const ends = [0]
  for (let v = 1; v < giant; v++) {
    // Two of three join somebody in proportion to what that one has, so that hubs grow.
    const to = random() < 0.66 ? ends[Math.floor(random() * ends.length)]! : Math.floor(random() * v)
    join(v, to)
    ends.push(to, v)
  }
  for (let i = 0; i < giant / 15; i++) join(Math.floor(random() * giant), Math.floor(random() * giant))
  let n = giant
  for (let i = 0; i < stars; i++) {
    const leaves = 3 + Math.floor(random() * 20)
    for (let leaf = 1; leaf <= leaves; leaf++) join(n, n + leaf)
    n += leaves + 1
  }
  for (let i = 0; i < small; i++) {
    join(n, n + 1)
    if (i % 4 === 0) join(n, n + 2)
    n += i % 4 === 0 ? 3 : 2
  }
  return { graph: csrGraph(n, source, target), source, target }
}

/**
 * A scale-free network with communities, of any size: preferential attachment, most of it within the own community.
 */
export function scaleFreeNetwork(vertices: number, lines: number, seed: number): CsrGraph {
  const random = seededRandom(seed)
  const communities = Math.max(1, Math.round(Math.sqrt(vertices) / 2))
  const source: number[] = []
  const target: number[] = []
  const ends: number[][] = Array.from({ length: communities }, () => [])
  const everybody: number[] = []
  const perVertex = lines / vertices
  for (let v = 0; v < vertices; v++) {
    const own = ends[v % communities]!
    let due = Math.floor(perVertex) + (random() < perVertex % 1 ? 1 : 0)
    // Many have one line only, some have many: the mean stays.
    due = random() < 0.5 ? 1 : due * 2 - 1
    for (let i = 0; i < due && v > 0; i++) {
      const pool = random() < 0.9 && own.length > 0 ? own : everybody
      const to = pool.length > 0 ? pool[Math.floor(random() * pool.length)]! : Math.floor(random() * v)
      if (to === v) continue
      source.push(v)
      target.push(to)
      own.push(v)
      ends[to % communities]!.push(to)
      everybody.push(v, to)
    }
    if (own.length === 0) own.push(v)
  }
  return csrGraph(vertices, source, target)
}
