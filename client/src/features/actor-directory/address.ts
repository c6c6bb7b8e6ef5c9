import { ACTOR_KINDS, type ActorOrder } from '@netzatlas/shared'
import { z } from 'zod'
import { flag, land, optionalText, sortWord, text, words } from '../../url-state/codecs.ts'

/** The orders that the server knows, as the address tells them. */
export const ORDERS = { '-beziehungen': 'DEGREE', name: 'NAME', '-bestaetigt': 'LAST_CONFIRMED' } as const satisfies Record<
  string,
  ActorOrder
>

/** What the directory's address holds. */
export const schema = z.object({
  q: text,
  art: words(ACTOR_KINDS),
  land,
  thema: optionalText,
  partnerland: optionalText,
  verbunden: flag,
  sort: sortWord(ORDERS, '-beziehungen'),
})
export type State = z.output<typeof schema>

export const isFiltered = ({ q, art, land, thema, partnerland, verbunden }: State): boolean =>
  q !== '' || art.length > 0 || Boolean(land) || Boolean(thema) || Boolean(partnerland) || verbunden
