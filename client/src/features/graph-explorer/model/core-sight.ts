import type { Scene } from '../../../viz/graph/scene.ts'

/** Of fewer, all are seen well. */
const MANY = 100
/** Share of the vertices that lie out on each side. */
const OUT = 0.1
/** Where most stand in less than this share of the whole box, those far out make all others small. */
const DENSE = 0.4

/** Those in the middle, where most of very many stand close together and some far out; undefined where all together are seen well. */
export function coreSight({ vertices: { id, x, y } }: Pick<Scene, 'vertices'>): readonly string[] | undefined {
  if (id.length < MANY) return undefined
  const [across, down] = [spreadOf(x), spreadOf(y)]
  if (across.share * down.share > DENSE) return undefined
  return id.filter((_, i) => x[i]! >= across.from && x[i]! <= across.to && y[i]! >= down.from && y[i]! <= down.to)
}

/** The same for two pictures that have the same places and one view: those in the middle of the larger one who stand in both. */
export function sharedCore(pictures: readonly Pick<Scene, 'vertices'>[]): readonly string[] | undefined {
  const [smaller, larger] = pictures.toSorted((one, other) => one.vertices.id.length - other.vertices.id.length)
  const core = larger && coreSight(larger)
  if (!core) return undefined
  const inBoth = new Set(smaller!.vertices.id)
  const shared = core.filter((id) => inBoth.has(id))
  return 2 * shared.length >= core.length ? shared : undefined
}

function spreadOf(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  const [from, to] = [at(OUT), at(1 - OUT)]
  const all = at(1) - at(0)
  return { from, to, share: all === 0 ? 1 : (to - from) / all }
}
