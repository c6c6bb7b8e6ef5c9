/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ActorFilter = {
  asOf?: string | null | undefined;
  countries?: Array<string> | null | undefined;
  /** Some line touches it at `asOf`, for sure or perhaps. */
  hasLines?: boolean | null | undefined;
  kinds?: Array<ActorKind> | null | undefined;
  languages?: Array<string> | null | undefined;
  /** A line of it has one of these. */
  status?: Array<ClaimStatus> | null | undefined;
  /** Each of its words occurs in some name. */
  text?: string | null | undefined;
  themes?: Array<string> | null | undefined;
  /** A region: the seat lies in it. */
  within?: string | null | undefined;
};

export type ActorKind =
  | 'AGENCY'
  | 'CIVIL_SOCIETY'
  | 'FUNDER'
  | 'MIGRANT_ORGANISATION'
  | 'MUNICIPALITY'
  | 'UMBRELLA';

export type ClaimKind =
  | 'ACTIVE_IN'
  | 'ADVISED_BY'
  | 'ASSESSED'
  | 'ATTENDED'
  | 'ATTRIBUTE'
  | 'AWARDED'
  | 'CONCERNS'
  | 'COVERS'
  | 'FUNDED_BY'
  | 'HOSTED'
  | 'LOCATED_IN'
  | 'MEMBER_OF'
  | 'OFFERED_BY'
  | 'ORGANISED'
  | 'PARTICIPATES_IN'
  | 'PART_OF'
  | 'SAME_AS'
  | 'SIGNED'
  | 'WORKS_ON';

/** CONFIRMED by both sides or a primary source, STATED by one side or a secondary source, INFERRED by the system, DISPUTED when sources contradict. */
export type ClaimStatus =
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'INFERRED'
  | 'STATED';

export type CooperationKind =
  | 'CLIMATE_PARTNERSHIP'
  | 'CONTACT'
  | 'FRIENDSHIP'
  | 'LOCAL'
  | 'PARTNERSHIP'
  | 'PROJECT_PARTNERSHIP'
  | 'SUSTAINABILITY_PARTNERSHIP';

/** COVERED: a partner, confirmed within the limit. STALE: a partner, confirmed earlier or undated. CONFIRMED_GAP: looked within the limit, none. UNKNOWN: nobody has looked. */
export type CoverageState =
  | 'CONFIRMED_GAP'
  | 'COVERED'
  | 'STALE'
  | 'UNKNOWN';

export type MunicipalityLevel =
  | 'ASSOCIATION'
  | 'BOROUGH'
  | 'DISTRICT'
  | 'FOREIGN'
  | 'MUNICIPALITY';

export type RegionLevel =
  | 'DISTRICT'
  | 'MUNICIPALITY'
  | 'STATE';

export type SearchKind =
  | 'ACTOR'
  | 'CONTEST'
  | 'EVENT'
  | 'OFFERING'
  | 'PLACE'
  | 'PROGRAMME'
  | 'THEME';

export type Stance =
  | 'CONTRADICTS'
  | 'SUPPORTS';

export type UmbrellaScope =
  | 'FEDERAL'
  | 'LOCAL'
  | 'STATE';

export type VertexKind =
  | 'AGENCY'
  | 'ASSESSMENT'
  | 'AWARD'
  | 'CIVIL_SOCIETY'
  | 'CONTEST'
  | 'COOPERATION'
  | 'COUNTRY'
  | 'EDITION'
  | 'EVENT'
  | 'FUNDER'
  | 'GROUP'
  | 'MIGRANT_ORGANISATION'
  | 'MUNICIPALITY'
  | 'OFFERING'
  | 'PROGRAMME'
  | 'REGION'
  | 'RESOLUTION'
  | 'THEME'
  | 'UMBRELLA';

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { statistics: { newest: string | null, fictional: boolean } };

export type MapPlacesQueryVariables = Exact<{
  filter?: ActorFilter | null | undefined;
}>;


export type MapPlacesQuery = { places: { id: Array<string>, kind: Array<ActorKind>, name: Array<string>, label: Array<string>, country: Array<string>, lon: Array<number>, lat: Array<number>, degree: Array<number>, unplaced: number, revision: string } };

export type MapFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type MapFiltersQuery = { themes: Array<{ id: string, name: string, actorCount: number }> };

export type MapEventsQueryVariables = Exact<{
  within?: string | null | undefined;
}>;


export type MapEventsQuery = { events: { totalCount: number, nodes: Array<{ id: string, name: string, from: string | null, place: { label: string, lat: number, lon: number } | null }> } };

