import type { SceneVertices } from './scene.ts'

/** A hand and an opened group move some, another arrangement nearly all. */
const MOST = 0.9

type Places = Pick<SceneVertices, 'id' | 'x' | 'y'>

/**
 * What another scene is to the one before: the same places, others that come and go, or another arrangement, in which nearly all
 * of those that both have stand elsewhere.
 */
export function differenceOf(before: Places, after: Places): 'same' | 'others' | 'rearranged' {
  const indexOf = new Map(before.id.map((id, i) => [id, i]))
  let [shared, moved] = [0, 0]
  for (const [i, id] of after.id.entries()) {
    const was = indexOf.get(id)
    if (was === undefined) continue
    shared++
    if (before.x[was] !== after.x[i] || before.y[was] !== after.y[i]) moved++
  }
  if (shared > 1 && moved > MOST * shared) return 'rearranged'
  return shared === before.id.length && shared === after.id.length && moved === 0 ? 'same' : 'others'
}
