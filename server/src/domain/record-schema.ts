import {
  ACTOR_KINDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  COOPERATION_KINDS,
  EVENT_CATEGORIES,
  isDay,
  isPartialDate,
  MUNICIPALITY_LEVELS,
  OFFERING_KINDS,
  REGION_LEVELS,
  STANCES,
  UMBRELLA_SCOPES,
} from '@netzatlas/shared'
import { z } from 'zod'
import { isId } from './ids.ts'
import { MOST_LETTERS_OF_NEWS, MOST_TIES_OF_NEWS } from './news.ts'
import { MOST_LETTERS_OF_A_NOTICE } from './notices.ts'

/** The form of each record; what a record means beside its form is checked in the door. */

const id = z.string().refine(isId, 'is not an id')
const text = z.string().trim().min(1).max(4000)
const partialDate = z.string().refine(isPartialDate, 'is not a year, month or day')
const day = z.string().refine(isDay, 'is not a day')
const figure = z.strictObject({
  value: z.number().nonnegative(),
  qualifier: text.optional(),
  asOf: partialDate.optional(),
  source: id.optional(),
})
const place = z.strictObject({
  label: text,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  precision: z.enum(['municipality centre', 'district centre', 'exact', 'country centre']),
  country: z.string().regex(/^[A-Z]{2}$/),
})
const webAddress = z.url({ protocol: /^https?$/ })

const municipality = z.strictObject({
  level: z.enum(MUNICIPALITY_LEVELS),
  ags: z
    .string()
    .regex(/^(\d{5}|\d{8})$/)
    .optional(),
  ars: z
    .string()
    .regex(/^\d{5,12}$/)
    .optional(),
  kind: text.optional(),
  association: text.optional(),
  population: figure.optional(),
  areaKm2: figure.optional(),
  counted: z.boolean(),
})

const language = z.string().regex(/^[a-z]{2,3}$/)

const notice = {
  id,
  actor: id,
  theme: id,
  text: text.max(MOST_LETTERS_OF_A_NOTICE),
  language: language.optional(),
  country: id.optional(),
  validFrom: day,
  validUntil: day.optional(),
  endedOn: day.optional(),
  withheld: z.literal(true).optional(),
  source: id,
}

export const recordSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('actor'),
    id,
    kind: z.enum(ACTOR_KINDS),
    name: text,
    shortName: text.optional(),
    alternativeNames: z.array(text),
    disambiguation: text.optional(),
    scope: z.enum(UMBRELLA_SCOPES).optional(),
    region: id.optional(),
    place: place.optional(),
    placeProtected: z.literal(true).optional(),
    municipality: municipality.optional(),
    languages: z.array(text),
    website: webAddress.optional(),
    selfDescription: text.optional(),
  }),
  z.strictObject({ type: z.literal('cooperation'), id, kind: z.enum(COOPERATION_KINDS), name: text, statedAs: text.optional() }),
  z.strictObject({
    type: z.literal('event'),
    id,
    name: text,
    from: partialDate.optional(),
    until: partialDate.optional(),
    place: place.optional(),
    region: id.optional(),
    outcome: text.optional(),
    category: z.enum(EVENT_CATEGORIES),
  }),
  z.strictObject({ type: z.literal('contest'), id, name: text }),
  z.strictObject({
    type: z.literal('edition'),
    id,
    contest: id,
    year: z.int().min(1000).max(9999),
    entries: figure.optional(),
    ceremony: id.optional(),
  }),
  z.strictObject({
    type: z.literal('award'),
    id,
    name: text,
    edition: id.optional(),
    category: text.optional(),
    rank: text.optional(),
    amountEur: z.number().nonnegative().optional(),
    date: partialDate.optional(),
  }),
  z.strictObject({
    type: z.literal('programme'),
    id,
    name: text,
    from: partialDate.optional(),
    until: partialDate.optional(),
    deadline: partialDate.optional(),
  }),
  z.strictObject({
    type: z.literal('offering'),
    id,
    name: text,
    kind: z.enum(OFFERING_KINDS),
    from: partialDate.optional(),
    until: partialDate.optional(),
    deadline: partialDate.optional(),
    who: text.optional(),
    amount: text.optional(),
  }),
  z.strictObject({ type: z.literal('resolution'), id, name: text, date: partialDate.optional() }),
  z.strictObject({ type: z.literal('theme'), id, name: text, nameEn: text.optional() }),
  z.strictObject({ type: z.literal('country'), id, code: z.string().regex(/^[A-Z]{2}$/), name: text }),
  z.strictObject({
    type: z.literal('assessment'),
    id,
    on: partialDate,
    method: text,
    scope: text,
    partnerKinds: z.array(z.enum(ACTOR_KINDS)).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('need'), ...notice }),
  z.strictObject({ type: z.literal('offer'), ...notice }),
  z.strictObject({
    type: z.literal('news'),
    id,
    on: partialDate,
    title: text.max(MOST_LETTERS_OF_NEWS.title),
    text: text.max(MOST_LETTERS_OF_NEWS.text).optional(),
    language,
    about: z.array(id).min(1).max(MOST_TIES_OF_NEWS),
    source: id,
    read: day,
    withheld: z.literal(true).optional(),
  }),
  z.strictObject({
    type: z.literal('region'),
    id,
    level: z.enum(REGION_LEVELS),
    name: text,
    kind: text.optional(),
    ags: z.string().regex(/^(\d{2}|\d{5}|\d{8})$/),
    parent: id.optional(),
    population: figure.optional(),
    areaKm2: figure.optional(),
    boundaryDate: day,
  }),
  z.strictObject({
    type: z.literal('source'),
    id,
    title: text,
    url: webAddress.optional(),
    publisher: text.optional(),
    date: partialDate.optional(),
    licence: text.optional(),
  }),
  z.strictObject({
    type: z.literal('claim'),
    id,
    kind: z.enum(CLAIM_KINDS),
    subject: id,
    object: id.optional(),
    property: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]*$/)
      .optional(),
    value: text.optional(),
    role: text.optional(),
    note: text.optional(),
    validFrom: partialDate.optional(),
    validUntil: partialDate.optional(),
    lastConfirmed: partialDate.optional(),
    endedBy: day.optional(),
    status: z.enum(CLAIM_STATUSES),
    supports: z.array(z.strictObject({ source: id, stance: z.enum(STANCES), read: partialDate.optional(), literal: z.boolean() })),
    contradictedBy: z.array(id),
  }),
])
