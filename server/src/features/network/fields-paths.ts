import { LINE_KINDS } from '@netzatlas/shared'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { ClaimStatusEnum, LanguageEnum, LineKindEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ClaimRef, VertexRef } from '../../graphql/nodes.ts'
import type { PathAnswer } from '../../ports/lines.ts'
import { requireActors, within } from './arguments.ts'
import type { Detour } from './connections.ts'
import { pathSentence } from './path-sentence.ts'
import { bestLine, type PathStep, stepTeller } from './path-step.ts'

const MAX_PATH_LENGTH = 8
const DEFAULT_PATHS = 5
const MAX_PATHS = 20
const MAX_AVOIDED = 20

async function sentenceOf({ from, to, line }: PathStep, language: 'de' | 'en', { loaders }: Context): Promise<string> {
  const [fromActor, toActor, claims, cooperation] = await Promise.all([
    existing(loaders, from, 'actor'),
    existing(loaders, to, 'actor'),
    recordsOf(loaders, line.claims, 'claim'),
    line.cooperation === undefined ? undefined : existing(loaders, line.cooperation, 'cooperation'),
  ])
  const supporting = claims.flatMap(({ supports }) => supports.filter(({ stance }) => stance === 'SUPPORTS'))
  const sources = await recordsOf(
    loaders,
    supporting.map(({ source }) => source),
    'source',
  )
  const forwards = line.source === from
  return pathSentence({ from: fromActor.name, to: toActor.name, line: line.kind, forwards, claims, cooperation, sources }, language)
}

export const PathStepRef = builder.objectRef<PathStep>('PathStep').implement({
  fields: (t) => ({
    from: t.field({ type: VertexRef, resolve: ({ from }, _args, { loaders }) => existing(loaders, from, 'actor') }),
    to: t.field({ type: VertexRef, resolve: ({ to }, _args, { loaders }) => existing(loaders, to, 'actor') }),
    line: t.field({ type: LineKindEnum, description: 'Of the best sourced of its parallel lines.', resolve: ({ line }) => line.kind }),
    status: t.field({ type: ClaimStatusEnum, resolve: ({ line }) => line.status }),
    claims: t.field({
      type: [ClaimRef],
      description: 'What the line rests on: two participations, or one membership.',
      resolve: async ({ line }, _args, { loaders }) => [...(await recordsOf(loaders, line.claims, 'claim'))],
    }),
    sentence: t.string({
      description: 'The step with its dates and source, as a sentence.',
      args: { language: t.arg({ type: LanguageEnum }) },
      resolve: (step, { language }, context) => sentenceOf(step, language ?? context.language, context),
    }),
  }),
})

export interface Path {
  readonly steps: readonly PathStep[]
}

export const PathRef = builder.objectRef<Path>('Path').implement({
  fields: (t) => ({
    length: t.int({ resolve: ({ steps }) => steps.length }),
    steps: t.field({ type: [PathStepRef], resolve: ({ steps }) => [...steps] }),
  }),
})

export const stepsOf = ({ vertices, steps }: PathAnswer): Path => ({
  steps: steps.map((lines, index) => ({ from: vertices[index] ?? '', to: vertices[index + 1] ?? '', line: bestLine(lines) })),
})

async function detours(question: Detour, { network, store }: Context): Promise<Path[]> {
  const paths = await network.pathsAround(question)
  const step = await stepTeller(paths.flat(), question.asOf, store, question.lines)
  return paths.map((path) => ({ steps: path.slice(1).map((to, index) => step(path[index]!, to)) }))
}

builder.queryField('paths', (t) =>
  t.field({
    type: [PathRef],
    description: 'Shortest paths between two actors; empty where none is that short. Without `asOf` over lines of any time.',
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      maxLength: t.arg.int({ description: `Default and at most ${MAX_PATH_LENGTH}.` }),
      lines: t.arg({ type: [LineKindEnum] }),
      asOf: t.arg({ type: 'Date' }),
      limit: t.arg.int({ description: `Default ${DEFAULT_PATHS}, at most ${MAX_PATHS}.` }),
      avoid: t.arg.idList({ description: `Actors that the paths go around, at most ${MAX_AVOIDED}.` }),
    },
    complexity: ({ limit }) => ({ field: 100, multiplier: limit ?? DEFAULT_PATHS }),
    resolve: async (_root, { from, to, maxLength, lines, asOf, limit, avoid }, context) => {
      const question = {
        from,
        to,
        maxLength: within(maxLength, MAX_PATH_LENGTH, MAX_PATH_LENGTH, 'maxLength'),
        limit: within(limit, DEFAULT_PATHS, MAX_PATHS, 'limit'),
        lines: lines ?? LINE_KINDS,
        ...given({ asOf }),
      }
      if (avoid && avoid.length > MAX_AVOIDED) throw misuse('INVALID_INPUT', `"avoid" takes at most ${MAX_AVOIDED} ids.`, 'avoid')
      await requireActors([from, to, ...(avoid ?? [])], context)
      if (avoid && avoid.length > 0) return detours({ ...question, avoid: avoid.filter((id) => id !== from && id !== to) }, context)
      return (await context.store.shortestPaths(question)).map(stepsOf)
    },
  }),
)
