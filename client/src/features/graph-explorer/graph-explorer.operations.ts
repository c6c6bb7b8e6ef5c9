import { graphql } from '../../api/__generated__/index.ts'

export const NetworkColumns = graphql(`
  fragment NetworkColumns on Network {
    vertices {
      id
      kind
      name
      label
      x
      y
      degree
      size
      outside
      members {
        kind
        counts
      }
      group
      place
      state
      country
    }
    lines {
      source
      target
      kind
      status
      weight
      possible
    }
    hidden
    hiddenBecause {
      day
      filter
      limit
      open
    }
    possible
    withoutLines
    groupBy
    revision
  }
`)

export const NetworkQuery = graphql(`
  query Network(
    $filter: NetworkFilter
    $asOf: Date
    $groupBy: Grouping
    $unfold: [ID!]
    $unfoldPartly: [PartlyUnfolded!]
    $twoMode: Boolean
    $layout: Layout
    $singly: Boolean
  ) {
    network(
      filter: $filter
      asOf: $asOf
      groupBy: $groupBy
      unfold: $unfold
      unfoldPartly: $unfoldPartly
      twoMode: $twoMode
      layout: $layout
      singly: $singly
    ) {
      ...NetworkColumns
    }
  }
`)

/** Enough of the whole network to see where its small pieces lie, whatever is filtered away. */
export const NetworkShapeQuery = graphql(`
  query NetworkShape($asOf: Date!, $filter: NetworkFilter) {
    network(asOf: $asOf, filter: $filter) {
      vertices {
        id
        y
      }
      lines {
        source
        target
      }
      groupBy
    }
  }
`)

/** Where groups stand while all are folded: the same whatever the filter and the day. */
export const GroupPlacesQuery = graphql(`
  query GroupPlaces($groupBy: Grouping!, $layout: Layout) {
    network(groupBy: $groupBy, layout: $layout) {
      vertices {
        id
        name
        x
        y
        size
      }
    }
  }
`)

/** Which actors with any relation are in these groups, or all that pass the filter. */
export const GroupMembersQuery = graphql(`
  query GroupMembers($groupBy: Grouping!, $unfold: [ID!], $unfoldPartly: [PartlyUnfolded!], $filter: NetworkFilter) {
    network(groupBy: $groupBy, unfold: $unfold, unfoldPartly: $unfoldPartly, filter: $filter) {
      vertices {
        id
        kind
        group
        degree
        size
      }
    }
  }
`)

/** What narrows down in which group an actor is. */
export const ActorWhereaboutsQuery = graphql(`
  query ActorWhereabouts($id: ID!) {
    actor(id: $id) {
      id
      kind
      municipalityRegion: region(level: MUNICIPALITY) {
        id
      }
      districtRegion: region(level: DISTRICT) {
        id
      }
      stateRegion: region(level: STATE) {
        id
      }
    }
  }
`)

export const NeighbourhoodQuery = graphql(`
  query Neighbourhood($of: [ID!]!, $limit: Int!, $layout: Layout, $asOf: Date) {
    neighbourhood(of: $of, depth: 1, limit: $limit, layout: $layout, asOf: $asOf) {
      ...NetworkColumns
    }
  }
`)

/** What the filters offer, and the day it is. */
export const NetworkFactsQuery = graphql(`
  query NetworkFacts {
    statistics {
      today
      fictional
    }
    themes {
      id
      name
      actorCount
    }
    countries {
      id
      name
      actorCount
    }
  }
`)

export const NetworkDatesQuery = graphql(`
  query NetworkDates($filter: NetworkFilter) {
    dates(filter: $filter) {
      years
      counts
      undated
    }
  }
`)

export const NetworkMeasuresQuery = graphql(`
  query NetworkMeasures($filter: NetworkFilter, $asOf: Date, $measures: [Measure!]!, $exact: Boolean) {
    analysis(filter: $filter, asOf: $asOf, measures: $measures, exact: $exact) {
      ids
      columns {
        measure
        values
        prominence
        method
      }
      revision
    }
  }
`)

/** What is known of the actors beside kind, Land and measures. */
export const VertexAttributesQuery = graphql(`
  query VertexAttributes($filter: NetworkFilter, $asOf: Date, $of: [VertexAttribute!]!) {
    vertexAttributes(filter: $filter, asOf: $asOf, of: $of) {
      ids
      columns {
        attribute
        numbers
        keys
        names {
          id
          name
        }
      }
    }
  }
`)

/** Ranks with the interval they lie in: computed for some seconds the first time, so they are asked for by themselves. */
export const NetworkRanksQuery = graphql(`
  query NetworkRanks($filter: NetworkFilter, $asOf: Date, $measures: [Measure!]!, $exact: Boolean) {
    analysis(filter: $filter, asOf: $asOf, measures: $measures, exact: $exact) {
      ids
      columns {
        measure
        rank
        rankFrom
        rankTo
      }
      summary {
        vertices
      }
    }
  }
`)

export const ActorNameQuery = graphql(`
  query ActorName($id: ID!) {
    actor(id: $id) {
      id
      ...ActorLabel
    }
  }
`)

export const FindActorQuery = graphql(`
  query FindActor($text: String!) {
    search(text: $text, kinds: [ACTOR], first: 12) {
      node {
        __typename
        id
        ... on Actor {
          ...ActorLabel
        }
      }
    }
  }
`)
