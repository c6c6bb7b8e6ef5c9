import { ApolloClient, ApolloLink, type FieldPolicy, HttpLink, InMemoryCache, type StoreObject } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { stripIgnoredCharacters } from 'graphql'
import { tap } from 'rxjs'
import { patience } from './patience.ts'
import { POSSIBLE_TYPES } from './possible-types.ts'

/** A list read on by `offset`: whatever else is asked makes another list, so that a page that comes late lands where it belongs. */
const byOffset: FieldPolicy<readonly unknown[]> = {
  keyArgs: (args) => JSON.stringify({ ...args, first: undefined, offset: undefined }),
  merge: (before = [], incoming, { args }) => before.toSpliced(args?.offset ?? 0, incoming.length, ...incoming),
}

/** Lists that are read page by page: the cache keeps one list for each filter and page size. */
const PAGED = {
  partners: byOffset,
  actors: relayStylePagination(['filter', 'orderBy', 'near', 'first']),
  events: relayStylePagination(['filter', 'orderBy', 'first']),
  countedEvents: relayStylePagination(['category', 'state', 'elsewhere', 'year', 'outside', 'first']),
  sources: relayStylePagination(['text', 'orderBy', 'first']),
  news: relayStylePagination(['filter', 'first']),
  notices: relayStylePagination(['filter', 'asOf', 'first']),
  history: relayStylePagination(['first']),
  municipalityStates: relayStylePagination(['within', 'partnerKinds', 'asOf', 'themes', 'countries', 'months', 'state', 'among', 'first']),
}
const PAGED_CLAIMS = { fields: { claims: relayStylePagination(['kinds', 'asOf', 'first']) } }

/** Parts of a cooperation have no id of their own: two views that ask for different fields of them are put together by position. */
const participantsByPosition: FieldPolicy<readonly StoreObject[]> = {
  merge: (before, incoming, { mergeObjects }) =>
    incoming.map((one, i) => (before?.length === incoming.length ? mergeObjects(before[i] as StoreObject, one) : one)),
}

/**
 * Queries go by GET, so that the browser and the server's ETag save what was asked before; with `asBody` in their context
 * by POST, where what they name is longer than an address may be. Names of countries and the sentences of paths come in
 * the language of the dashboard, which `language` tells. `onRefused` hears of every operation that fails.
 */
export function createApiClient(language: () => string, onRefused: () => void): ApolloClient {
  const speak = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers = {} }) => ({ headers: { ...headers, 'accept-language': language(), 'x-netzatlas-csrf': '1' } }))
    return forward(operation)
  })
  const refused = new ApolloLink((operation, forward) =>
    forward(operation).pipe(tap({ next: ({ errors }) => errors && onRefused(), error: onRefused })),
  )
  const http = (useGETForQueries: boolean) =>
    new HttpLink({
      uri: '/graphql',
      useGETForQueries,
      credentials: 'same-origin',
      // The text of a query stands in the address: short texts keep it within what proxies take.
      print: (document, print) => stripIgnoredCharacters(print(document)),
    })
  return new ApolloClient({
    link: ApolloLink.from([
      refused,
      patience,
      speak,
      ApolloLink.split(({ getContext }) => getContext().asBody === true, http(false), http(true)),
    ]),
    enhancedClientAwareness: { transport: false },
    cache: new InMemoryCache({
      possibleTypes: POSSIBLE_TYPES,
      typePolicies: {
        Query: { fields: PAGED },
        ...Object.fromEntries([...(POSSIBLE_TYPES.Vertex ?? []), 'Source'].map((type) => [type, PAGED_CLAIMS])),
        // Parts of an actor have no id: two views that ask for different fields of them must not overwrite one another.
        MunicipalityFacts: { merge: true },
        Place: { merge: true },
        Figure: { merge: true },
        // Its intervals are asked for by themselves.
        Standing: { merge: true },
        Cooperation: { fields: { ...PAGED_CLAIMS.fields, participants: participantsByPosition } },
        Network: { keyFields: false },
        // Their `id` is a column: two answers about the same actors are two things all the same.
        VertexColumns: { keyFields: false },
        PlaceColumns: { keyFields: false },
        RegionCoverage: { keyFields: false },
        ActorCoverage: { merge: true },
        // Several views ask for different figures of the one object.
        Statistics: { keyFields: false, merge: true },
      },
    }),
    defaultOptions: { watchQuery: { notifyOnNetworkStatusChange: true } },
  })
}
