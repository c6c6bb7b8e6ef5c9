import { ACTOR_KINDS, type ActorOrder } from '@netzatlas/shared'
import { z } from 'zod'
import { flag, optionalText, text, word, words } from '../../url-state/codecs.ts'

export const SORTS = ['-beziehungen', 'name', '-bestaetigt'] as const

/** What the directory's address holds. */
export const schema = z.object({
  q: text,
  art: words(ACTOR_KINDS),
  land: optionalText,
  thema: optionalText,
  partnerland: optionalText,
  verbunden: flag,
  sort: word(SORTS, '-beziehungen'),
})
export type State = z.output<typeof schema>

/** The server sorts; each order has one direction. */
export const ORDERS = { name: 'NAME', beziehungen: 'DEGREE', bestaetigt: 'LAST_CONFIRMED' } as const satisfies Record<string, ActorOrder>

export const isFiltered = ({ q, art, land, thema, partnerland, verbunden }: State): boolean =>
  q !== '' || art.length > 0 || Boolean(land) || Boolean(thema) || Boolean(partnerland) || verbunden
