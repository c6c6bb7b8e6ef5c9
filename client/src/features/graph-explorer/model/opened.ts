import type { Measure } from '@netzatlas/shared'
import { RANKED } from '../../../parts/standing-sentences.ts'
import type { NetworkState } from '../state.ts'

/**
 * A group that is shown by its members: "g-state-r-05" by all; "g-state-r-05*20" by the 20 with most relations,
 * "g-state-r-05*20*PAGERANK" by the 20 foremost of a measure; and "g-state-r-05*20*a-nemo" by somebody more. Those that are
 * left stay one vertex.
 */
export interface Opened {
  readonly id: string
  /** Absent: all of them. */
  readonly part?: Part
}
interface Part {
  readonly first: number
  readonly by: Measure
  readonly with: readonly string[]
}

const NUMBER = /^\d{1,3}$/
const isMeasure = (word: string): word is Measure => (RANKED as readonly string[]).includes(word)

const openedFrom = (entry: string): Opened => {
  const [id = '', ...words] = entry.split('*')
  const known = words.filter((word) => word !== '')
  if (known.length === 0) return { id }
  return {
    id,
    part: {
      first: Number(known.find((word) => NUMBER.test(word)) ?? 0),
      by: known.find(isMeasure) ?? 'DEGREE',
      with: known.filter((word) => !NUMBER.test(word) && !isMeasure(word)),
    },
  }
}

export const openedOf = (offen: readonly string[]): Opened[] => offen.map(openedFrom)

const printed = ({ id, part }: Opened): string =>
  part ? [id, part.first, ...(part.by === 'DEGREE' ? [] : [part.by]), ...part.with].join('*') : id

/** With the group opened in this way, wherever it stood before. */
export function opening(offen: readonly string[], opened: Opened): string {
  const entry = printed(opened)
  const known = openedOf(offen).findIndex(({ id }) => id === opened.id)
  return (known === -1 ? [...offen, entry] : offen.with(known, entry)).join('.')
}

export const closing = (offen: readonly string[], id: string): string | undefined =>
  offen.filter((entry) => openedFrom(entry).id !== id).join('.') || undefined

/** Entries whose group is not there: what a link names may be gone since. */
export const missingOf = (offen: readonly string[], isThere: (group: string) => boolean | undefined): readonly string[] =>
  offen.filter((entry) => !isThere(openedFrom(entry).id))

/** What the server is asked for. */
export function unfolding(offen: readonly string[]) {
  const opened = openedOf(offen)
  const whole = opened.flatMap(({ id, part }) => (part ? [] : [id]))
  const partly = opened.flatMap(({ id, part }) => (part ? [{ group: id, ...part, with: [...part.with] }] : []))
  return { ...(whole.length > 0 && { unfold: whole }), ...(partly.length > 0 && { unfoldPartly: partly }) }
}

/** From so many members on one is asked before a group opens. */
export const ASK_FROM = 40
const STEPS = [20, 50, 100] as const

/** How many of so many members can be chosen instead of all; of those already shown it takes more. */
export const stepsOf = (members: number, shown: number): readonly number[] =>
  STEPS.map((step) => shown + step).filter((first) => first - shown <= 0.8 * members)

/** By what the strongest are told: the measure that size goes by, where it ranks actors. */
export const strengthBy = ({ groesse }: Pick<NetworkState, 'groesse'>): Measure => (isMeasure(groesse) ? groesse : 'DEGREE')

/** Who is looked for in a large group comes with its strongest members; a small one opens as a whole. */
export function openingFor(
  offen: readonly string[],
  group: { readonly id: string; readonly size: number },
  actor: string,
  by: Measure,
): string {
  const { part } = openedOf(offen).find(({ id }) => id === group.id) ?? {}
  if (part) return opening(offen, { id: group.id, part: { ...part, with: [...part.with, actor] } })
  return opening(offen, group.size < ASK_FROM ? { id: group.id } : { id: group.id, part: { first: STEPS[0], by, with: [actor] } })
}
