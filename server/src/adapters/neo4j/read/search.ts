import type { Day, SearchKind } from '@netzatlas/shared'
import { namesOf } from '../../../domain/names.ts'
import type { DomainRecord } from '../../../domain/records.ts'
import type { SearchCandidate } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { fitsOf, kindsOf, prefixOf, termOf, wordsOf } from './lucene.ts'

const CANDIDATES = query('search/candidates')
const BEGINS = query('search/begins')

/** Words this short begin so many others that names which begin so are usually enough. */
const SHORT = 2

interface SearchQuery {
  readonly text: string
  readonly kinds: readonly SearchKind[]
  readonly limit: number
}

type Found = readonly [json: string, degree: number, confirmed: Day]

export async function searchCandidates(db: Executor, { text, kinds, limit }: SearchQuery): Promise<readonly SearchCandidate[]> {
  const words = wordsOf(text)
  if (words.length === 0 || kinds.length === 0) return []
  const whole = words.join(' ')
  const parameters = {
    whole: `${kindsOf(kinds)} +searchNames:${termOf(whole)}`,
    begins: `${kindsOf(kinds)} +searchNames:${prefixOf(whole)}`,
    limit,
  }
  if (whole.length <= SHORT) {
    const found = await db.read<Found>(BEGINS, parameters)
    if (found.length >= limit) return found.map(candidateOf)
  }
  const found = await db.read<Found>(CANDIDATES, { ...parameters, words: `${kindsOf(kinds)} ${fitting(words)}` })
  return found.map(candidateOf)
}

/** Each word fits a word of the names or begins one of the context, and at least one fits a name. */
function fitting(words: readonly string[]): string {
  const named = words.map((word) => `searchText:(${fitsOf(word)})`)
  if (words.length === 1) return `+${named[0]}`
  return [...words.map((word, i) => `+(${named[i]} searchContext:${prefixOf(word)})`), `+(${named.join(' ')})`].join(' ')
}

function candidateOf([json, degree, confirmed]: Found): SearchCandidate {
  const record = JSON.parse(json) as DomainRecord
  return { record, names: namesOf(record), degree, ...(confirmed ? { lastConfirmed: confirmed } : {}) }
}
