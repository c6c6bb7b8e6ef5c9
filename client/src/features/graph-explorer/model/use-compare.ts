import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import type { Scene } from '../../../viz/graph/scene.ts'
import { ChangedLinesQuery } from '../network-time.operations.ts'
import type { NetworkState } from '../state.ts'
import { type Backbone, backboneOf, backboneOfGroups, changesPerActor, differencePerGroup, differencesOf, thinned } from './backbone.ts'
import {
  around,
  type Change,
  changesBetween,
  changesIn,
  heaviestOf,
  isToldIn,
  marked,
  onlyDiffering,
  sameIn,
  showsSame,
  sidesOf,
} from './compare.ts'
import { filterOf } from './filter.ts'
import { useBoth } from './use-both.ts'
import type { Explorer } from './use-explorer.ts'
import { useNames } from './use-names.ts'
import type { NetworkData } from './use-network.ts'
import { useScene } from './use-scene.ts'

const NOTHING: ReadonlyMap<string, Change> = new Map()

/**
 * Both pictures of a comparison, and which lines differ; what is the same in both is left out where it waits. Without days
 * to compare, as between two Länder, nothing is.
 */
export function useCompare({ state, data }: Explorer) {
  const today = data.today ?? ''
  const [{ state: first, data: former }, { state: second, data: latter }] = useBoth(state, today)
  const [was, is] = [former.network, latter.network]
  const ofDays = state.vergleichland === undefined
  const { gleiches } = state
  const grouped = former.groupBy !== undefined || latter.groupBy !== undefined
  const asked = useQuery(ChangedLinesQuery, {
    variables: daysOf(state, today),
    skip: today === '' || !ofDays || grouped,
  })
  const changes = useMemo(() => {
    if (!ofDays) return NOTHING
    if (grouped) return was && is ? changesBetween(was, is) : undefined
    return asked.data && changesIn(asked.data.compare)
  }, [ofDays, grouped, was, is, asked.data])
  const known = useMemo(() => {
    if (!ofDays || !was || !is || !changes) return undefined
    const perActor = changesPerActor([was, is], changes)
    const differences = grouped ? differencesOf(was, is) : undefined
    /** By what names are put first. */
    const counts = differences ? differencePerGroup([was, is], differences) : perActor
    const whom: ReadonlySet<string> = new Set(perActor.keys())
    const same = sameIn([was, is], changes, whom)
    return { same, changes, counts, differences, whom, shown: showsSame({ gleiches }, changes, same) }
  }, [ofDays, was, is, changes, gleiches, grouped])
  const [before, after] = [useSide(first, former, latter, false, known), useSide(second, latter, former, true, known)]
  /** Of each picture what is drawn at once, where too much has changed for all of it. */
  const backbones = useMemo(() => {
    if (!known) return [undefined, undefined]
    return [before, after].map(({ data: { network } }, i) => {
      const isTold = (network?.lines ?? []).map(({ key }) => isToldIn(i === 0, known.changes.get(key)))
      if (!network) return undefined
      return known.differences ? backboneOfGroups(network, isTold, known.differences) : backboneOf(network, isTold, known.counts)
    })
  }, [before, after, known])
  const scenes = useMemo(() => {
    if (!changes) return [undefined, undefined]
    const drawn = [before, after].map(({ scene, data: { network } }, i) =>
      scene && network && ofDays ? drawnBy(marked(scene, network, changes, i === 0), backbones[i], known?.counts) : scene,
    )
    // Both open on the same box, and what differs by itself on as little as it takes.
    const frame = ofDays ? around(drawn) : undefined
    const widest = heaviestOf([before.whole, after.whole])
    return drawn.map((scene) => scene && { ...scene, widest, frame: (known?.shown === false ? undefined : scene.frame) ?? frame })
  }, [before, after, changes, ofDays, known, backbones])
  return {
    sides: [before, after] as const,
    scenes,
    changes,
    /** What stands out among what is the same. */
    focus: known?.shown && known.whom.size > 0 && !backbones.some(Boolean) ? known.whom : undefined,
    backbones,
    same: known?.same,
    showsSame: known?.shown ?? true,
    ofDays,
    grouped,
    error: asked.error,
    retry: () => void asked.refetch(),
  }
}

export type Comparison = ReturnType<typeof useCompare>

const drawnBy = (scene: Scene, backbone: Backbone | undefined, counts: ReadonlyMap<string, number> | undefined): Scene =>
  backbone && counts ? thinned(scene, backbone, counts) : scene

/** What the server is asked to compare. */
export function daysOf(state: NetworkState, today: string) {
  const [first, second] = sidesOf(state, today)
  return {
    filter: { ...filterOf(state), ...(state.moegliche && { possible: true }) },
    from: first.stand ?? today,
    to: second.stand ?? today,
  }
}

interface Known {
  readonly changes: ReadonlyMap<string, Change>
  readonly whom: ReadonlySet<string>
  /** What is the same on both days is drawn, too. */
  readonly shown: boolean
}

function useSide(state: NetworkState, whole: NetworkData, beside: NetworkData, isSecond: boolean, known: Known | undefined) {
  const { akteur, wahl } = state
  const network = useMemo(() => {
    if (!known || known.shown || !whole.network || !beside.network) return whole.network
    // Who is chosen or marked is in sight though nothing has changed there.
    const whom = new Set([...known.whom, ...wahl, ...(akteur === undefined ? [] : [akteur])])
    return onlyDiffering(whole.network, beside.network, { changes: known.changes, whom, earlier: !isSecond })
  }, [whole.network, beside.network, known, isSecond, akteur, wahl])
  const data = useMemo(() => ({ ...whole, network }), [whole, network])
  const names = useNames(whole.network, whole.hidden)
  const drawing = useScene(state, data, names, false, { data: beside, first: isSecond })
  /** `whole`: with what is the same, whether it is drawn or not. */
  return useMemo(() => ({ state, data, whole: whole.network, names, ...drawing }), [state, data, whole, names, drawing])
}

export type Side = ReturnType<typeof useSide>
