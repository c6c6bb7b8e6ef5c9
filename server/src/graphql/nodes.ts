import type { VertexKind } from '@netzatlas/shared'
import type {
  ActorRecord,
  AssessmentRecord,
  AwardRecord,
  ClaimRecord,
  ContestRecord,
  CooperationRecord,
  CountryRecord,
  DomainRecord,
  EditionRecord,
  EventRecord,
  OfferingRecord,
  ProgrammeRecord,
  RecordType,
  RegionRecord,
  ResolutionRecord,
  SourceRecord,
  ThemeRecord,
  VertexRecord,
} from '../domain/records.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { VertexKindEnum } from './enums.ts'
import { misuse } from './errors.ts'
import { hiddenSources } from './hidden-sources.ts'
import { countryName, type Language } from './language.ts'
import { existing } from './loaders.ts'

/** Everything a claim can speak of. */
export type NamedRecord = VertexRecord | ContestRecord | EditionRecord | RegionRecord | AssessmentRecord

const typeNames: Readonly<Record<RecordType, string>> = {
  actor: 'Actor',
  cooperation: 'Cooperation',
  event: 'Event',
  award: 'Award',
  programme: 'Programme',
  offering: 'Offering',
  resolution: 'Resolution',
  theme: 'Theme',
  country: 'Country',
  contest: 'Contest',
  edition: 'ContestEdition',
  assessment: 'Assessment',
  need: 'Need',
  offer: 'Offer',
  news: 'NewsNote',
  region: 'Region',
  source: 'Source',
  claim: 'Claim',
}

export const NodeRef = builder.interfaceRef<DomainRecord>('Node').implement({
  description: 'Anything with an id of its own.',
  resolveType: (record) => typeNames[record.type],
  fields: (t) => ({ id: t.exposeID('id') }),
})

export const VertexRef = builder.interfaceRef<NamedRecord>('Vertex').implement({
  description: 'Anything that can stand in the picture or that a claim speaks of.',
  interfaces: [NodeRef],
  resolveType: (record) => typeNames[record.type],
  fields: (t) => ({
    name: t.string({
      resolve: async (record, _args, { language, loaders }) =>
        record.type === 'edition'
          ? `${(await existing(loaders, record.contest, 'contest')).name} ${record.year}`
          : nameOf(record, language),
    }),
    vertexKind: t.field({ type: VertexKindEnum, resolve: vertexKindOf }),
  }),
})

/** An offering or a programme: both carry the same terms. */
export const OfferedRef = builder.interfaceRef<OfferingRecord | ProgrammeRecord>('Offered')

export const ActorRef = builder.objectRef<ActorRecord>('Actor')
export const CooperationRef = builder.objectRef<CooperationRecord>('Cooperation')
export const EventRef = builder.objectRef<EventRecord>('Event')
export const AwardRef = builder.objectRef<AwardRecord>('Award')
export const ProgrammeRef = builder.objectRef<ProgrammeRecord>('Programme')
export const OfferingRef = builder.objectRef<OfferingRecord>('Offering')
export const ResolutionRef = builder.objectRef<ResolutionRecord>('Resolution')
export const AssessmentRef = builder.objectRef<AssessmentRecord>('Assessment')
export const ThemeRef = builder.objectRef<ThemeRecord>('Theme')
export const CountryRef = builder.objectRef<CountryRecord>('Country')
export const RegionRef = builder.objectRef<RegionRecord>('Region')
export const ContestRef = builder.objectRef<ContestRecord>('Contest')
export const EditionRef = builder.objectRef<EditionRecord>('ContestEdition')
export const SourceRef = builder.objectRef<SourceRecord>('Source')
export const ClaimRef = builder.objectRef<ClaimRecord>('Claim')

const UNNAMED: ReadonlySet<RecordType> = new Set(['source', 'claim', 'need', 'offer', 'news'])

export function isNamed(record: DomainRecord | undefined): record is NamedRecord {
  return record !== undefined && !UNNAMED.has(record.type)
}

/** In the reader's language where the record or its code knows one. */
export function nameOf(record: Exclude<NamedRecord, EditionRecord>, language: Language): string {
  switch (record.type) {
    case 'country':
      return countryName(record.code, language) ?? record.name
    case 'theme':
      return language === 'en' ? (record.nameEn ?? record.name) : record.name
    case 'assessment':
      return `${record.method} (${record.scope})`
    default:
      return record.name
  }
}

function vertexKindOf(record: NamedRecord): VertexKind {
  return record.type === 'actor' ? record.kind : (record.type.toUpperCase() as VertexKind)
}

const MAX_IDS = 1_000

/**
 * Those that are told to whoever asks: what is kept back, and a source that nothing else rests on, is there for those who
 * may write only, and no answer with it is kept for others.
 */
async function told(
  records: readonly (DomainRecord | undefined)[],
  { store, writing, notKept }: Pick<Context, 'store' | 'writing' | 'notKept'>,
): Promise<DomainRecord[]> {
  const hidden = records.some((record) => record?.type === 'source') ? await hiddenSources(store) : undefined
  return records.flatMap((record) => {
    if (!record) return []
    if (!('withheld' in record) && !hidden?.has(record.id)) return [record]
    notKept()
    return writing === 'NO_EDITING_LINK' ? [] : [record]
  })
}

builder.queryField('node', (t) =>
  t.field({
    type: NodeRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => (await told([await context.loaders.record.load(id)], context))[0],
  }),
)

builder.queryField('nodes', (t) =>
  t.field({
    type: [NodeRef],
    description: 'Those of the ids that are there, in their order.',
    args: { ids: t.arg.idList({ required: true, description: `At most ${MAX_IDS}.` }) },
    complexity: ({ ids }) => ({ field: ids.length, multiplier: ids.length }),
    resolve: async (_root, { ids }, context) => {
      if (ids.length > MAX_IDS) throw misuse('INVALID_INPUT', `"ids" takes at most ${MAX_IDS} ids.`, 'ids')
      const records = await context.loaders.record.loadMany(ids)
      return told(
        records.map((record) => {
          if (record instanceof Error) throw record
          return record
        }),
        context,
      )
    },
  }),
)
