import { COOPERATION_KINDS, isPartialDate } from '@netzatlas/shared'
import { z } from 'zod'
import type { AssessmentInput, CooperationAnswer } from '../../../api/__generated__/graphql.ts'
import { emptySource, sourceInputOf } from '../../../parts/writing/source-draft.ts'

/** What somebody is about to record: kept in the browser until it is saved, so that nothing typed is lost. */

export const METHODS = ['SURVEY', 'REGISTER', 'TOWN_HALL', 'WEBSITES', 'MEETING', 'INVENTORY', 'OTHER'] as const
export type Method = (typeof METHODS)[number]

export const PARTNER_KINDS = ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const

/** Whether a recorded cooperation still holds. */
export const COOPERATION_ANSWERS = ['HOLDS', 'ENDED', 'UNCLEAR'] as const satisfies readonly CooperationAnswer[]

const municipality = z.object({ id: z.string(), name: z.string(), place: z.string().optional() })
export type ChosenMunicipality = z.infer<typeof municipality>

const finding = z.object({
  key: z.string(),
  municipality: z.string(),
  thing: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('cooperation'),
      id: z.string(),
      name: z.string(),
      /** Drafts from before it was asked have none: it holds. */
      answer: z.enum(COOPERATION_ANSWERS).optional(),
      until: z.string().optional(),
    }),
    z.object({ type: z.literal('organisation'), id: z.string(), name: z.string() }),
    z.object({ type: z.literal('new'), name: z.string(), kind: z.enum(PARTNER_KINDS), website: z.string() }),
  ]),
  /** Absent: the organisation is there, and no cooperation was found. */
  cooperates: z.enum(COOPERATION_KINDS).optional(),
  since: z.string(),
})
export type Finding = z.infer<typeof finding>

const draft = z.object({
  /** Of the change: sent again, it is written once. */
  clientId: z.string(),
  municipalities: z.array(municipality),
  /** The only town of its Kreis, chosen for whoever opened the form there: nothing that somebody did. */
  preselected: z.string().optional(),
  on: z.string(),
  method: z.enum(METHODS).optional(),
  /** In words, where it is another method than those listed. */
  otherMethod: z.string(),
  partnerKinds: z.array(z.enum(PARTNER_KINDS)),
  scopeNote: z.string(),
  found: z.array(finding),
  source: z.object({ title: z.string(), url: z.string(), date: z.string(), separate: z.boolean().optional() }),
})
export type Draft = z.infer<typeof draft>

export const emptyDraft = (clientId: string, today: string): Draft => ({
  clientId,
  municipalities: [],
  on: today,
  otherMethod: '',
  partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
  scopeNote: '',
  found: [],
  source: { ...emptySource },
})

/** What was kept, if it still makes sense. */
export function readDraft(text: string | null): Draft | undefined {
  try {
    return text === null ? undefined : draft.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Whether nothing of it is worth keeping. */
export const isUntouched = ({ municipalities, preselected, method, otherMethod, scopeNote, found, source }: Draft): boolean =>
  municipalities.every(({ id }) => id === preselected) &&
  found.length === 0 &&
  method === undefined &&
  [otherMethod, scopeNote, source.title, source.url, source.date].every((text) => text.trim() === '')

export function withMunicipalities(its: Draft, added: readonly ChosenMunicipality[]): Draft {
  const known = new Set(its.municipalities.map(({ id }) => id))
  return { ...its, municipalities: [...its.municipalities, ...added.filter(({ id }) => !known.has(id))] }
}

/** A Kreis was opened: where it is one town, that is chosen, unless somebody has begun already. */
export function withOnlyTown(its: Draft, town: ChosenMunicipality | undefined): Draft {
  return isUntouched(its) ? { ...its, municipalities: town ? [town] : [], preselected: town?.id } : its
}

/** What was found in them goes too. */
export function withoutMunicipalities(its: Draft, removed: readonly string[]): Draft {
  return {
    ...its,
    municipalities: its.municipalities.filter(({ id }) => !removed.includes(id)),
    found: its.found.filter(({ municipality: where }) => !removed.includes(where)),
  }
}

/** As the API takes it, with the words for the method; undefined while a date is no date yet. */
export function inputOf(
  { municipalities, on, method, otherMethod, partnerKinds, scopeNote, found, source }: Draft,
  wordsOf: (method: Exclude<Method, 'OTHER'>) => string,
): AssessmentInput | undefined {
  const dates = [on, source.date, ...found.flatMap(({ since, thing }) => [since, untilOf(thing)])].map((text) => text.trim())
  if (on.trim() === '' || dates.some((date) => date !== '' && !isPartialDate(date))) return undefined
  return {
    municipalities: municipalities.map(({ id }) => id),
    on: on.trim(),
    method: method === undefined ? '' : method === 'OTHER' ? otherMethod : wordsOf(method),
    partnerKinds,
    scopeNote,
    found: found.map(({ municipality: where, thing, cooperates, since }) => ({
      municipality: where,
      ...(thing.type === 'cooperation' ? { cooperation: thing.id, ...(thing.answer ? { answer: thing.answer } : {}) } : {}),
      ...(untilOf(thing) ? { until: untilOf(thing) } : {}),
      ...(thing.type === 'organisation' ? { organisation: thing.id } : {}),
      ...(thing.type === 'new' ? { newOrganisation: { name: thing.name, kind: thing.kind, website: thing.website } } : {}),
      ...(cooperates && thing.type !== 'cooperation' ? { cooperates } : {}),
      ...(since.trim() ? { since: since.trim() } : {}),
    })),
    source: sourceInputOf(source),
  }
}

const untilOf = (thing: Finding['thing']): string =>
  thing.type === 'cooperation' && thing.answer === 'ENDED' ? (thing.until ?? '').trim() : ''
