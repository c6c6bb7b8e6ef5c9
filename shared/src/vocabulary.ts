/** The closed lists of words that server, browser and stores share. docs/glossary.md has the German term behind each. */

export const ACTOR_KINDS = ['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY', 'AGENCY', 'FUNDER'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const VERTEX_KINDS = [
  ...ACTOR_KINDS,
  'COOPERATION',
  'EVENT',
  'AWARD',
  'PROGRAMME',
  'OFFERING',
  'RESOLUTION',
  'THEME',
  'COUNTRY',
  'CONTEST',
  'EDITION',
  'REGION',
  'ASSESSMENT',
  'GROUP',
] as const
export type VertexKind = (typeof VERTEX_KINDS)[number]

export const CLAIM_KINDS = [
  'PARTICIPATES_IN',
  'MEMBER_OF',
  'LOCATED_IN',
  'ACTIVE_IN',
  'HOSTED',
  'ORGANISED',
  'ATTENDED',
  'COVERS',
  'OFFERED_BY',
  'ADVISED_BY',
  'FUNDED_BY',
  'WORKS_ON',
  'CONCERNS',
  'AWARDED',
  'SIGNED',
  'ASSESSED',
  'PART_OF',
  'SAME_AS',
  'ATTRIBUTE',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** What the one-mode picture draws between two actors. docs/lines.md says which claims become which line. */
export const LINE_KINDS = ['COOPERATES_WITH', 'MEMBER_OF', 'ADVISED_BY', 'FUNDED_BY'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export const CLAIM_STATUSES = ['CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED'] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

export const CERTAINTIES = ['CERTAIN', 'POSSIBLE'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const STANCES = ['SUPPORTS', 'CONTRADICTS'] as const
export type Stance = (typeof STANCES)[number]

export const COVERAGE_STATES = ['COVERED', 'STALE', 'CONFIRMED_GAP', 'UNKNOWN'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

export const REGION_LEVELS = ['STATE', 'DISTRICT', 'MUNICIPALITY'] as const
export type RegionLevel = (typeof REGION_LEVELS)[number]

export const MUNICIPALITY_LEVELS = ['MUNICIPALITY', 'DISTRICT', 'ASSOCIATION', 'BOROUGH', 'FOREIGN'] as const
export type MunicipalityLevel = (typeof MUNICIPALITY_LEVELS)[number]

export const COOPERATION_KINDS = [
  'PARTNERSHIP',
  'FRIENDSHIP',
  'CONTACT',
  'PROJECT_PARTNERSHIP',
  'CLIMATE_PARTNERSHIP',
  'SUSTAINABILITY_PARTNERSHIP',
  'LOCAL',
] as const
export type CooperationKind = (typeof COOPERATION_KINDS)[number]

export const UMBRELLA_SCOPES = ['LOCAL', 'STATE', 'FEDERAL'] as const
export type UmbrellaScope = (typeof UMBRELLA_SCOPES)[number]

export const MEASURES = [
  'DEGREE',
  'CLOSENESS',
  'BETWEENNESS',
  'PAGERANK',
  'CORE',
  'CONSTRAINT',
  'EFFECTIVE_SIZE',
  'COMMUNITY',
  'COMPONENT',
  'ARTICULATION',
  'CORE_PERIPHERY',
] as const
export type Measure = (typeof MEASURES)[number]

/** What is known of the actors of a picture beside kind, Land and measures. */
export const VERTEX_ATTRIBUTES = ['CONFIRMED', 'POPULATION', 'THEME', 'PARTNER_COUNTRY', 'DISTRICT'] as const
export type VertexAttribute = (typeof VERTEX_ATTRIBUTES)[number]

export const GROUPINGS = ['STATE', 'DISTRICT', 'KIND', 'THEME', 'COMMUNITY'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** How the actors of the picture are arranged. */
export const LAYOUTS = ['COMMUNITIES', 'GEOGRAPHIC', 'HIERARCHY', 'CIRCULAR', 'TWO_MODE'] as const
export type LayoutKind = (typeof LAYOUTS)[number]
/** Those that are computed from the stored one. */
export type DerivedLayout = Exclude<LayoutKind, 'COMMUNITIES'>

export const SEARCH_KINDS = ['ACTOR', 'PLACE', 'EVENT', 'THEME', 'OFFERING', 'PROGRAMME', 'CONTEST'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const ACTOR_ORDERS = ['NAME', 'DEGREE', 'DISTANCE', 'LAST_CONFIRMED'] as const
export type ActorOrder = (typeof ACTOR_ORDERS)[number]

export const EVENT_CATEGORIES = ['NETWORK_MEETING', 'CEREMONY', 'CONFERENCE', 'OTHER'] as const
export type EventCategory = (typeof EVENT_CATEGORIES)[number]

export const EVENT_ORDERS = [
  'NEWEST',
  'OLDEST',
  'NAME',
  'NAME_REVERSED',
  'CATEGORY',
  'CATEGORY_REVERSED',
  'PLACE',
  'PLACE_REVERSED',
  'ATTENDANCE',
  'ATTENDANCE_REVERSED',
] as const
export type EventOrder = (typeof EVENT_ORDERS)[number]

export const SOURCE_ORDERS = [
  'CLAIMS',
  'CLAIMS_REVERSED',
  'NEWEST',
  'NEWEST_REVERSED',
  'TITLE',
  'TITLE_REVERSED',
  'SITE',
  'SITE_REVERSED',
] as const
export type SourceOrder = (typeof SOURCE_ORDERS)[number]

/** The orders that are not another one from its end. */
export type OwnOrder<Order extends string> = Exclude<Order, `${string}_REVERSED`>

export const OFFERING_KINDS = ['NETWORK', 'ADVISER_POOL', 'INVENTORY', 'WORKSHOP', 'REPORT', 'CONTEST', 'FUNDING', 'OTHER'] as const
export type OfferingKind = (typeof OFFERING_KINDS)[number]
