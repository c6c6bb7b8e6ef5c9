import type { RankedGap } from '../../domain/gaps.ts'
import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../graphql/connection.ts'
import { RegionLevelEnum } from '../../graphql/enums.ts'
import { existing } from '../../graphql/loaders.ts'
import { RegionRef } from '../../graphql/nodes.ts'
import { coverageArgs, coverageQuestion } from './coverage-question.ts'
import { gapSentences } from './gap-sentences.ts'
import { rankedRegions, regionId } from './region-gaps.ts'

interface Gap {
  readonly gap: RankedGap
  readonly first: boolean
  /** How many regions are ranked. */
  readonly of: number
}

const MAX_GAPS = 500

export const GapRef = builder.objectRef<Gap>('Gap').implement({
  description: 'Why a region is ranked where it is: as a place to look at first, or as a gap that somebody has seen.',
  fields: (t) => ({
    region: t.field({ type: RegionRef, resolve: ({ gap }, _args, { loaders }) => existing(loaders, regionId(gap), 'region') }),
    lookFirst: t.boolean({
      description: 'Nobody has looked there: no gap, but where to look first. Otherwise somebody looked and found none.',
      resolve: ({ first }) => first,
    }),
    score: t.float({
      description:
        'Municipalities that would have a cooperation were as much known of them as of their peers: of those nobody has looked at, or of those looked at without finding one.',
      resolve: ({ gap }) => gap.score.value,
    }),
    outcome: t.intList({
      description: 'Of those nobody has looked at, how many would probably be found to have one: lower and upper end at 90 %.',
      resolve: ({ gap }) => [gap.outcome.low, gap.outcome.high],
    }),
    municipalities: t.int({ resolve: ({ gap }) => gap.municipalities }),
    known: t.int({ description: 'Municipalities of which a cooperation is known.', resolve: ({ gap }) => gap.known }),
    confirmedGap: t.int({ resolve: ({ gap }) => gap.confirmedGap }),
    unknown: t.int({ resolve: ({ gap }) => gap.unknown }),
    expected: t.float({
      nullable: true,
      description:
        'How many were known if as much were known here as of peers of similar size and kind; null where there are too few peers.',
      resolve: ({ gap }) => gap.expected,
    }),
    rank: t.int({ resolve: ({ gap }) => gap.rank }),
    rankFrom: t.int({ description: 'The best rank that is possible, given how little is known.', resolve: ({ gap }) => gap.rankFrom }),
    rankTo: t.int({ resolve: ({ gap }) => gap.rankTo }),
    rankOf: t.int({ description: 'How many regions are ranked.', resolve: ({ of }) => of }),
    because: t.stringList({
      description: 'The reasons as sentences.',
      resolve: ({ gap, first, of }, _args, { language }) => gapSentences(gap, first, of, language),
    }),
  }),
})

const ranked = (gaps: readonly RankedGap[], first: boolean): Gap[] => gaps.map((gap) => ({ gap, first, of: gaps.length }))

export const rankOf = (gaps: readonly RankedGap[], first: boolean, district: Id): Gap | undefined =>
  ranked(gaps, first).find(({ gap }) => regionId(gap) === district)

builder.queryFields((t) => ({
  gaps: t.field({
    type: [GapRef],
    description: 'Regions in the order of where to look first; with `lookFirst: false` gaps that somebody has seen, largest first.',
    args: {
      level: t.arg({ type: RegionLevelEnum, required: true }),
      ...coverageArgs,
      lookFirst: t.arg.boolean({ description: 'Default: true.' }),
      first: t.arg.int({ description: `At most ${MAX_GAPS}; default 20.` }),
    },
    complexity: ({ first }) => ({ field: 100, multiplier: Math.min(first ?? 20, MAX_GAPS) }),
    resolve: async (_root, { level, lookFirst, first, ...args }, context) => {
      const size = pageSize(first, 20, MAX_GAPS)
      const found = await rankedRegions(level, coverageQuestion(args, context), context.store)
      const wanted = lookFirst ?? true
      return ranked(wanted ? found.lookFirst : found.confirmed, wanted).slice(0, size)
    },
  }),
}))
