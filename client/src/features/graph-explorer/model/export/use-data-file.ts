import { useApolloClient } from '@apollo/client/react'
import type { Measure } from '@netzatlas/shared'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BridgesQueryVariables, NetworkRanksQueryVariables } from '../../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { saveFile } from '../../../../ui/csv.ts'
import { writeInTurns } from '../../../../ui/in-turns.ts'
import { KIND_COLOUR_TOKENS } from '../../../../viz/encoding/kinds.ts'
import { lightTheme } from '../../../../viz/graph/theme.ts'
import { NetworkMeasuresQuery, NetworkRanksQuery, VertexAttributesQuery } from '../../graph-explorer.operations.ts'
import { BridgesQuery } from '../../measures.operations.ts'
import { isAttribute } from '../attributes.ts'
import { type Bridges, bridgesIn } from '../bridges.ts'
import { type Ranks, rankedAmong, ranksIn } from '../ranks.ts'
import { isActorKind } from '../scene.ts'
import { bridgeQuestion } from '../use-bridges.ts'
import type { Explorer } from '../use-explorer.ts'
import { degreesIn, rankQuestion } from '../use-ranks.ts'
import type { ExportGraph } from './export-graph.ts'
import { fetchRecords, MOST_NAMED } from './fetch-records.ts'
import { FORMATS, type FormatName } from './formats.ts'
import { noRecords } from './records.ts'
import { shownGraph } from './shown-graph.ts'
import { useAbout } from './use-about.ts'
import { wholeGraph } from './whole-graph.ts'
import { withBridges } from './with-bridges.ts'

/** The picture, one of the two that are compared, or the whole network. */
export type Extent = 'shown' | 'first' | 'second' | 'all'

/** How far a file is. */
export type Saving =
  | { readonly is: 'fetching' | 'writing'; readonly done: number; readonly total: number }
  | { readonly is: 'saved'; readonly name: string }
  | { readonly is: 'failed' }

/** Between two words on how far a file is, in milliseconds. */
const TOLD_EVERY = 120

