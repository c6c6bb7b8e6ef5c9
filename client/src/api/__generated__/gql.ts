/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Shell {\n    statistics {\n      newest\n      fictional\n    }\n  }\n": typeof types.ShellDocument,
    "\n  query MapPlaces($filter: ActorFilter) {\n    places(filter: $filter) {\n      id\n      kind\n      name\n      label\n      country\n      lon\n      lat\n      degree\n      unplaced\n      revision\n    }\n  }\n": typeof types.MapPlacesDocument,
    "\n  query MapFilters {\n    regions(level: STATE) {\n      id\n      name\n      ags\n    }\n    themes {\n      id\n      name\n      actorCount\n    }\n    statistics {\n      staleMonths\n    }\n  }\n": typeof types.MapFiltersDocument,
    "\n  query MapEvents($within: ID) {\n    events(filter: { within: $within }, first: 200) {\n      totalCount\n      nodes {\n        id\n        name\n        from\n        place {\n          label\n          lat\n          lon\n        }\n      }\n    }\n  }\n": typeof types.MapEventsDocument,
    "\n  query MapCoverage($within: ID, $asOf: Date) {\n    municipalityStates(within: $within, asOf: $asOf, first: 500) {\n      totalCount\n      nodes {\n        state\n        lastLooked\n        municipality {\n          id\n          name\n          place {\n            lat\n            lon\n          }\n          municipality {\n            ags\n          }\n        }\n      }\n    }\n  }\n": typeof types.MapCoverageDocument,
    "\n  fragment RelationEnd on Actor {\n    id\n    name\n    shortName\n    kind\n    place {\n      label\n      lat\n      lon\n      country {\n        code\n      }\n    }\n    region(level: STATE) {\n      name\n    }\n  }\n": typeof types.RelationEndFragmentDoc,
    "\n  fragment RelationSources on Claim {\n    support {\n      stance\n      source {\n        id\n        title\n        url\n        publisher\n      }\n    }\n  }\n": typeof types.RelationSourcesFragmentDoc,
    "\n  query MapSelection($id: ID!, $asOf: Date) {\n    actor(id: $id) {\n      id\n      ...RelationEnd\n      cooperations(asOf: $asOf) {\n        id\n        kind\n        status\n        validFrom\n        validUntil\n        lastConfirmed\n        participants {\n          actor {\n            id\n            ...RelationEnd\n          }\n          claim {\n            id\n            ...RelationSources\n          }\n        }\n      }\n      claims(kinds: [MEMBER_OF, ADVISED_BY, FUNDED_BY], asOf: $asOf, first: 200) {\n        totalCount\n        nodes {\n          id\n          kind\n          status\n          validFrom\n          validUntil\n          lastConfirmed\n          ...RelationSources\n          subject {\n            id\n            ...RelationEnd\n          }\n          object {\n            id\n            ...RelationEnd\n          }\n        }\n      }\n    }\n  }\n": typeof types.MapSelectionDocument,
    "\n  fragment ActorLabel on Actor {\n    id\n    kind\n    name\n    shortName\n    disambiguation\n    municipality {\n      level\n    }\n  }\n": typeof types.ActorLabelFragmentDoc,
    "\n  fragment VertexLabel on Vertex {\n    id\n    name\n    vertexKind\n    ... on Actor {\n      ...ActorLabel\n    }\n    ... on Country {\n      code\n    }\n  }\n": typeof types.VertexLabelFragmentDoc,
    "\n  fragment SupportFields on Support {\n    stance\n    read\n    literal\n    source {\n      id\n      title\n      url\n      publisher\n      date\n    }\n  }\n": typeof types.SupportFieldsFragmentDoc,
    "\n  fragment ClaimFields on Claim {\n    id\n    kind\n    property\n    value\n    role\n    note\n    validFrom\n    validUntil\n    lastConfirmed\n    status\n    subject {\n      id\n      ...VertexLabel\n    }\n    object {\n      id\n      ...VertexLabel\n      ... on Cooperation {\n        cooperationKind: kind\n        statedAs\n        validFrom\n        validUntil\n        lastConfirmed\n        cooperationStatus: status\n        participants {\n          role\n          actor {\n            id\n            ...ActorLabel\n          }\n        }\n      }\n    }\n    support {\n      ...SupportFields\n    }\n    contradictedBy {\n      id\n      kind\n      property\n      value\n      validFrom\n      validUntil\n      lastConfirmed\n      status\n      support {\n        ...SupportFields\n      }\n    }\n  }\n": typeof types.ClaimFieldsFragmentDoc,
    "\n  query States {\n    regions(level: STATE) {\n      id\n      name\n    }\n  }\n": typeof types.StatesDocument,
    "\n  query Search($text: String!, $kinds: [SearchKind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) {\n      matched\n      score\n      node {\n        __typename\n        id\n        ... on Vertex {\n          name\n          vertexKind\n        }\n        ... on Actor {\n          ...ActorLabel\n        }\n        ... on Region {\n          level\n          regionKind: kind\n          parent {\n            id\n            name\n          }\n        }\n        ... on Event {\n          from\n          place {\n            label\n          }\n        }\n        ... on Contest {\n          contestName: name\n        }\n        ... on ContestEdition {\n          year\n          contest {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
};
const documents: Documents = {
    "\n  query Shell {\n    statistics {\n      newest\n      fictional\n    }\n  }\n": types.ShellDocument,
    "\n  query MapPlaces($filter: ActorFilter) {\n    places(filter: $filter) {\n      id\n      kind\n      name\n      label\n      country\n      lon\n      lat\n      degree\n      unplaced\n      revision\n    }\n  }\n": types.MapPlacesDocument,
    "\n  query MapFilters {\n    regions(level: STATE) {\n      id\n      name\n      ags\n    }\n    themes {\n      id\n      name\n      actorCount\n    }\n    statistics {\n      staleMonths\n    }\n  }\n": types.MapFiltersDocument,
    "\n  query MapEvents($within: ID) {\n    events(filter: { within: $within }, first: 200) {\n      totalCount\n      nodes {\n        id\n        name\n        from\n        place {\n          label\n          lat\n          lon\n        }\n      }\n    }\n  }\n": types.MapEventsDocument,
    "\n  query MapCoverage($within: ID, $asOf: Date) {\n    municipalityStates(within: $within, asOf: $asOf, first: 500) {\n      totalCount\n      nodes {\n        state\n        lastLooked\n        municipality {\n          id\n          name\n          place {\n            lat\n            lon\n          }\n          municipality {\n            ags\n          }\n        }\n      }\n    }\n  }\n": types.MapCoverageDocument,
    "\n  fragment RelationEnd on Actor {\n    id\n    name\n    shortName\n    kind\n    place {\n      label\n      lat\n      lon\n      country {\n        code\n      }\n    }\n    region(level: STATE) {\n      name\n    }\n  }\n": types.RelationEndFragmentDoc,
    "\n  fragment RelationSources on Claim {\n    support {\n      stance\n      source {\n        id\n        title\n        url\n        publisher\n      }\n    }\n  }\n": types.RelationSourcesFragmentDoc,
    "\n  query MapSelection($id: ID!, $asOf: Date) {\n    actor(id: $id) {\n      id\n      ...RelationEnd\n      cooperations(asOf: $asOf) {\n        id\n        kind\n        status\n        validFrom\n        validUntil\n        lastConfirmed\n        participants {\n          actor {\n            id\n            ...RelationEnd\n          }\n          claim {\n            id\n            ...RelationSources\n          }\n        }\n      }\n      claims(kinds: [MEMBER_OF, ADVISED_BY, FUNDED_BY], asOf: $asOf, first: 200) {\n        totalCount\n        nodes {\n          id\n          kind\n          status\n          validFrom\n          validUntil\n          lastConfirmed\n          ...RelationSources\n          subject {\n            id\n            ...RelationEnd\n          }\n          object {\n            id\n            ...RelationEnd\n          }\n        }\n      }\n    }\n  }\n": types.MapSelectionDocument,
    "\n  fragment ActorLabel on Actor {\n    id\n    kind\n    name\n    shortName\n    disambiguation\n    municipality {\n      level\n    }\n  }\n": types.ActorLabelFragmentDoc,
    "\n  fragment VertexLabel on Vertex {\n    id\n    name\n    vertexKind\n    ... on Actor {\n      ...ActorLabel\n    }\n    ... on Country {\n      code\n    }\n  }\n": types.VertexLabelFragmentDoc,
    "\n  fragment SupportFields on Support {\n    stance\n    read\n    literal\n    source {\n      id\n      title\n      url\n      publisher\n      date\n    }\n  }\n": types.SupportFieldsFragmentDoc,
    "\n  fragment ClaimFields on Claim {\n    id\n    kind\n    property\n    value\n    role\n    note\n    validFrom\n    validUntil\n    lastConfirmed\n    status\n    subject {\n      id\n      ...VertexLabel\n    }\n    object {\n      id\n      ...VertexLabel\n      ... on Cooperation {\n        cooperationKind: kind\n        statedAs\n        validFrom\n        validUntil\n        lastConfirmed\n        cooperationStatus: status\n        participants {\n          role\n          actor {\n            id\n            ...ActorLabel\n          }\n        }\n      }\n    }\n    support {\n      ...SupportFields\n    }\n    contradictedBy {\n      id\n      kind\n      property\n      value\n      validFrom\n      validUntil\n      lastConfirmed\n      status\n      support {\n        ...SupportFields\n      }\n    }\n  }\n": types.ClaimFieldsFragmentDoc,
    "\n  query States {\n    regions(level: STATE) {\n      id\n      name\n    }\n  }\n": types.StatesDocument,
    "\n  query Search($text: String!, $kinds: [SearchKind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) {\n      matched\n      score\n      node {\n        __typename\n        id\n        ... on Vertex {\n          name\n          vertexKind\n        }\n        ... on Actor {\n          ...ActorLabel\n        }\n        ... on Region {\n          level\n          regionKind: kind\n          parent {\n            id\n            name\n          }\n        }\n        ... on Event {\n          from\n          place {\n            label\n          }\n        }\n        ... on Contest {\n          contestName: name\n        }\n        ... on ContestEdition {\n          year\n          contest {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    statistics {\n      newest\n      fictional\n    }\n  }\n"): (typeof documents)["\n  query Shell {\n    statistics {\n      newest\n      fictional\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapPlaces($filter: ActorFilter) {\n    places(filter: $filter) {\n      id\n      kind\n      name\n      label\n      country\n      lon\n      lat\n      degree\n      unplaced\n      revision\n    }\n  }\n"): (typeof documents)["\n  query MapPlaces($filter: ActorFilter) {\n    places(filter: $filter) {\n      id\n      kind\n      name\n      label\n      country\n      lon\n      lat\n      degree\n      unplaced\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapFilters {\n    regions(level: STATE) {\n      id\n      name\n      ags\n    }\n    themes {\n      id\n      name\n      actorCount\n    }\n    statistics {\n      staleMonths\n    }\n  }\n"): (typeof documents)["\n  query MapFilters {\n    regions(level: STATE) {\n      id\n      name\n      ags\n    }\n    themes {\n      id\n      name\n      actorCount\n    }\n    statistics {\n      staleMonths\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapEvents($within: ID) {\n    events(filter: { within: $within }, first: 200) {\n      totalCount\n      nodes {\n        id\n        name\n        from\n        place {\n          label\n          lat\n          lon\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MapEvents($within: ID) {\n    events(filter: { within: $within }, first: 200) {\n      totalCount\n      nodes {\n        id\n        name\n        from\n        place {\n          label\n          lat\n          lon\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapCoverage($within: ID, $asOf: Date) {\n    municipalityStates(within: $within, asOf: $asOf, first: 500) {\n      totalCount\n      nodes {\n        state\n        lastLooked\n        municipality {\n          id\n          name\n          place {\n            lat\n            lon\n          }\n          municipality {\n            ags\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MapCoverage($within: ID, $asOf: Date) {\n    municipalityStates(within: $within, asOf: $asOf, first: 500) {\n      totalCount\n      nodes {\n        state\n        lastLooked\n        municipality {\n          id\n          name\n          place {\n            lat\n            lon\n          }\n          municipality {\n            ags\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RelationEnd on Actor {\n    id\n    name\n    shortName\n    kind\n    place {\n      label\n      lat\n      lon\n      country {\n        code\n      }\n    }\n    region(level: STATE) {\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RelationEnd on Actor {\n    id\n    name\n    shortName\n    kind\n    place {\n      label\n      lat\n      lon\n      country {\n        code\n      }\n    }\n    region(level: STATE) {\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RelationSources on Claim {\n    support {\n      stance\n      source {\n        id\n        title\n        url\n        publisher\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RelationSources on Claim {\n    support {\n      stance\n      source {\n        id\n        title\n        url\n        publisher\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapSelection($id: ID!, $asOf: Date) {\n    actor(id: $id) {\n      id\n      ...RelationEnd\n      cooperations(asOf: $asOf) {\n        id\n        kind\n        status\n        validFrom\n        validUntil\n        lastConfirmed\n        participants {\n          actor {\n            id\n            ...RelationEnd\n          }\n          claim {\n            id\n            ...RelationSources\n          }\n        }\n      }\n      claims(kinds: [MEMBER_OF, ADVISED_BY, FUNDED_BY], asOf: $asOf, first: 200) {\n        totalCount\n        nodes {\n          id\n          kind\n          status\n          validFrom\n          validUntil\n          lastConfirmed\n          ...RelationSources\n          subject {\n            id\n            ...RelationEnd\n          }\n          object {\n            id\n            ...RelationEnd\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MapSelection($id: ID!, $asOf: Date) {\n    actor(id: $id) {\n      id\n      ...RelationEnd\n      cooperations(asOf: $asOf) {\n        id\n        kind\n        status\n        validFrom\n        validUntil\n        lastConfirmed\n        participants {\n          actor {\n            id\n            ...RelationEnd\n          }\n          claim {\n            id\n            ...RelationSources\n          }\n        }\n      }\n      claims(kinds: [MEMBER_OF, ADVISED_BY, FUNDED_BY], asOf: $asOf, first: 200) {\n        totalCount\n        nodes {\n          id\n          kind\n          status\n          validFrom\n          validUntil\n          lastConfirmed\n          ...RelationSources\n          subject {\n            id\n            ...RelationEnd\n          }\n          object {\n            id\n            ...RelationEnd\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActorLabel on Actor {\n    id\n    kind\n    name\n    shortName\n    disambiguation\n    municipality {\n      level\n    }\n  }\n"): (typeof documents)["\n  fragment ActorLabel on Actor {\n    id\n    kind\n    name\n    shortName\n    disambiguation\n    municipality {\n      level\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VertexLabel on Vertex {\n    id\n    name\n    vertexKind\n    ... on Actor {\n      ...ActorLabel\n    }\n    ... on Country {\n      code\n    }\n  }\n"): (typeof documents)["\n  fragment VertexLabel on Vertex {\n    id\n    name\n    vertexKind\n    ... on Actor {\n      ...ActorLabel\n    }\n    ... on Country {\n      code\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SupportFields on Support {\n    stance\n    read\n    literal\n    source {\n      id\n      title\n      url\n      publisher\n      date\n    }\n  }\n"): (typeof documents)["\n  fragment SupportFields on Support {\n    stance\n    read\n    literal\n    source {\n      id\n      title\n      url\n      publisher\n      date\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimFields on Claim {\n    id\n    kind\n    property\n    value\n    role\n    note\n    validFrom\n    validUntil\n    lastConfirmed\n    status\n    subject {\n      id\n      ...VertexLabel\n    }\n    object {\n      id\n      ...VertexLabel\n      ... on Cooperation {\n        cooperationKind: kind\n        statedAs\n        validFrom\n        validUntil\n        lastConfirmed\n        cooperationStatus: status\n        participants {\n          role\n          actor {\n            id\n            ...ActorLabel\n          }\n        }\n      }\n    }\n    support {\n      ...SupportFields\n    }\n    contradictedBy {\n      id\n      kind\n      property\n      value\n      validFrom\n      validUntil\n      lastConfirmed\n      status\n      support {\n        ...SupportFields\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimFields on Claim {\n    id\n    kind\n    property\n    value\n    role\n    note\n    validFrom\n    validUntil\n    lastConfirmed\n    status\n    subject {\n      id\n      ...VertexLabel\n    }\n    object {\n      id\n      ...VertexLabel\n      ... on Cooperation {\n        cooperationKind: kind\n        statedAs\n        validFrom\n        validUntil\n        lastConfirmed\n        cooperationStatus: status\n        participants {\n          role\n          actor {\n            id\n            ...ActorLabel\n          }\n        }\n      }\n    }\n    support {\n      ...SupportFields\n    }\n    contradictedBy {\n      id\n      kind\n      property\n      value\n      validFrom\n      validUntil\n      lastConfirmed\n      status\n      support {\n        ...SupportFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query States {\n    regions(level: STATE) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query States {\n    regions(level: STATE) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!, $kinds: [SearchKind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) {\n      matched\n      score\n      node {\n        __typename\n        id\n        ... on Vertex {\n          name\n          vertexKind\n        }\n        ... on Actor {\n          ...ActorLabel\n        }\n        ... on Region {\n          level\n          regionKind: kind\n          parent {\n            id\n            name\n          }\n        }\n        ... on Event {\n          from\n          place {\n            label\n          }\n        }\n        ... on Contest {\n          contestName: name\n        }\n        ... on ContestEdition {\n          year\n          contest {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Search($text: String!, $kinds: [SearchKind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) {\n      matched\n      score\n      node {\n        __typename\n        id\n        ... on Vertex {\n          name\n          vertexKind\n        }\n        ... on Actor {\n          ...ActorLabel\n        }\n        ... on Region {\n          level\n          regionKind: kind\n          parent {\n            id\n            name\n          }\n        }\n        ... on Event {\n          from\n          place {\n            label\n          }\n        }\n        ... on Contest {\n          contestName: name\n        }\n        ... on ContestEdition {\n          year\n          contest {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;