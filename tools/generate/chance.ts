import { type Random, seededRandom } from '@netzatlas/shared/graph'

/** Draws from one seeded stream. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number
  /** True with this probability. */
  happens(probability: number): boolean
  /** A whole number from `min` to `max`, both possible. */
  whole(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  /** The value whose share the draw falls into; shares need not sum to 1. */
  weighted<T>(shares: readonly (readonly [T, number])[]): T
  /** Standard normal (Box and Muller 1958). */
  normal(): number
  shuffled<T>(list: readonly T[]): T[]
}

/** Streams of the same seed and different topics are independent, so that more of one thing changes nothing of another. */
export function chance(seed: number, topic: string): Chance {
  const random = seededRandom(mix(seed, topic))
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1))
  return {
    next: random,
    happens: (probability) => random() < probability,
    whole,
    pick: (list) => list[Math.floor(random() * list.length)]!,
    weighted(shares) {
      let left = random() * shares.reduce((sum, [, share]) => sum + share, 0)
      for (const [value, share] of shares) {
        left -= share
        if (left < 0) return value
      }
      return shares.at(-1)![0]
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    shuffled: (list) => shuffle(list, random),
  }
}

/** FNV-1a over the topic, begun at the seed. */
function mix(seed: number, topic: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const character of topic) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  const shuffled = [...list]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = shuffled[i]!
    shuffled[i] = shuffled[j]!
    shuffled[j] = held
  }
  return shuffled
}
