import type { Day } from '@netzatlas/shared'
import { builder } from '../../graphql/builder.ts'
import { CertaintyEnum, ClaimStatusEnum, LineKindEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { within } from './arguments.ts'
import { CHANGES, type Change, type LineChange, lineChanges, toldChanges } from './compare.ts'
import { NetworkFilterInput } from './fields.ts'
import { PathStepRef } from './fields-paths.ts'
import type { PathStep } from './path-step.ts'

const DEFAULT_ITEMS = 50
const MAX_ITEMS = 100

interface Comparison {
  readonly from: Day
  readonly to: Day
  readonly changes: readonly LineChange[]
  readonly revision: string
}

const ChangeEnum = builder.enumType('Change', {
  description:
    'APPEARED: surely not there on the first day. ENDED: surely not there on the second. CHANGED: anything else, as when it was open whether it held.',
  values: CHANGES,
})

const LineChangeRef = builder.objectRef<LineChange & { readonly step: PathStep }>('LineChange').implement({
  fields: (t) => ({
    before: t.expose('before', {
      type: CertaintyEnum,
      nullable: true,
      description: 'On the first day; null where it surely did not hold.',
    }),
    after: t.expose('after', { type: CertaintyEnum, nullable: true }),
    step: t.expose('step', { type: PathStepRef, description: 'The best sourced statement of it, as a sentence with its claims.' }),
  }),
})

interface ChangeList extends Comparison {
  readonly change: Change
}

const LineChangesRef = builder.objectRef<ChangeList>('LineChanges').implement({
  fields: (t) => ({
    total: t.int({ resolve: ({ changes }) => changes.length }),
    items: t.field({
      type: [LineChangeRef],
      args: { first: t.arg.int({ description: `Default ${DEFAULT_ITEMS}, at most ${MAX_ITEMS}.` }) },
      complexity: ({ first }) => ({ field: 100, multiplier: first ?? DEFAULT_ITEMS }),
      resolve: async ({ changes, from, to }, { first }, { store }) => [
        ...(await toldChanges(changes.slice(0, within(first, DEFAULT_ITEMS, MAX_ITEMS, 'first')), { from, to }, store)),
      ],
    }),
  }),
})

const ChangeColumnsRef = builder.objectRef<Comparison>('ChangeColumns').implement({
  description: 'Every changed line, in equally long lists.',
  fields: (t) => ({
    source: t.idList({ resolve: ({ changes }) => changes.map(({ source }) => source) }),
    target: t.idList({ resolve: ({ changes }) => changes.map(({ target }) => target) }),
    kind: t.field({ type: [LineKindEnum], resolve: ({ changes }) => changes.map(({ kind }) => kind) }),
    change: t.field({ type: [ChangeEnum], resolve: ({ changes }) => changes.map(({ change }) => change) }),
    before: t.field({
      type: [CertaintyEnum],
      nullable: { list: false, items: true },
      resolve: ({ changes }) => changes.map(({ before }) => before),
    }),
    after: t.field({
      type: [CertaintyEnum],
      nullable: { list: false, items: true },
      resolve: ({ changes }) => changes.map(({ after }) => after),
    }),
    status: t.field({
      type: [ClaimStatusEnum],
      description: 'On the second day; of an ended one on the first.',
      resolve: ({ changes }) => changes.map(({ status }) => status),
    }),
  }),
})

const NetworkChangeRef = builder.objectRef<Comparison>('NetworkChange').implement({
  fields: (t) => {
    const list = (change: Change) =>
      t.field({
        type: LineChangesRef,
        resolve: (comparison) => ({ ...comparison, change, changes: comparison.changes.filter((each) => each.change === change) }),
      })
    return {
      appeared: list('APPEARED'),
      ended: list('ENDED'),
      changed: list('CHANGED'),
      columns: t.field({ type: ChangeColumnsRef, resolve: (comparison) => comparison }),
      revision: t.exposeString('revision'),
    }
  },
})

builder.queryField('compare', (t) =>
  t.field({
    type: NetworkChangeRef,
    description:
      'What differs between the pictures of two days: lines of one pair and kind, as `network` draws them singly. Dates decide, not the order of the two: the first may be the later one.',
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      from: t.arg({ type: 'Date', required: true }),
      to: t.arg({ type: 'Date', required: true }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { filter, from, to }, { snapshot }) => {
      const its = await snapshot()
      return { from, to, changes: await lineChanges(its, given(filter) ?? {}, from, to), revision: String(its.content) }
    },
  }),
)
