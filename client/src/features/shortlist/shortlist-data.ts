import { useQuery } from '@apollo/client/react'
import { distanceKm } from '@netzatlas/shared'
import { useMemo } from 'react'
import type { ShortlistActorsQuery, ShortlistComparedQuery } from '../../api/__generated__/graphql.ts'
import type { Entry } from '../../parts/shortlist/entries.ts'
import { ShortlistActors } from './shortlist.operations.ts'

export type ListedActor = Extract<ShortlistActorsQuery['nodes'][number], { __typename: 'Actor' }>

export type ComparedActor = Extract<ShortlistComparedQuery['nodes'][number], { __typename: 'Actor' }>

/** One row: what somebody noted, and what is known of the actor today. */
export interface Listed {
  readonly entry: Entry
  /** Undefined while it is read, and where it is gone. */
  readonly actor: ListedActor | undefined
  /** The municipality it was noted for. */
  readonly from: ListedActor | undefined
  /** It was asked for and is not there. */
  readonly gone: boolean
  /** Between the places told of both; undefined where one is not told. */
  readonly km: number | undefined
}

/** Everything on the list with its facts, asked for at once. */
export function useShortlistData(entries: readonly Entry[]) {
  const ids = useMemo(
    () => [...new Set(entries.flatMap(({ actor, seeker }) => (seeker ? [actor, seeker.id] : [actor])))].toSorted(),
    [entries],
  )
  const { data, previousData, error, refetch } = useQuery(ShortlistActors, {
    variables: { ids },
    skip: ids.length === 0,
    // A long list is longer than an address may be.
    context: { asBody: true },
  })
  const read = data ?? previousData
  const actors = useMemo(
    () => new Map((read?.nodes ?? []).flatMap((node) => (node.__typename === 'Actor' ? [[node.id, node] as const] : []))),
    [read],
  )
  const listed = entries.map((entry): Listed => {
    const actor = actors.get(entry.actor)
    const from = entry.seeker ? actors.get(entry.seeker.id) : undefined
    return {
      entry,
      actor,
      from,
      gone: data !== undefined && !actor,
      km: from?.place && actor?.place ? distanceKm(from.place, actor.place) : undefined,
    }
  })
  return {
    listed,
    /** What something is called today. */
    nameOf: (id: string) => actors.get(id)?.name,
    error: read ? undefined : error,
    retry: () => void refetch(),
    today: read?.statistics.today,
    newest: read?.statistics.newest,
  }
}
