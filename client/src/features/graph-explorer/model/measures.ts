/** Starting points of an estimate: 500 for "500 pivots, seed 42"; undefined where every path was counted. */
export function pivotsOf(method: string): number | undefined {
  const found = /^(\d+) pivots/.exec(method)
  return found ? Number(found[1]) : undefined
}

/** Fewer relations of a Land's actors than this, and one more changes its density and E-I visibly. */
const FEW_OF_STATE = 10
export const isThinState = ({ internal, external }: { readonly internal: number; readonly external: number }): boolean =>
  internal + external < FEW_OF_STATE

/** In a smaller network one relation more changes every figure. */
const FEW_ACTORS = 30
export const isThinNetwork = (vertices: number): boolean => vertices < FEW_ACTORS

/** Shares of fewer linked pairs than this jump with every relation. */
const FEW_PAIRS = 100
export const areFewPairs = (pairs: number): boolean => pairs < FEW_PAIRS

/** From this correlation with the ideal pattern on there is a core worth the name. */
const GOOD_FIT = 0.5
export const hasCore = (fit: number): boolean => fit >= GOOD_FIT

/** Share of the relations that lead to others, of an E-I index from -1 to 1. */
export const shareOutwards = (eiIndex: number): number => (1 + eiIndex) / 2

/** Whether a computation goes on. */
export const isOpen = (state: string | undefined): boolean => state === 'WAITING' || state === 'RUNNING'
