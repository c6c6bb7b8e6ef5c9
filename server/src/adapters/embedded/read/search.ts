import { type Day, deletions, fold, type SearchKind } from '@netzatlas/shared'
import type { Executor } from '../executor.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'
import { kindMask } from '../write/search-index.ts'
import { Conditions } from './conditions.ts'

export interface CandidateTexts {
  readonly texts: JsonPieces
  readonly degrees: readonly number[]
  /** Empty where nothing was ever confirmed. */
  readonly confirmed: readonly Day[]
}

type Found = readonly [key: number, json: string, degree: number, confirmed: Day]

export function searchCandidates(db: Executor, query: { text: string; kinds: readonly SearchKind[]; limit: number }): CandidateTexts {
  const whole = fold(query.text)
  const words = whole.split(' ').filter((word) => word !== '')
  const found = words.length === 0 ? [] : findAll(db, whole, words, query)
  return {
    texts: joinTexts(found.map(([, json]) => json)),
    degrees: found.map(([, , degree]) => degree),
    confirmed: found.map(([, , , day]) => day),
  }
}

const IN_WORDS = 'key IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)'
const IN_WORDS_OR_PIECES =
  'key IN (SELECT rowid FROM search_words WHERE search_words MATCH ? UNION SELECT rowid FROM search_pieces WHERE search_pieces MATCH ?)'

function findAll(
  db: Executor,
  whole: string,
  words: readonly string[],
  query: { kinds: readonly SearchKind[]; limit: number },
): readonly Found[] {
  const likely = words.map((word) => likelyWords(db, word))
  const found = find(db, whole, new Conditions().add(IN_WORDS, `${likely.join(' AND ')} AND {names} : (${likely.join(' OR ')})`), query)
  if (found.length >= query.limit || words.every((word) => word.length < 3)) return found
  const pieces = words.map((word) => (word.length < 3 ? undefined : `"${word}"`))
  const anywhere = new Conditions()
  likely.forEach((term, i) => {
    if (pieces[i]) anywhere.add(IN_WORDS_OR_PIECES, term, pieces[i])
    else anywhere.add(IN_WORDS, term)
  })
  anywhere.add(IN_WORDS_OR_PIECES, `{names} : (${likely.join(' OR ')})`, pieces.filter((piece) => piece !== undefined).join(' OR '))
  return find(db, whole, anywhere, query)
}

/** As a full-text term: the word or a word it begins, and, from four letters on, every known word within one typo. */
function likelyWords(db: Executor, word: string): string {
  const near =
    word.length < 4
      ? []
      : db.column<string>(
          'SELECT DISTINCT word FROM spelling WHERE variant IN (SELECT value FROM json_each(?))',
          JSON.stringify([...deletions(word)]),
        )
  return `("${word}" * ${near.map((other) => `OR "${other}"`).join(' ')})`
}

/** Whole names first, then names that begin so, then by degree and population, so that a limit cuts off the least likely. */
function find(
  db: Executor,
  whole: string,
  conditions: Conditions,
  { kinds, limit }: { kinds: readonly SearchKind[]; limit: number },
): readonly Found[] {
  return db.rows<Found>(
    `SELECT best.key, record.json, coalesce(degree, 0),
       max(coalesce((SELECT max(confirmed) FROM claim WHERE subject = best.id), ''), coalesce((SELECT max(confirmed) FROM claim WHERE object = best.id), ''))
     FROM (
       SELECT key, search_record.id, actor.degree, search_record.population,
         CASE WHEN key IN (SELECT record FROM search_name WHERE folded = ?) THEN 0
              WHEN key IN (SELECT record FROM search_name WHERE folded >= ? AND folded < ? || char(1114111)) THEN 1
              ELSE 2 END AS tier
       FROM search_record LEFT JOIN actor ON actor.id = search_record.id
       WHERE kinds & ? AND ${conditions.sql}
       ORDER BY tier, coalesce(actor.degree, 0) DESC, search_record.population DESC, search_record.id LIMIT ?
     ) AS best CROSS JOIN record ON record.id = best.id
     ORDER BY tier, coalesce(degree, 0) DESC, best.population DESC, best.id`,
    whole,
    whole,
    whole,
    kindMask(kinds),
    ...conditions.parameters,
    limit,
  )
}
