import {
  ACTOR_KINDS,
  ACTOR_ORDERS,
  CERTAINTIES,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  COOPERATION_KINDS,
  COVERAGE_STATES,
  EVENT_CATEGORIES,
  EVENT_ORDERS,
  GROUPINGS,
  LAYOUTS,
  LINE_KINDS,
  MEASURES,
  MUNICIPALITY_LEVELS,
  OFFERING_KINDS,
  REGION_LEVELS,
  SEARCH_KINDS,
  SOURCE_ORDERS,
  STANCES,
  UMBRELLA_SCOPES,
  VERTEX_ATTRIBUTES,
  VERTEX_KINDS,
} from '@netzatlas/shared'
import { builder } from './builder.ts'

export const ActorKindEnum = builder.enumType('ActorKind', { values: ACTOR_KINDS })
export const VertexKindEnum = builder.enumType('VertexKind', { values: VERTEX_KINDS })
export const ClaimKindEnum = builder.enumType('ClaimKind', { values: CLAIM_KINDS })
export const LineKindEnum = builder.enumType('LineKind', {
  description: 'What the one-mode picture draws between two actors.',
  values: LINE_KINDS,
})
export const ClaimStatusEnum = builder.enumType('ClaimStatus', {
  description:
    'CONFIRMED by both sides or a primary source, STATED by one side or a secondary source, INFERRED by the system, DISPUTED when sources contradict.',
  values: CLAIM_STATUSES,
})
export const CertaintyEnum = builder.enumType('Certainty', {
  description: 'POSSIBLE: a missing or coarse date leaves it open whether it holds at that day.',
  values: CERTAINTIES,
})
export const StanceEnum = builder.enumType('Stance', { values: STANCES })
export const CoverageStateEnum = builder.enumType('CoverageState', {
  description:
    'COVERED: a partner, confirmed within the limit. STALE: a partner, confirmed earlier or undated. CONFIRMED_GAP: looked within the limit, none. UNKNOWN: nobody has looked.',
  values: COVERAGE_STATES,
})
export const RegionLevelEnum = builder.enumType('RegionLevel', { values: REGION_LEVELS })
export const MunicipalityLevelEnum = builder.enumType('MunicipalityLevel', { values: MUNICIPALITY_LEVELS })
export const CooperationKindEnum = builder.enumType('CooperationKind', { values: COOPERATION_KINDS })
export const MeasureEnum = builder.enumType('Measure', { values: MEASURES })
export const VertexAttributeEnum = builder.enumType('VertexAttribute', {
  description:
    'CONFIRMED: the year in which a line of the picture was last confirmed. THEME, PARTNER_COUNTRY: of several the one that most actors share.',
  values: VERTEX_ATTRIBUTES,
})
export const GroupingEnum = builder.enumType('Grouping', { values: GROUPINGS })
export const LayoutEnum = builder.enumType('Layout', {
  description:
    'COMMUNITIES: who is joined stands together. GEOGRAPHIC: where the seat is. HIERARCHY: umbrellas above their members. CIRCULAR: one sector a kind. TWO_MODE: municipalities at the left, whom they work with at the right, cooperations between.',
  values: LAYOUTS,
})
export const SearchKindEnum = builder.enumType('SearchKind', { values: SEARCH_KINDS })
export const ActorOrderEnum = builder.enumType('ActorOrder', { values: ACTOR_ORDERS })
export const EventOrderEnum = builder.enumType('EventOrder', {
  description:
    'NEWEST, OLDEST: undated ones last. CATEGORY: network meetings, ceremonies, conferences, others; PLACE: unknown ones last; within each the newest first. ATTENDANCE: the largest number first, by what is stated first of an event; not stated last. Ties go by id. REVERSED: the other way round, the unknown still last.',
  values: EVENT_ORDERS,
})
export const SourceOrderEnum = builder.enumType('SourceOrder', {
  description:
    'CLAIMS: those that most rests on first. NEWEST: undated ones last. SITE: by web site, else publisher; unknown ones last. Ties go by id. REVERSED: the other way round, the unknown still last.',
  values: SOURCE_ORDERS,
})
export const UmbrellaScopeEnum = builder.enumType('UmbrellaScope', { values: UMBRELLA_SCOPES })
export const OfferingKindEnum = builder.enumType('OfferingKind', { values: OFFERING_KINDS })
export const EventCategoryEnum = builder.enumType('EventCategory', {
  values: EVENT_CATEGORIES,
})
export const LanguageEnum = builder.enumType('Language', {
  description: "The language of sentences and country names. Default: the request's Accept-Language, German without one.",
  values: { DE: { value: 'de' }, EN: { value: 'en' } } as const,
})
