import { seededRandom, shuffledIndexes } from '../../shared/src/graph/random.ts'
import type { Answer } from './client.ts'

export const INPUTS = 1_000
export const HUBS = 20
const SEED = 7

/** An actor that lines touch. */
export interface Candidate {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly degree: number
}

const PLACES = 'query Candidates { places { id kind name degree } }'

type Ask = (query: string, variables: object) => Promise<Answer>

/** All placed actors with lines, the largest hub first. */
export async function candidates(ask: Ask): Promise<Candidate[]> {
  const { id, kind, name, degree } = (await ask(PLACES, {})).data.places as {
    id: string[]
    kind: string[]
    name: string[]
    degree: number[]
  }
  return id
    .map((key, i) => ({ id: key, kind: kind[i]!, name: name[i]!, degree: degree[i]! }))
    .filter((candidate) => candidate.degree > 0)
    .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
}

/** The largest hubs and a sample of the rest: so many, all different, always the same for the same network. */
export function sample(all: readonly Candidate[], count: number = INPUTS): Candidate[] {
  if (all.length < count) throw new Error(`${count} inputs asked for, but only ${all.length} actors have lines`)
  const rest = all.slice(HUBS)
  const order = shuffledIndexes(rest.length, seededRandom(SEED), count - HUBS)
  return [...all.slice(0, HUBS), ...[...order].map((i) => rest[i]!)]
}

/** Pairs of different actors: hubs among them as beginning and as end. */
export function pairs(chosen: readonly Candidate[]): (readonly [Candidate, Candidate])[] {
  const random = seededRandom(SEED + 1)
  const order = shuffledIndexes(chosen.length, random)
  return chosen.map((from, i) => {
    const to = chosen[order[i]!]!
    return [from, to.id === from.id ? chosen[(i + 1) % chosen.length]! : to] as const
  })
}

/** What people type: whole names, beginnings, single words, umlauts written out, a letter too few. */
export function typedTexts(chosen: readonly Candidate[]): string[] {
  const random = seededRandom(SEED + 2)
  const texts = new Set<string>()
  for (let round = 0; texts.size < INPUTS; round++) {
    for (const { name } of chosen) {
      texts.add(typed(name, random))
      if (texts.size === INPUTS) break
    }
    if (round > 20) throw new Error('the names are too alike for so many texts')
  }
  return [...texts]
}

function typed(name: string, random: () => number): string {
  const words = name.split(/\s+/).filter((word) => word.length > 3)
  const word = words[Math.floor(random() * words.length)] ?? name
  switch (Math.floor(random() * 6)) {
    case 0:
      return name
    case 1:
      return name.slice(0, 3 + Math.floor(random() * 8)).trim()
    case 2:
      return word
    case 3:
      return name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').toLowerCase()
    case 4: {
      const at = 1 + Math.floor(random() * (word.length - 1))
      return word.slice(0, at) + word.slice(at + 1)
    }
    default:
      return `${word} ${words[Math.floor(random() * words.length)] ?? ''}`.trim()
  }
}

/** So many days before the last one that the generator dates anything. */
export function days(count: number = INPUTS): string[] {
  const last = Date.UTC(2026, 9, 31)
  return Array.from({ length: count }, (_, i) => new Date(last - i * 86_400_000).toISOString().slice(0, 10))
}