export type MapCoverageQueryVariables = Exact<{
  within?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type MapCoverageQuery = { municipalityStates: { totalCount: number, nodes: Array<{ state: CoverageState, lastLooked: string | null, municipality: { id: string, name: string, place: { lat: number, lon: number } | null, municipality: { ags: string | null } | null } }> } };

export type RelationEndFragment = (
  { id: string, name: string, shortName: string | null, kind: ActorKind, place: { label: string, lat: number, lon: number, country: { code: string } } | null, region: { name: string } | null }
  & { ' $fragmentRefs'?: { 'ActorLabelFragment': ActorLabelFragment } }
) & { ' $fragmentName'?: 'RelationEndFragment' };

export type MapSelectionQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type MapSelectionQuery = { actor: (
    { id: string, cooperations: Array<{ id: string, kind: CooperationKind, status: ClaimStatus, validFrom: string | null, validUntil: string | null, lastConfirmed: string | null, participants: Array<{ actor: (
          { id: string }
          & { ' $fragmentRefs'?: { 'RelationEndFragment': RelationEndFragment } }
        ), claim: { id: string, support: Array<{ ' $fragmentRefs'?: { 'SupportFieldsFragment': SupportFieldsFragment } }> } }> }>, claims: { totalCount: number, nodes: Array<{ id: string, kind: ClaimKind, status: ClaimStatus, validFrom: string | null, validUntil: string | null, lastConfirmed: string | null, support: Array<{ ' $fragmentRefs'?: { 'SupportFieldsFragment': SupportFieldsFragment } }>, subject:
          | (
            { id: string }
            & { ' $fragmentRefs'?: { 'RelationEndFragment': RelationEndFragment } }
          )
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
        , object:
          | (
            { id: string }
            & { ' $fragmentRefs'?: { 'RelationEndFragment': RelationEndFragment } }
          )
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } }
    & { ' $fragmentRefs'?: { 'RelationEndFragment': RelationEndFragment } }
  ) | null };

export type ActorLabelFragment = { id: string, kind: ActorKind, name: string, shortName: string | null, disambiguation: string | null, municipality: { level: MunicipalityLevel } | null } & { ' $fragmentName'?: 'ActorLabelFragment' };

type VertexLabel_Actor_Fragment = (
  { __typename: 'Actor', id: string, name: string, vertexKind: VertexKind }
  & { ' $fragmentRefs'?: { 'ActorLabelFragment': ActorLabelFragment } }
) & { ' $fragmentName'?: 'VertexLabel_Actor_Fragment' };

type VertexLabel_Assessment_Fragment = { __typename: 'Assessment', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Assessment_Fragment' };

type VertexLabel_Award_Fragment = { __typename: 'Award', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Award_Fragment' };

type VertexLabel_Contest_Fragment = { __typename: 'Contest', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Contest_Fragment' };

type VertexLabel_ContestEdition_Fragment = { __typename: 'ContestEdition', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_ContestEdition_Fragment' };

type VertexLabel_Cooperation_Fragment = { __typename: 'Cooperation', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Cooperation_Fragment' };

type VertexLabel_Country_Fragment = { __typename: 'Country', code: string, id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Country_Fragment' };

type VertexLabel_Event_Fragment = { __typename: 'Event', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Event_Fragment' };

type VertexLabel_Offering_Fragment = { __typename: 'Offering', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Offering_Fragment' };

type VertexLabel_Programme_Fragment = { __typename: 'Programme', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Programme_Fragment' };

type VertexLabel_Region_Fragment = { __typename: 'Region', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Region_Fragment' };

type VertexLabel_Resolution_Fragment = { __typename: 'Resolution', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Resolution_Fragment' };

type VertexLabel_Theme_Fragment = { __typename: 'Theme', id: string, name: string, vertexKind: VertexKind } & { ' $fragmentName'?: 'VertexLabel_Theme_Fragment' };

export type VertexLabelFragment =
  | VertexLabel_Actor_Fragment
  | VertexLabel_Assessment_Fragment
  | VertexLabel_Award_Fragment
  | VertexLabel_Contest_Fragment
  | VertexLabel_ContestEdition_Fragment
  | VertexLabel_Cooperation_Fragment
  | VertexLabel_Country_Fragment
  | VertexLabel_Event_Fragment
  | VertexLabel_Offering_Fragment
  | VertexLabel_Programme_Fragment
  | VertexLabel_Region_Fragment
  | VertexLabel_Resolution_Fragment
  | VertexLabel_Theme_Fragment
;

export type ActorPanelQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ActorPanelQuery = { actor: (
    { id: string, alternativeNames: Array<string>, scope: UmbrellaScope | null, degree: number, place: { label: string } | null, municipality: { kind: string | null, level: MunicipalityLevel, association: string | null, population: { value: number, qualifier: string | null, asOf: string | null } | null } | null, founded: { nodes: Array<{ id: string, property: string | null, value: string | null }> }, claims: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: (
          { id: string }
          & { ' $fragmentRefs'?: { 'ClaimFieldsFragment': ClaimFieldsFragment } }
        ) }> }, sources: Array<{ id: string, title: string, url: string | null, publisher: string | null }> }
    & { ' $fragmentRefs'?: { 'ActorLabelFragment': ActorLabelFragment } }
  ) | null };

export type SupportFieldsFragment = { stance: Stance, read: string | null, literal: boolean, source: { id: string, title: string, url: string | null, publisher: string | null, date: string | null } } & { ' $fragmentName'?: 'SupportFieldsFragment' };

export type ClaimFieldsFragment = { id: string, kind: ClaimKind, property: string | null, value: string | null, role: string | null, note: string | null, validFrom: string | null, validUntil: string | null, lastConfirmed: string | null, status: ClaimStatus, subject:
    | (
      { __typename: 'Actor', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Actor_Fragment': VertexLabel_Actor_Fragment } }
    )
    | (
      { __typename: 'Assessment', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Assessment_Fragment': VertexLabel_Assessment_Fragment } }
    )
    | (
      { __typename: 'Award', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Award_Fragment': VertexLabel_Award_Fragment } }
    )
    | (
      { __typename: 'Contest', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Contest_Fragment': VertexLabel_Contest_Fragment } }
    )
    | (
      { __typename: 'ContestEdition', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_ContestEdition_Fragment': VertexLabel_ContestEdition_Fragment } }
    )
    | (
      { __typename: 'Cooperation', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Cooperation_Fragment': VertexLabel_Cooperation_Fragment } }
    )
    | (
      { __typename: 'Country', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Country_Fragment': VertexLabel_Country_Fragment } }
    )
    | (
      { __typename: 'Event', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Event_Fragment': VertexLabel_Event_Fragment } }
    )
    | (
      { __typename: 'Offering', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Offering_Fragment': VertexLabel_Offering_Fragment } }
    )
    | (
      { __typename: 'Programme', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Programme_Fragment': VertexLabel_Programme_Fragment } }
    )
    | (
      { __typename: 'Region', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Region_Fragment': VertexLabel_Region_Fragment } }
    )
    | (
      { __typename: 'Resolution', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Resolution_Fragment': VertexLabel_Resolution_Fragment } }
    )
    | (
      { __typename: 'Theme', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Theme_Fragment': VertexLabel_Theme_Fragment } }
    )
  , object:
    | (
      { __typename: 'Actor', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Actor_Fragment': VertexLabel_Actor_Fragment } }
    )
    | (
      { __typename: 'Assessment', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Assessment_Fragment': VertexLabel_Assessment_Fragment } }
    )
    | (
      { __typename: 'Award', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Award_Fragment': VertexLabel_Award_Fragment } }
    )
    | (
      { __typename: 'Contest', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Contest_Fragment': VertexLabel_Contest_Fragment } }
    )
    | (
      { __typename: 'ContestEdition', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_ContestEdition_Fragment': VertexLabel_ContestEdition_Fragment } }
    )
    | (
      { __typename: 'Cooperation', statedAs: string | null, validFrom: string | null, validUntil: string | null, lastConfirmed: string | null, id: string, cooperationKind: CooperationKind, cooperationStatus: ClaimStatus, participants: Array<{ role: string | null, actor: (
          { id: string }
          & { ' $fragmentRefs'?: { 'ActorLabelFragment': ActorLabelFragment } }
        ) }> }
      & { ' $fragmentRefs'?: { 'VertexLabel_Cooperation_Fragment': VertexLabel_Cooperation_Fragment } }
    )
    | (
      { __typename: 'Country', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Country_Fragment': VertexLabel_Country_Fragment } }
    )
    | (
      { __typename: 'Event', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Event_Fragment': VertexLabel_Event_Fragment } }
    )
    | (
      { __typename: 'Offering', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Offering_Fragment': VertexLabel_Offering_Fragment } }
    )
    | (
      { __typename: 'Programme', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Programme_Fragment': VertexLabel_Programme_Fragment } }
    )
    | (
      { __typename: 'Region', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Region_Fragment': VertexLabel_Region_Fragment } }
    )
    | (
      { __typename: 'Resolution', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Resolution_Fragment': VertexLabel_Resolution_Fragment } }
    )
    | (
      { __typename: 'Theme', id: string }
      & { ' $fragmentRefs'?: { 'VertexLabel_Theme_Fragment': VertexLabel_Theme_Fragment } }
    )
   | null, support: Array<{ ' $fragmentRefs'?: { 'SupportFieldsFragment': SupportFieldsFragment } }>, contradictedBy: Array<{ id: string, kind: ClaimKind, property: string | null, value: string | null, validFrom: string | null, validUntil: string | null, lastConfirmed: string | null, status: ClaimStatus, support: Array<{ ' $fragmentRefs'?: { 'SupportFieldsFragment': SupportFieldsFragment } }> }> } & { ' $fragmentName'?: 'ClaimFieldsFragment' };

export type StatesQueryVariables = Exact<{ [key: string]: never; }>;


export type StatesQuery = { regions: Array<{ id: string, name: string }> };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: Array<{ matched: string, score: number, node:
      | (
        { __typename: 'Actor', name: string, vertexKind: VertexKind, id: string }
        & { ' $fragmentRefs'?: { 'ActorLabelFragment': ActorLabelFragment } }
      )
      | { __typename: 'Assessment', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Award', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Claim', id: string }
      | { __typename: 'Contest', name: string, vertexKind: VertexKind, id: string, contestName: string }
      | { __typename: 'ContestEdition', name: string, vertexKind: VertexKind, year: number, id: string, contest: { id: string, name: string } }
      | { __typename: 'Cooperation', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Country', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Event', name: string, vertexKind: VertexKind, from: string | null, id: string, place: { label: string } | null }
      | { __typename: 'Offering', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Programme', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Region', name: string, vertexKind: VertexKind, level: RegionLevel, id: string, regionKind: string | null, parent: { id: string, name: string } | null }
      | { __typename: 'Resolution', name: string, vertexKind: VertexKind, id: string }
      | { __typename: 'Source', id: string }
      | { __typename: 'Theme', name: string, vertexKind: VertexKind, id: string }
     }> };

export const ActorLabelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<ActorLabelFragment, unknown>;
export const RelationEndFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"STATE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<RelationEndFragment, unknown>;
export const VertexLabelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VertexLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vertex"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"vertexKind"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Country"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<VertexLabelFragment, unknown>;
export const SupportFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Support"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]} as unknown as DocumentNode<SupportFieldsFragment, unknown>;
export const ClaimFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VertexLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VertexLabel"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"cooperationKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statedAs"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","alias":{"kind":"Name","value":"cooperationStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contradictedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VertexLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vertex"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"vertexKind"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Country"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Support"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]} as unknown as DocumentNode<ClaimFieldsFragment, unknown>;
export const ShellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newest"}},{"kind":"Field","name":{"kind":"Name","value":"fictional"}}]}}]}}]} as unknown as DocumentNode<ShellQuery, ShellQueryVariables>;
export const MapPlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActorFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<MapPlacesQuery, MapPlacesQueryVariables>;
export const MapFiltersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapFilters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"themes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorCount"}}]}}]}}]} as unknown as DocumentNode<MapFiltersQuery, MapFiltersQueryVariables>;
export const MapEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MapEventsQuery, MapEventsQueryVariables>;
export const MapCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"municipalityStates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"lastLooked"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ags"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MapCoverageQuery, MapCoverageQueryVariables>;
export const MapSelectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapSelection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cooperations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFields"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MEMBER_OF"},{"kind":"EnumValue","value":"ADVISED_BY"},{"kind":"EnumValue","value":"FUNDED_BY"}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationEnd"}}]}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RelationEnd"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RelationEnd"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lon"}},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"STATE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Support"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]} as unknown as DocumentNode<MapSelectionQuery, MapSelectionQueryVariables>;
export const ActorPanelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActorPanel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}},{"kind":"Field","name":{"kind":"Name","value":"alternativeNames"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"association"}},{"kind":"Field","name":{"kind":"Name","value":"population"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"founded"},"name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ATTRIBUTE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PARTICIPATES_IN"},{"kind":"EnumValue","value":"MEMBER_OF"},{"kind":"EnumValue","value":"FUNDED_BY"},{"kind":"EnumValue","value":"ADVISED_BY"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VertexLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vertex"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"vertexKind"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Country"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Support"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VertexLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"object"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VertexLabel"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cooperation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"cooperationKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statedAs"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","alias":{"kind":"Name","value":"cooperationStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contradictedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"lastConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"support"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFields"}}]}}]}}]}}]} as unknown as DocumentNode<ActorPanelQuery, ActorPanelQueryVariables>;
export const StatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"States"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"STATE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StatesQuery, StatesQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vertex"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"vertexKind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActorLabel"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","alias":{"kind":"Name","value":"regionKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"contestName"},"name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContestEdition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"contest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ActorLabel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Actor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"disambiguation"}},{"kind":"Field","name":{"kind":"Name","value":"municipality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;