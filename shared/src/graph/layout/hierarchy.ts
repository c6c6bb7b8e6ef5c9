import { byState, indexes, type LayoutFacts, secondScatter } from './facts.ts'
import type { Area, Shape } from './plan.ts'

/** Layers of umbrellas that are told apart; a longer chain ends in the last. */
const LAYERS = 3
/** Heights never change with how many stand there, so that one membership does not move everybody. */
const [TOP, LAYER, GAP, BOTTOM] = [20, 90, 16, 980]
const BELOW = TOP + LAYERS * (LAYER + GAP)
/** The legend's corner stays free. */
const [LEFT, RIGHT] = [345, 1585]

/**
 * Umbrellas in layers, those that belong to none at the top; then who belongs to an umbrella, below the largest one that it
 * belongs to; then who belongs to none. From left to right one Land after the other, each with the room that all its actors
 * need.
 */
export function hierarchyAreas(facts: LayoutFacts): Area[] {
  const { umbrella, kind, scatter } = facts
  const count = kind.length
  const size = new Int32Array(count)
  for (const v of umbrella) size[v]!++
  const isUmbrella = (v: number) => size[v]! > 0
  const main = mainUmbrellas(facts, size)
  const isMember = (v: number) => !isUmbrella(v) && main[v] !== -1
  const members = indexes(count, isMember)
  const others = indexes(count, (v) => !isUmbrella(v) && !isMember(v))

  const share = new Float64Array(count)
  for (const [i, v] of indexes(count, () => true)
    .sort(byState(facts))
    .entries())
    share[v] = (i + 0.5) / count
  /** Under the umbrella, as wide as its members need; those at the ends of the picture lean inwards. */
  const shareBelow = (v: number): number => {
    const width = Math.min(1, (2 * rounded(size[main[v]!]!)) / Math.max(1, members.length))
    const middle = Math.max(width / 2, Math.min(1 - width / 2, share[main[v]!]!))
    return middle + (secondScatter(facts, v) - 0.5) * width
  }
  const membersShare = members.length / Math.max(1, members.length + others.length)
  const divide = BELOW + (BOTTOM - BELOW) * Math.min(0.75, Math.max(0.25, rounded(100 * membersShare) / 100))

  const area = (id: string, top: number, bottom: number, standing: readonly number[], across: (v: number) => number): Area => {
    const left = bottom <= 500 ? 20 : LEFT
    const shape: Shape = { form: 'RECTANGLE', along: 'x', left, right: RIGHT, top, bottom }
    return {
      id,
      shape,
      members: standing,
      wishes: {
        x: Float64Array.from(standing, (v) => left + across(v) * (RIGHT - left)),
        y: Float64Array.from(standing, (v) => top + scatter[v]! * (bottom - top)),
      },
    }
  }
  const layer = layersOf(facts, isUmbrella)
  return [
    ...Array.from({ length: LAYERS }, (_, l) => {
      const top = TOP + l * (LAYER + GAP)
      const inLayer = indexes(count, (v) => isUmbrella(v) && layer[v] === l)
      return area(`UMBRELLAS_${l + 1}`, top, top + LAYER, inLayer, (v) => share[v]!)
    }),
    area('MEMBERS', BELOW, divide - GAP / 2, members, shareBelow),
    area('OTHERS', divide + GAP / 2, BOTTOM, others, (v) => share[v]!),
  ]
}

/** In steps of a quarter more: one more or less seldom changes it. */
const rounded = (value: number): number => (value <= 0 ? 0 : 1.25 ** Math.round(Math.log(value) / Math.log(1.25)))

/** Of each vertex the umbrella with the most members that it belongs to, or -1. */
function mainUmbrellas({ member, umbrella, kind }: LayoutFacts, size: Int32Array): Int32Array {
  const main = new Int32Array(kind.length).fill(-1)
  for (let i = 0; i < member.length; i++) {
    const [v, above] = [member[i]!, umbrella[i]!]
    const best = main[v]!
    if (best === -1 || size[above]! > size[best]! || (size[above] === size[best] && above < best)) main[v] = above
  }
  return main
}

/** How many umbrellas stand one above the other over each umbrella, up to the last layer; circles end there, too. */
function layersOf({ member, umbrella, kind }: LayoutFacts, isUmbrella: (v: number) => boolean): Uint8Array {
  let layer = new Uint8Array(kind.length)
  for (let round = 1; round < LAYERS; round++) {
    const next = new Uint8Array(kind.length)
    for (let i = 0; i < member.length; i++) {
      const v = member[i]!
      if (isUmbrella(v) && v !== umbrella[i]) next[v] = Math.max(next[v]!, Math.min(LAYERS - 1, layer[umbrella[i]!]! + 1))
    }
    layer = next
  }
  return layer
}