/** Saves the network as a file for other programs: asked for, put together and written with progress; it can be stopped. */
export function useDataFile(explorer: Explorer) {
  const { t } = useTranslation(['network-export', 'vocabulary'])
  const { language } = useFormat()
  const client = useApolloClient()
  const { about: aboutOf } = useAbout()
  const [saving, setSaving] = useState<Saving>()
  const told = useRef(0)
  const running = useRef<AbortController>(undefined)

  const working = (is: 'fetching' | 'writing', done: number, total: number) => {
    if (performance.now() - told.current < TOLD_EVERY) return
    told.current = performance.now()
    setSaving({ is, done, total })
  }
  const words = {
    language,
    heading: (key: string) => t(`column.${key}`, { defaultValue: key }),
    word: (key: string, value: string) => {
      if (key === 'kind') return t(`vocabulary:vertexKind.${value}`, { defaultValue: value })
      return key === 'line' ? t(`vocabulary:lineKind.${value}`) : t(`vocabulary:status.${value}`)
    },
    yes: t('yes'),
    no: t('no'),
  }

  const graphOf = async (extent: Extent, signal: AbortSignal): Promise<ExportGraph> => {
    const pictured = picturedIn(explorer, extent)
    const { data, network, scene, names, state } = pictured
    if (!network || !scene) throw new Error('There is nothing to save yet')
    const about = aboutOf(pictured, extent === 'all' ? 'all' : 'shown')
    const theme = lightTheme()
    const options = { asOf: data.day, signal, progress: (done: number, total: number) => working('fetching', done, total) }
    if (extent === 'all') {
      const records = await fetchRecords(client, undefined, options)
      const values = await valuesOfAll(Object.keys(data.values), signal)
      const ranks = await ranksOf({ measures: rankedAmong(data.values) }, signal)
      const colourOf = ({ kind }: { kind: string }) => theme.colourOf(KIND_COLOUR_TOKENS[kind as keyof typeof KIND_COLOUR_TOKENS])
      return withBridges(await wholeGraph(records, values, ranks, colourOf, about, signal), await bridgesOf({}, signal))
    }
    const actors = network.vertices.filter(({ kind }) => isActorKind(kind)).map(({ id }) => id)
    const records = actors.length === 0 ? noRecords() : await fetchRecords(client, actors.length > MOST_NAMED ? undefined : actors, options)
    const ranks = await ranksOf(rankQuestion(state, data), signal)
    const { x, y, colour } = scene.vertices
    const bridges = await bridgesOf(bridgeQuestion(state, data), signal)
    const shown = await shownGraph(
      {
        network,
        nameOf: names.nameOf,
        titleOf: names.titleOf,
        at: (i) => ({ x: x[i]!, y: y[i]!, colour: theme.colourOf(colour[i]!) }),
        measures: data.values as Readonly<Record<string, ReadonlyMap<string, number>>>,
        ranks: ranks(degreesIn(network)),
        evidence: state.beleg,
        possible: state.moegliche,
      },
      records,
      about,
      signal,
    )
    return withBridges(shown, bridges)
  }

  const bridgesOf = async (variables: BridgesQueryVariables | undefined, signal: AbortSignal): Promise<Bridges | undefined> => {
    if (!variables) return undefined
    const { data } = await client.query({ query: BridgesQuery, variables, context: { fetchOptions: { signal } } })
    return bridgesIn(data!.bridges)
  }

  const ranksOf = async (variables: NetworkRanksQueryVariables, signal: AbortSignal) => {
    if (variables.measures.length === 0) return (): Ranks => ({})
    const { data } = await client.query({ query: NetworkRanksQuery, variables, context: { fetchOptions: { signal } } })
    return (degreeOf: (id: string) => number) => ranksIn(data!.analysis, degreeOf)
  }

  const valuesOfAll = async (words: readonly string[], signal: AbortSignal): Promise<Record<string, ReadonlyMap<string, number>>> => {
    const options = { context: { fetchOptions: { signal } } }
    const [of, measures] = [words.filter(isAttribute), words.filter((word) => !isAttribute(word)) as Measure[]]
    const told: (readonly [string, readonly string[], readonly (number | null | undefined)[]])[] = []
    if (measures.length > 0) {
      const { data } = await client.query({ query: NetworkMeasuresQuery, variables: { measures }, ...options })
      for (const { measure, values } of data!.analysis.columns) told.push([measure, data!.analysis.ids, values])
    }
    if (of.length > 0) {
      const { data } = await client.query({ query: VertexAttributesQuery, variables: { of }, ...options })
      for (const { attribute, numbers } of data!.vertexAttributes.columns) told.push([attribute, data!.vertexAttributes.ids, numbers ?? []])
    }
    return Object.fromEntries(
      told.map(([word, ids, values]) => [word, new Map(ids.flatMap((id, i) => (values[i] == null ? [] : [[id, values[i]]])))]),
    )
  }

  const save = async (format: FormatName, extent: Extent) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const { signal } = mine
    setSaving({ is: 'fetching', done: 0, total: 0 })
    try {
      const graph = await graphOf(extent, signal)
      const { ending, type, pieces } = FORMATS[format]
      const total =
        format === 'actors' ? graph.actors.length : format === 'lines' ? graph.lines.length : graph.actors.length + graph.lines.length
      const file = await writeInTurns(pieces(graph, words), { signal, progress: (done) => working('writing', done, total) })
      const name = `${t(`file.${format === 'actors' || format === 'lines' ? format : 'network'}`)}-${graph.about.written}.${ending}`
      saveFile(name, file, type)
      setSaving({ is: 'saved', name })
    } catch {
      setSaving(signal.aborted ? undefined : { is: 'failed' })
    }
  }
  const stop = () => {
    running.current?.abort()
    setSaving(undefined)
  }
  return { saving, save, stop }
}

/** What is saved as if it stood there alone. */
function picturedIn(explorer: Explorer, extent: Extent) {
  const both = explorer.compared.value?.sides
  const side = extent === 'first' ? both?.[0] : extent === 'second' ? both?.[1] : undefined
  return side ? { ...explorer, ...side, network: side.data.network } : explorer
}
