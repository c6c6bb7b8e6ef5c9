import { holdsOn, validity } from '@netzatlas/shared'
import type { ClaimRecord, Id, SourceRecord, Support } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf, pageRequest } from '../../graphql/connection.ts'
import { CertaintyEnum, ClaimKindEnum, ClaimStatusEnum, SourceOrderEnum, StanceEnum } from '../../graphql/enums.ts'
import { hiddenSources } from '../../graphql/hidden-sources.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ClaimRef, isNamed, NodeRef, SourceRef, VertexRef } from '../../graphql/nodes.ts'
import { holdingClaims } from '../actor-profile/relations.ts'

ClaimRef.implement({
  description: 'One statement with its dates and sources.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.expose('kind', { type: ClaimKindEnum }),
    subject: t.field({
      type: VertexRef,
      resolve: async ({ subject }, _args, { loaders }) => {
        const record = await loaders.record.load(subject)
        if (!isNamed(record)) throw new Error(`${subject} cannot be the subject of a claim`)
        return record
      },
    }),
    object: t.field({
      type: VertexRef,
      nullable: true,
      resolve: async ({ object }, _args, { loaders }) => {
        const record = object === undefined ? undefined : await loaders.record.load(object)
        return isNamed(record) ? record : undefined
      },
    }),
    property: t.exposeString('property', { nullable: true, description: 'Only of ATTRIBUTE: what is said of the subject, e.g. FOUNDED.' }),
    value: t.exposeString('value', { nullable: true, description: 'Only of ATTRIBUTE: as stated, with its qualifier ("rund 40").' }),
    role: t.exposeString('role', { nullable: true, description: 'FOUNDING, HOST ...; of CONCERNS: ORIGIN (self-declared) or PROJECT.' }),
    note: t.exposeString('note', { nullable: true }),
    validFrom: t.expose('validFrom', { type: 'PartialDate', nullable: true }),
    validUntil: t.expose('validUntil', { type: 'PartialDate', nullable: true }),
    lastConfirmed: t.expose('lastConfirmed', { type: 'PartialDate', nullable: true }),
    endedBy: t.expose('endedBy', {
      type: 'Date',
      nullable: true,
      description:
        'The first day on which somebody said that it is over, where the end itself is not known, or only as a time that was not over.',
    }),
    status: t.expose('status', { type: ClaimStatusEnum }),
    support: t.field({ type: [SupportRef], resolve: ({ supports }) => [...supports] }),
    contradictedBy: t.field({
      type: [ClaimRef],
      description: 'Claims that say otherwise of the same thing.',
      resolve: async ({ contradictedBy }, _args, { loaders }) => [...(await recordsOf(loaders, contradictedBy, 'claim'))],
    }),
    certainty: t.field({
      type: CertaintyEnum,
      nullable: true,
      description: 'Whether it holds at that day (default: today); null: it does not.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: (claim, { asOf }, { today }) => {
        const holds = holdsOn(validity(claim), asOf ?? today)
        return holds === 'NO' ? undefined : holds
      },
    }),
  }),
})

export const SupportRef = builder.objectRef<Support>('Support').implement({
  fields: (t) => ({
    source: t.field({ type: SourceRef, resolve: ({ source }, _args, { loaders }) => existing(loaders, source, 'source') }),
    stance: t.expose('stance', { type: StanceEnum }),
    read: t.expose('read', { type: 'PartialDate', nullable: true, description: 'When somebody read it, as precisely as was noted.' }),
    literal: t.exposeBoolean('literal', { description: 'The page says it in so many words; otherwise it was derived from the page.' }),
  }),
})

const { ConnectionRef: ClaimConnectionRef } = connectionType<ClaimRecord, { node: ClaimRecord; cursor: Id }>('Claim', ClaimRef)
const claimEdge = (node: ClaimRecord) => ({ node, cursor: node.id })

builder.interfaceField(VertexRef, 'claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    description: 'Claims with it as subject or object; with `asOf` those that hold at that day for sure or perhaps.',
    args: {
      kinds: t.arg({ type: [ClaimKindEnum] }),
      asOf: t.arg({ type: 'Date' }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async ({ id }, { kinds, asOf, ...args }, { loaders }) => {
      const claims = holdingClaims(await loaders.claims(id, kinds ?? undefined), asOf)
      return connectionOf(pageOf(claims, args, claimEdgeId), args, claimEdge)
    },
  }),
)
const claimEdgeId = ({ id }: ClaimRecord) => id

SourceRef.implement({
  description: 'A page or document that says something.',
  interfaces: [NodeRef],
  fields: (t) => ({
    title: t.exposeString('title'),
    url: t.exposeString('url', { nullable: true }),
    publisher: t.exposeString('publisher', { nullable: true }),
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    licence: t.exposeString('licence', { nullable: true }),
    claims: t.field({
      type: ClaimConnectionRef,
      description: 'What rests on it.',
      args: { first: t.arg.int(), after: t.arg.string() },
      complexity: pageComplexity,
      resolve: async ({ id }, args, { store }) => connectionOf(await store.claimsBySource(id, pageRequest(args)), args, claimEdge),
    }),
  }),
})

interface SourceEdge {
  readonly node: SourceRecord
  readonly cursor: Id
  readonly claims: number
}
const { ConnectionRef: SourceConnectionRef, EdgeRef } = connectionType<SourceRecord, SourceEdge>('Source', SourceRef)
/** Other features tell here what else rests on a source. */
export const SourceEdgeRef = EdgeRef
builder.objectField(SourceEdgeRef, 'claims', (t) => t.exposeInt('claims', { description: 'How many claims rest on it.' }))

builder.queryField('sources', (t) =>
  t.field({
    type: SourceConnectionRef,
    description: 'Without those on which nothing rests, or only what is kept back.',
    args: {
      text: t.arg.string(),
      orderBy: t.arg({ type: SourceOrderEnum, description: 'Default: CLAIMS.' }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { text, orderBy, ...args }, { store }) => {
      const hidden = [...(await hiddenSources(store))]
      const page = await store.sourcePage(text ?? undefined, orderBy ?? 'CLAIMS', pageRequest(args), hidden)
      return connectionOf(page, args, ({ source, claims }) => ({ node: source, cursor: source.id, claims }))
    },
  }),
)
