import { randomUUID } from 'node:crypto'
import type { AuthorRole, Receipt } from '../../domain/commands.ts'
import type { DomainRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageRequest } from '../../graphql/connection.ts'
import { type Context, recentSince } from '../../graphql/context.ts'
import { CoverageStateEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { existing } from '../../graphql/loaders.ts'
import { ActorRef, NodeRef } from '../../graphql/nodes.ts'
import { type CoverageEffect, coverageEffect } from './coverage-effect.ts'
import { type HistoryLine, toldHistory } from './history.ts'
import { AssessmentInputRef, assessmentInput, SourceInputRef, sourceInput } from './inputs.ts'
import type { Desk, Outcome } from './once.ts'
import { type Problem, problem, sentenceOf } from './problems.ts'
import { confirmClaims, endClaims, plannedAssessment, recordAssessment, takeBack } from './record.ts'

const InputErrorRef = builder.objectRef<Problem>('InputError').implement({
  description: 'Why nothing was written, and what to do about it.',
  fields: (t) => ({
    field: t.exposeString('field', { nullable: true, description: 'Path in the input: "found.2.organisation".' }),
    code: t.exposeString('code'),
    message: t.string({ resolve: (its, _args, { language }) => sentenceOf(its, language) }),
  }),
})

interface WriteResult {
  readonly receipt?: Receipt
  readonly problems: readonly Problem[]
  readonly before?: Id
}

/** Records of a result that are told; how many there are stands beside them. */
const MOST_TOLD = 100

export const WriteResultRef = builder.objectRef<WriteResult>('WriteResult').implement({
  description: 'Either a command with what it changed, or errors and nothing changed.',
  fields: (t) => ({
    command: t.id({ nullable: true, resolve: ({ receipt }) => receipt?.command, description: 'Can be taken back by `undo`.' }),
    changed: t.field({
      type: [NodeRef],
      description: `At most ${MOST_TOLD}; what was removed is not among them.`,
      resolve: async ({ receipt }, _args, { store }) => {
        const records = await store.records((receipt?.changed ?? []).slice(0, MOST_TOLD))
        return records.filter((record): record is DomainRecord => record !== undefined)
      },
    }),
    changedCount: t.int({ resolve: ({ receipt }) => receipt?.changed.length ?? 0 }),
    before: t.id({
      nullable: true,
      resolve: ({ before }) => before,
      description:
        'The command that was saved under this client id before and says something else, or was taken back since: nothing was written now.',
    }),
    errors: t.field({ type: [InputErrorRef], resolve: ({ problems }) => [...problems] }),
    revision: t.string({ resolve: async (_result, _args, { store }) => String((await store.revision()).content) }),
  }),
})

const deskOf = ({ store, door, today }: Context): Desk => ({ store, door, today })

/** Refuses whoever may not write before anything is looked at. */
export async function written(context: Context, clientId: string, work: (desk: Desk) => Promise<Outcome>): Promise<WriteResult> {
  const refused = context.writing === 'ALLOWED' ? clientIdProblem(clientId) : problem(context.writing)
  if (refused) return { problems: [refused] }
  const outcome = await work(deskOf(context))
  return 'receipt' in outcome ? { receipt: outcome.receipt, problems: [] } : outcome
}

const clientIdProblem = (clientId: string): Problem | undefined =>
  /^[\w-]{8,100}$/.test(clientId) ? undefined : problem('NOT_A_CLIENT_ID', 'clientId')

export const CLIENT_ID = 'Made by whoever writes, 8 to 100 letters, digits, - or _: sent again, it writes nothing a second time.'

builder.mutationFields((t) => ({
  recordAssessment: t.field({
    type: WriteResultRef,
    description: 'Somebody looked: what was unknown becomes covered or a confirmed gap.',
    args: { clientId: t.arg.id({ required: true, description: CLIENT_ID }), input: t.arg({ type: AssessmentInputRef, required: true }) },
    resolve: (_root, { clientId, input }, context) =>
      written(context, clientId, (desk) => recordAssessment(desk, clientId, assessmentInput(input))),
  }),
  confirmClaims: t.field({
    type: WriteResultRef,
    description:
      'What is claimed still held on that day. A cooperation rests on all its participations: name them together. Where it was said to have ended before, both statements stand beside one another, disputed.',
    args: {
      clientId: t.arg.id({ required: true, description: CLIENT_ID }),
      claims: t.arg.idList({ required: true }),
      on: t.arg({ type: 'PartialDate', required: true }),
      source: t.arg({ type: SourceInputRef, required: true }),
    },
    resolve: (_root, { clientId, claims, on, source }, context) =>
      written(context, clientId, (desk) =>
        confirmClaims(desk, clientId, { claims: [...new Set(claims)], on, source: sourceInput(source) }),
      ),
  }),
  endClaims: t.field({
    type: WriteResultRef,
    description:
      'What is claimed has ended. Of a cooperation name the participations of all for whom it did. Where somebody confirmed it later, both statements stand beside one another, disputed.',
    args: {
      clientId: t.arg.id({ required: true, description: CLIENT_ID }),
      claims: t.arg.idList({ required: true }),
      until: t.arg({ type: 'PartialDate', description: 'Absent: nobody knows when.' }),
      source: t.arg({ type: SourceInputRef, required: true }),
    },
    resolve: (_root, { clientId, claims, until, source }, context) =>
      written(context, clientId, (desk) =>
        endClaims(desk, clientId, { claims: [...new Set(claims)], ...given({ until }), source: sourceInput(source) }),
      ),
  }),
  undo: t.field({
    type: WriteResultRef,
    description: 'Takes a command back; an undo is a command too and can be taken back.',
    args: { clientId: t.arg.id({ required: true, description: CLIENT_ID }), command: t.arg.id({ required: true }) },
    resolve: (_root, { clientId, command }, context) => written(context, clientId, (desk) => takeBack(desk, clientId, command)),
  }),
}))

const CoverageEffectRef = builder.objectRef<CoverageEffect>('CoverageEffect').implement({
  description: 'So many municipalities go from one state to another, or keep theirs.',
  fields: (t) => ({
    from: t.expose('from', { type: CoverageStateEnum }),
    to: t.expose('to', { type: CoverageStateEnum }),
    count: t.int({ resolve: ({ municipalities }) => municipalities.length }),
    first: t.field({
      type: [ActorRef],
      description: 'The first three.',
      resolve: ({ municipalities }, _args, { loaders }) => municipalities.slice(0, 3).map((id) => existing(loaders, id, 'actor')),
    }),
  }),
})

interface Preview {
  readonly effects: readonly CoverageEffect[]
  readonly problems: readonly Problem[]
}

const PreviewRef = builder.objectRef<Preview>('AssessmentPreview').implement({
  description: 'What recording it would do, or what keeps it from being recorded.',
  fields: (t) => ({
    effects: t.field({ type: [CoverageEffectRef], resolve: ({ effects }) => [...effects] }),
    errors: t.field({ type: [InputErrorRef], resolve: ({ problems }) => [...problems] }),
  }),
})

async function preview(context: Context, input: ReturnType<typeof assessmentInput>): Promise<Preview> {
  const planned = await plannedAssessment(deskOf(context), randomUUID(), input)
  if ('problems' in planned) return { effects: [], problems: planned.problems }
  const days = { asOf: context.today, since: recentSince(context, context.today) }
  return { effects: await coverageEffect(context.store, input.municipalities, planned.changes, days), problems: [] }
}

const AUTHORS: Readonly<Record<AuthorRole, string>> = {
  SEED: 'SEED',
  IMPORT: 'IMPORT',
  EDITOR: 'LOCAL_EDITING',
  SYSTEM: 'SYSTEM',
}
const AuthorEnum = builder.enumType('HistoryAuthor', {
  description: 'LOCAL_EDITING: whoever opened the editing link; nobody is named until there are accounts.',
  values: ['SEED', 'IMPORT', 'LOCAL_EDITING', 'SYSTEM'] as const,
})

const HistoryLineRef = builder.objectRef<HistoryLine>('HistoryLine').implement({
  description: 'A command, told.',
  fields: (t) => ({
    id: t.id({ resolve: ({ entry }) => entry.id }),
    number: t.int({ resolve: ({ entry }) => entry.number }),
    at: t.string({ description: 'The instant, in ISO 8601.', resolve: ({ entry }) => entry.at }),
    author: t.field({ type: AuthorEnum, resolve: ({ entry }) => AUTHORS[entry.role] as 'SEED' }),
    action: t.string({
      description: '"record-assessment", "confirm-claims", "end-claims", "undo", ...',
      resolve: ({ entry }) => entry.name,
    }),
    sentence: t.exposeString('sentence', { description: 'What it did; of an undo: what the command that it took back had done.' }),
    undoes: t.exposeInt('undoes', { nullable: true, description: 'The number of the command that it took back.' }),
    undoneBy: t.exposeInt('undoneBy', { nullable: true, description: 'The number of the command that took it back.' }),
    undoable: t.boolean({
      description: 'Whether it can be taken back as far as can be told without trying.',
      resolve: ({ entry, undoneBy }) => entry.role !== 'SEED' && undoneBy === undefined,
    }),
  }),
})

const { ConnectionRef: HistoryConnectionRef } = connectionType<HistoryLine, { node: HistoryLine; cursor: Id }>('History', HistoryLineRef)

builder.queryFields((t) => ({
  editing: t.boolean({
    description: 'Whether whoever asks may write: the browser has opened the editing link.',
    resolve: (_root, _args, context) => {
      context.notKept()
      return context.writing !== 'NO_EDITING_LINK'
    },
  }),
  assessmentPreview: t.field({
    type: PreviewRef,
    args: { input: t.arg({ type: AssessmentInputRef, required: true }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: (_root, { input }, context) => preview(context, assessmentInput(input)),
  }),
  history: t.field({
    type: HistoryConnectionRef,
    description: 'What was changed, newest first.',
    args: { first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, args, context) => {
      // A command that changes nothing stands in it all the same.
      context.notKept()
      return connectionOf(await toldHistory(context.store, pageRequest(args), context.language), args, (node) => ({
        node,
        cursor: node.entry.id,
      }))
    },
  }),
}))
