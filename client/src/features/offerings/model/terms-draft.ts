import type { OfferingTermName, OfferingTermsInput } from '../../../api/__generated__/graphql.ts'
import { emptySource, type SourceDraft, sourceInputOf } from '../../../parts/writing/source-draft.ts'

/** In the order of the form. */
export const TERMS = ['DEADLINE', 'FROM', 'UNTIL', 'WHO', 'PURPOSE', 'AMOUNT', 'OWN_SHARE'] as const satisfies readonly OfferingTermName[]

/** One statement as the form shows it. */
export interface Row {
  /** The same as long as the form is open. */
  readonly key: string
  readonly term: OfferingTermName
  /** The statement that it changes or contradicts; empty where it is a new one. */
  readonly of: string
  readonly contradicts: boolean
  /** As it stood when the form began. */
  readonly before: string
  readonly value: string
}

export interface TermsDraft {
  readonly rows: readonly Row[]
  readonly source: SourceDraft
}

interface Standing {
  readonly id: string
  readonly term: OfferingTermName
  readonly value: string
}

/** Every statement of every term; an empty field where there is none. The source is that of what will be changed. */
export const draftOf = (statements: readonly Standing[]): TermsDraft => ({
  rows: TERMS.flatMap((term) => {
    const its = statements.filter((one) => one.term === term)
    return its.length === 0
      ? [newRow(term, `${term} 1`)]
      : its.map(({ id, value }) => ({ key: `${term} ${id}`, term, of: id, contradicts: false, before: value, value }))
  }),
  source: emptySource,
})

const newRow = (term: OfferingTermName, key: string): Row => ({ key, term, of: '', contradicts: false, before: '', value: '' })

/** With an empty field for one more statement of the term, below its others. */
export const withNewRow = (rows: readonly Row[], term: OfferingTermName): readonly Row[] =>
  inserted(
    rows,
    rows.findLastIndex((row) => row.term === term),
    newRow(term, freeKey(rows, `${term} `)),
  )

/** With an empty field for what a source says instead, below what it contradicts. */
export function withContradiction(rows: readonly Row[], { key, term, of }: Row): readonly Row[] {
  const at = rows.findIndex((row) => row.key === key)
  return inserted(rows, at, { ...newRow(term, freeKey(rows, `${key} - `)), of, contradicts: true })
}

export const changedRow = (rows: readonly Row[], key: string, value: string): readonly Row[] =>
  rows.map((row) => (row.key === key ? { ...row, value } : row))

export const withoutRow = (rows: readonly Row[], key: string): readonly Row[] => rows.filter((row) => row.key !== key)

const inserted = (rows: readonly Row[], after: number, row: Row): readonly Row[] => rows.toSpliced(after + 1, 0, row)

function freeKey(rows: readonly Row[], beginning: string): string {
  let number = 1
  while (rows.some(({ key }) => key === `${beginning}${number}`)) number++
  return `${beginning}${number}`
}

/** What is sent: only what is told otherwise than it stood. */
export const toldRows = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ contradicts, before, value }) => contradicts || value.trim() !== before)

export const inputOf = ({ rows, source }: TermsDraft): OfferingTermsInput => ({
  terms: toldRows(rows).map(({ term, of, contradicts, value }) => ({
    term,
    ...(of ? { of } : {}),
    ...(contradicts ? { contradicts } : {}),
    ...(value.trim() ? { value: value.trim() } : {}),
  })),
  source: sourceInputOf(source),
})

/** The row that a path of what was sent speaks of: "terms.2" is the third that was sent. */
export function rowAt(sent: readonly string[], path: string): string {
  const [, index] = /^terms\.(\d+)$/.exec(path) ?? []
  return sent[Number(index)] ?? path
}
