import { useApolloClient, useQuery } from '@apollo/client/react'
import { useCallback, useMemo, useRef } from 'react'
import type { NetworkColumnsFragment } from '../../../api/__generated__/graphql.ts'
import { type FragmentType, readFragment } from '../../../api/__generated__/index.ts'
import { NeighbourhoodQuery, NetworkColumns, NetworkDatesQuery, NetworkFactsQuery, NetworkQuery } from '../graph-explorer.operations.ts'
import type { NetworkState } from '../state.ts'
import { besideGroups } from './beside-groups.ts'
import { byHand } from './by-hand.ts'
import { chosenOf, expansionsOf } from './expansions.ts'
import { filterOf } from './filter.ts'
import { fold, keysOf, merged, type Network, type NetworkVertex, networkOf } from './network.ts'
import { withRoom } from './open-groups.ts'
import { missingOf, openedOf, unfolding } from './opened.ts'
import { useGroupsOf } from './use-groups-of.ts'
import { useLayout } from './use-layout.ts'
import { usePlaces } from './use-places.ts'
import { useValues } from './use-values.ts'

/** Neighbours that an expansion or a path brings in, at most. */
const MOST_ADDED = 500

/** Everything the server is asked for, put together for what the address says. */
export function useNetwork(state: NetworkState, pathIds: readonly string[]) {
  const { auf, zu, offen, aus, nur, fest } = state
  const facts = useQuery(NetworkFactsQuery)
  const today = facts.data?.statistics.today
  const day = state.stand ?? today
  const filter = useMemo(() => filterOf(state), [state])
  const { layout, pending } = useLayout(state.anordnung)
  const arranged = layout === undefined || layout === 'COMMUNITIES' ? {} : { layout }
  const grouping = {
    ...arranged,
    ...(state.zweimodus && { twoMode: true }),
    ...(state.alle && { singly: true }),
    ...(state.gruppen && { groupBy: state.gruppen }),
    ...unfolding(state.offen),
  }
  const waiting = day === undefined || layout === undefined

  const pictured = {
    filter: { ...filter, ...(state.einzelne && { isolates: true }), ...(state.moegliche && { possible: true }) },
    ...(!state.beendete && day && { asOf: day }),
    ...grouping,
  }
  const drawn = useQuery(NetworkQuery, { variables: pictured, skip: waiting })
  const client = useApolloClient()
  const latest = useRef(pictured)
  latest.current = pictured
  /** Asks for the picture of another day before anybody looks at it. */
  const ahead = useCallback(
    (asOf: string) => {
      // What fails here is told when it is asked for in earnest.
      client.query({ query: NetworkQuery, variables: { ...latest.current, asOf } }).catch(() => {})
    },
    [client],
  )
  // Lines of any time are drawn: what surely holds on the day must be known beside them.
  const certain = useQuery(NetworkQuery, {
    variables: { filter, ...(day && { asOf: day }), ...grouping },
    skip: waiting || !(state.beendete || auf.length > 0 || pathIds.length > 0),
  })
  const dates = useQuery(NetworkDatesQuery, { variables: { filter } })
  const added = useQuery(NeighbourhoodQuery, {
    variables: { of: expansionsOf(auf).map(({ id }) => id), limit: MOST_ADDED, ...arranged },
    skip: auf.length === 0,
  })
  const onPath = useQuery(NeighbourhoodQuery, {
    variables: { of: [...pathIds], limit: Math.max(1, pathIds.length), ...arranged },
    skip: pathIds.length === 0,
  })
  const { values, labels, exact } = useValues(state, filter, state.beendete ? undefined : day, today)

  const columns = read((drawn.data ?? drawn.previousData)?.network)
  const drawnLayout = useRef(layout)
  if (drawn.data) drawnLayout.current = layout
  const sure = state.beendete || auf.length > 0 || pathIds.length > 0 ? read((certain.data ?? certain.previousData)?.network) : undefined
  const more = auf.length > 0 ? read((added.data ?? added.previousData)?.neighbourhood) : undefined
  const along = pathIds.length > 0 ? read((onPath.data ?? onPath.previousData)?.neighbourhood) : undefined

  // Lines between groups say nothing of who stands beside them: what surely holds of those is asked for by itself.
  const hosts = [...new Set([...expansionsOf(auf).map(({ id }) => id), ...pathIds])]
  const ofGuests = useQuery(NeighbourhoodQuery, {
    variables: { of: hosts, limit: MOST_ADDED, ...(day && { asOf: day }) },
    skip: waiting || hosts.length === 0 || !columns?.groupBy,
  })
  const sureAround = hosts.length > 0 ? read((ofGuests.data ?? ofGuests.previousData)?.neighbourhood) : undefined

  const places = usePlaces(columns?.groupBy ?? undefined, offen, arranged)
  const missingGroups = useMemo(() => {
    const isThere = (id: string) => places?.groups.has(id) || columns?.vertices.group.includes(id)
    return places ? missingOf(offen, isThere) : []
  }, [places, columns, offen])
  // Who comes singly into a picture of groups, and where each belongs.
  const guests = useMemo(() => (columns?.groupBy ? strangers(columns, [more, along]) : []), [columns, more, along])
  const groups = useMemo(
    () =>
      columns?.groupBy
        ? [
            ...new Set([
              ...columns.vertices.id.filter((_, i) => columns.vertices.kind[i] === 'GROUP'),
              ...openedOf(offen).map(({ id }) => id),
            ]),
          ]
        : [],
    [columns, offen],
  )
  const groupOf = useGroupsOf(guests, columns?.groupBy ?? undefined, groups)
  const withLines = columns && actorsIn(columns) + columns.hidden
  const open = columns?.groupBy && columns.vertices.kind.some((kind) => kind !== 'GROUP') && state.offen.length > 0
  const before = useRef<Drawn>({ network: undefined, folded: new Map(), hidden: [] })
  const { network, folded, hidden } = useMemo(() => {
    // Until it is known where the members of an opened group go, the picture stays as it was.
    if (!columns || (open && !places)) return before.current
    const known = sure && keysOf(sure)
    const knownOfGuests = columns.groupBy ? sureAround && keysOf(sureAround) : known
    const parts: Network[] = [
      ...(more ? [chosenOf(networkOf(more, knownOfGuests), auf)] : []), //
      ...(along ? [networkOf(along, knownOfGuests)] : []),
    ]
    const result = fold(merged(networkOf(columns, state.beendete ? known : undefined), ...parts), zu)
    const roomy = open && places ? withRoom(result.network, places, withLines!) : result.network
    const whole = besideGroups(roomy, groupOf, withLines!)
    before.current = { ...byHand(whole, { aus, nur, fest }), folded: result.hidden }
    return before.current
  }, [columns, sure, sureAround, more, along, auf, zu, aus, nur, fest, state.beendete, open, places, groupOf, withLines])

  return {
    network,
    folded,
    /** Who would be in the picture but for what was hidden by hand. */
    hidden,
    values,
    labels,
    exact,
    day,
    today,
    fictional: facts.data?.statistics.fictional === true,
    themes: facts.data?.themes ?? [],
    countries: facts.data?.countries ?? [],
    dates: (dates.data ?? dates.previousData)?.dates,
    /** As the server answered, before anything is added or folded away. */
    columns,
    /** As the picture stands, which may not be the one asked for yet. */
    layout: drawnLayout.current ?? state.anordnung,
    pendingLayout: pending,
    groupBy: columns?.groupBy ?? undefined,
    /** What the address opens, but no group is. */
    missingGroups,
    /** Actors that some relation of any time is known of. */
    withLines,
    loading: drawn.loading || (facts.loading && !facts.data),
    ahead,
    error: facts.error ?? drawn.error,
    retry: () => {
      if (facts.error) void facts.refetch()
      else void drawn.refetch()
    },
  }
}

interface Drawn {
  readonly network: Network | undefined
  readonly folded: ReadonlyMap<string, number>
  readonly hidden: readonly NetworkVertex[]
}

export type NetworkData = ReturnType<typeof useNetwork>

/** Cooperations that are points of their own are none. */
const actorsIn = ({ vertices }: NetworkColumnsFragment): number =>
  vertices.size.reduce((sum, size, i) => sum + (vertices.kind[i] === 'COOPERATION' ? 0 : size), 0)

const strangers = (columns: NetworkColumnsFragment, parts: readonly (NetworkColumnsFragment | undefined)[]): string[] => {
  const known = new Set(columns.vertices.id)
  return [...new Set(parts.flatMap((part) => part?.vertices.id ?? []))].filter((id) => !known.has(id))
}

const read = (network: FragmentType<typeof NetworkColumns> | undefined): NetworkColumnsFragment | undefined =>
  readFragment(NetworkColumns, network) ?? undefined
