import { SEARCH_KINDS } from '@netzatlas/shared'
import { type RankedHit, rank } from '../../domain/ranking.ts'
import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../graphql/connection.ts'
import { SearchKindEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { NodeRef } from '../../graphql/nodes.ts'

/** As many as the ranking needs to find the ten best among. */
const CANDIDATES = 200
const MAX_HITS = 50
const MAX_TEXT = 200

const SearchHitRef = builder.objectRef<RankedHit>('SearchHit').implement({
  fields: (t) => ({
    node: t.field({ type: NodeRef, resolve: ({ record }) => record }),
    matched: t.exposeString('matched', { description: 'The name that fits best, as it is written.' }),
    score: t.exposeFloat('score', { description: '0 to 1.' }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    description: 'Best first. Forgives typos, umlauts and their spellings, ß/ss, abbreviations (e.V., LK, St.), word order.',
    args: { text: t.arg.string({ required: true }), kinds: t.arg({ type: [SearchKindEnum] }), first: t.arg.int() },
    complexity: ({ first }) => ({ field: 50, multiplier: first ?? 10 }),
    resolve: async (_root, { text, kinds, first }, { store }) => {
      if (text.length > MAX_TEXT) throw misuse('INVALID_INPUT', `At most ${MAX_TEXT} characters.`, 'text')
      const size = pageSize(first, 10, MAX_HITS)
      if (text.trim() === '') return []
      const candidates = await store.searchCandidates({ text, kinds: kinds ?? SEARCH_KINDS, limit: CANDIDATES })
      return rank(text, candidates).slice(0, size)
    },
  }),
)
