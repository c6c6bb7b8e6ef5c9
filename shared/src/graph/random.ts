/** A stream of numbers in [0, 1): the same seed gives the same stream on every machine. */
export type Random = () => number

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, period 2^32, plenty for shuffling and sampling. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The numbers 0 to n - 1 in random order (Fisher-Yates). With `count`, only the first so many are shuffled: a sample. */
export function shuffledIndexes(n: number, random: Random, count: number = n): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < Math.min(count, n - 1); i++) {
    const j = i + Math.floor(random() * (n - i))
    const swapped = order[i]!
    order[i] = order[j]!
    order[j] = swapped
  }
  return order.subarray(0, count)
}
