import { earliest, fold, foldedWords, type PartialDate, withinOneEdit } from '@netzatlas/shared'
import type { SearchCandidate } from '../ports/store.ts'
import { compareIds } from './ids.ts'
import { contextOf, populationOf } from './names.ts'
import type { DomainRecord } from './records.ts'

/** The shared ranking: any store's candidates come out in this order. */
export interface RankedHit {
  readonly record: DomainRecord
  /** The name that fits best, as shown. */
  readonly matched: string
  /** 0 to 1. */
  readonly score: number
}

const EXACT = 1
const PREFIX = 0.9
const TYPO = 0.75
const INSIDE = 0.6
const CONTEXT = 0.5

/** How well a word that was typed fits a word of a name; both folded. One typo is forgiven from four letters on. */
function wordFit(typed: string, word: string): number {
  if (typed === word) return EXACT
  if (word.startsWith(typed)) return PREFIX
  if (typed.length >= 4 && withinOneEdit(typed, word)) return TYPO
  if (typed.length >= 3 && word.includes(typed)) return INSIDE
  return 0
}

interface NameFit {
  readonly score: number
  readonly byName: boolean
}

/**
 * Each typed word takes the best word of the name, in any order. The mean fit, weighted by letters, is 70 %; 20 % is the
 * share of the name's letters that were named at all, so that "Berg" comes before "Bergheim"; 10 % that it begins so.
 */
function nameFit(typed: readonly string[], name: readonly string[], context: readonly string[]): NameFit {
  let letters = 0
  let fitted = 0
  let byName = false
  const named = new Set<number>()
  for (const word of typed) {
    let best = 0
    let at = -1
    name.forEach((candidate, i) => {
      const f = wordFit(word, candidate)
      if (f > best || (f === best && f > 0 && named.has(at))) [best, at] = [f, i]
    })
    if (at >= 0) {
      named.add(at)
      byName = true
    } else if (context.some((candidate) => candidate.startsWith(word))) best = CONTEXT
    if (best === 0) return { score: 0, byName: false }
    letters += word.length
    fitted += best * word.length
  }
  if (letters === 0 || !byName) return { score: 0, byName: false }
  const total = name.reduce((sum, word) => sum + word.length, 0)
  const share = [...named].reduce((sum, i) => sum + name[i]!.length, 0) / total
  const begins = named.has(0) && wordFit(typed[0]!, name[0]!) > 0 ? 1 : 0
  return { score: 0.7 * (fitted / letters) + 0.2 * share + 0.1 * begins, byName: true }
}

const wordsOf = (text: string): readonly string[] => foldedWords(text).map(({ word }) => word)

/** The candidates that answer the text, best first: by score, then degree, population, newest confirmation, id. */
export function rank(text: string, candidates: readonly SearchCandidate[]): readonly RankedHit[] {
  const typed = wordsOf(text)
  const whole = fold(text)
  const ranked: (RankedHit & { readonly candidate: SearchCandidate })[] = []
  for (const candidate of candidates) {
    const context = wordsOf(contextOf(candidate.record) ?? '')
    let best: { matched: string; score: number } | undefined
    candidate.names.forEach((name, i) => {
      const words = wordsOf(name)
      const { score } = nameFit(typed, words, context)
      if (score === 0) return
      const rounded = words.join(' ') === whole ? 1 : Math.min(0.99, Math.round((i === 0 ? score : score - 0.01) * 1000) / 1000)
      if (!best || rounded > best.score) best = { matched: name, score: rounded }
    })
    if (best) ranked.push({ ...best, record: candidate.record, candidate })
  }
  return ranked.sort((a, b) => compareHits(a, b)).map(({ record, matched, score }) => ({ record, matched, score }))
}

function compareHits(a: RankedHit & { candidate: SearchCandidate }, b: RankedHit & { candidate: SearchCandidate }): number {
  return (
    b.score - a.score ||
    b.candidate.degree - a.candidate.degree ||
    populationOf(b.record) - populationOf(a.record) ||
    newestFirst(a.candidate.lastConfirmed, b.candidate.lastConfirmed) ||
    compareIds(a.record.id, b.record.id)
  )
}

/** Undated last. */
export function newestFirst(a: PartialDate | undefined, b: PartialDate | undefined): number {
  return compareIds(b ? earliest(b) : '', a ? earliest(a) : '')
}
