import type { EventOrder } from '@netzatlas/shared'
import { z } from 'zod'
import { land, optionalText, optionalWord, sortWord, text, word } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

/** The orders that the server knows, as the address tells them. */
export const ORDERS = {
  '-date': 'NEWEST',
  date: 'OLDEST',
  name: 'NAME',
  '-name': 'NAME_REVERSED',
  category: 'CATEGORY',
  '-category': 'CATEGORY_REVERSED',
  place: 'PLACE',
  '-place': 'PLACE_REVERSED',
  '-attendance': 'ATTENDANCE',
  attendance: 'ATTENDANCE_REVERSED',
} as const satisfies Record<string, EventOrder>

export const VIEWS = ['liste', 'naehe', 'laender', 'jahre', 'kommunen'] as const

/** What the address of the events holds. */
export const address = z.object({
  q: text,
  land,
  zeit: optionalWord(['seit-2020', '2015-2019', 'vor-2015']),
  /** One year; before `zeit`. */
  jahr: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .optional()
    .catch(undefined),
  sort: sortWord(ORDERS, '-date'),
  /** `laender` is a view of its own on a phone only. */
  ansicht: word(VIEWS, 'liste'),
  /** Of the views by year and by municipality: network meetings, or all events. */
  welche: word(['treffen', 'alle'], 'treffen'),
  offen: optionalText,
  /** Near which municipality. */
  fuer: optionalText,
  /** A number that is open: a row and a column, "r-05~2016", "alle~sum", or a Land and how often, "r-05~ONCE". */
  zahl: optionalText,
})
export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void
