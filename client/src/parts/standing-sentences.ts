import type { Measure } from '@netzatlas/shared'

/** One number of an actor, as the API tells it. */
export interface StandingNumber {
  readonly measure: Measure
  readonly value?: number | null
  readonly share?: number | null
  readonly rank?: number | null
}

/** A text of the namespace network-measures, and what stands in it. Shares are of 1. */
export interface Sentence {
  readonly measure: Measure
  readonly text: string
  readonly share?: number
  readonly number?: number
  readonly count?: number
}

/** What is told on every record first, then the rest; of the two about core and bridges only what is so. */
export const FIRST: readonly Measure[] = ['BETWEENNESS', 'DEGREE']
export const OTHERS: readonly Measure[] = ['CLOSENESS', 'PAGERANK', 'CORE_PERIPHERY', 'CORE', 'EFFECTIVE_SIZE', 'CONSTRAINT']
/** Those whose rank is told, with its interval: many share the rank of a core. */
export const RANKED: readonly Measure[] = ['BETWEENNESS', 'DEGREE', 'CLOSENESS', 'PAGERANK', 'EFFECTIVE_SIZE', 'CONSTRAINT']

/** The number in plain words; nothing where it is not defined for the actor. */
export function sentenceOf({ measure, value, share }: StandingNumber, neighbours: number): Sentence | undefined {
  if (value === null || value === undefined) return undefined
  switch (measure) {
    case 'BETWEENNESS':
      return value > 0 ? { measure, text: 'BETWEENNESS', share: share ?? 0 } : { measure, text: 'BETWEENNESS_none' }
    case 'DEGREE':
      return { measure, text: 'DEGREE', count: value }
    case 'CLOSENESS':
      return { measure, text: 'CLOSENESS', number: 1 / value }
    case 'PAGERANK':
      return { measure, text: 'PAGERANK', share: value }
    case 'CORE':
      return { measure, text: 'CORE', count: value }
    case 'CORE_PERIPHERY':
      return { measure, text: value > 0 ? 'CORE_PERIPHERY' : 'CORE_PERIPHERY_none' }
    case 'EFFECTIVE_SIZE':
      return { measure, text: 'EFFECTIVE_SIZE', number: value, count: neighbours }
    case 'CONSTRAINT':
      return { measure, text: 'CONSTRAINT', number: value }
    default:
      return undefined
  }
}
