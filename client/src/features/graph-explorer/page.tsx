import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ActorPanelLinks } from '../../parts/actor-panel.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { FullPage } from '../../ui/page.tsx'
import { Panel, PanelFrame } from '../../ui/panel.tsx'
import { VisuallyHidden } from '../../ui/states.tsx'
import { useUrlState } from '../../url-state/index.ts'
import type { GraphPictureHandle } from '../../viz/graph/graph-picture.tsx'
import { activeFilters } from './model/filter.ts'
import { surroundings } from './model/network.ts'
import { type Encoding, measured, sceneOf, shrinkOf } from './model/scene.ts'
import { boundsOf } from './model/steps.ts'
import { strongest } from './model/strongest.ts'
import { useBand } from './model/use-band.ts'
import { useGroupOf } from './model/use-group-of.ts'
import { useNames } from './model/use-names.ts'
import { useNetwork } from './model/use-network.ts'
import { idsOf, usePaths } from './model/use-paths.ts'
import styles from './page.module.css'
import { ActorActions } from './panels/actor-actions.tsx'
import { Lights } from './panels/lights.tsx'
import { NothingFits } from './panels/nothing-fits.tsx'
import { NetworkPicture } from './panels/picture.tsx'
import { Side } from './panels/side.tsx'
import { PictureSkeleton, StripSkeleton } from './panels/skeleton.tsx'
import { Status } from './panels/status.tsx'
import { NetworkTable } from './panels/table.tsx'
import { TimeStrip } from './panels/time-strip.tsx'
import { NetworkToolbar } from './panels/toolbar.tsx'
import { networkState } from './state.ts'
import { useStepBack } from './use-step-back.ts'

/** Share of a phone's height that the sheet covers of the picture once something is chosen. */
const SHEET_RISES = 0.3

/** Who is linked with whom, and why: the network as a picture or a table, with details beside it. */
export function Page() {
  const { t } = useTranslation('graph-explorer')
  const format = useFormat()
  const navigate = useNavigate()
  const [state, set] = useUrlState(networkState)
  const picture = useRef<GraphPictureHandle>(null)
  /** What the picture or the table points at, and what the panel does: each lights up in the other. */
  const [pointed, setPointed] = useState<string>()
  const [lit, setLit] = useState<string>()
  const phone = usePhone()
  useDocumentHead(t('title'), t('documentDescription'))

  const day = state.stand
  const pathsOf = usePaths(state, day)
  const paths = useMemo(() => pathsOf.paths && idsOf(pathsOf.paths), [pathsOf.paths])
  const pathIds = useMemo(() => [...new Set(paths?.flat() ?? [])], [paths])
  const data = useNetwork(state, pathIds)
  const { network, values } = data
  const names = useNames(network)

  const whole = activeFilters(state).length === 0
  const band = useBand(data.today, network !== undefined && data.groupBy === undefined)

  const encoding = useMemo((): Encoding => {
    const base = { colour: state.farbe, size: state.groesse, values }
    return {
      ...base,
      bounds: network && state.farbe !== 'KIND' ? boundsOf(network.vertices.map((vertex) => measured(vertex, state.farbe, base))) : [],
      framed: whole && !phone,
      upright: phone,
      bandTop: band,
      total: data.withLines ?? 0,
      grouped: data.groupBy !== undefined,
    }
  }, [network, state.farbe, state.groesse, values, whole, phone, band, data.withLines, data.groupBy])
  const lines = useMemo(() => network && strongest(network), [network])
  const scene = useMemo(
    () =>
      network &&
      lines &&
      sceneOf(names.named(network), encoding, lines.waits, {
        smallGroups: (count) => ({
          strong: t('picture.smallGroups', { count, formatted: format.number(count) }),
          rest: t('picture.smallGroupsRest'),
        }),
        openGroup: ({ id, members }) => ({ strong: names.nameOf(id), rest: t('picture.members', { count: members }) }),
      }),
    [network, lines, names, encoding, t, format],
  )
  const focus = useMemo(
    () => (network && state.fokus !== undefined ? surroundings(network, state.fokus, Number(state.tiefe)) : undefined),
    [network, state.fokus, state.tiefe],
  )
  const chosen = state.akteur !== undefined || state.von !== undefined
  const inPicture = useMemo(() => new Set(network?.vertices.map(({ id }) => id)), [network])
  const away = state.akteur !== undefined && network !== undefined && !inPicture.has(state.akteur)
  const groupOf = useGroupOf(away ? state.akteur : undefined, data.groupBy)
  const inGroup = groupOf !== undefined && inPicture.has(groupOf) ? groupOf : undefined
  const openGroup = useCallback((id: string) => set({ offen: [...state.offen, id].join('.') }), [set, state.offen])
  const table = state.ansicht === 'tabelle'
  const choosing = state.von !== undefined && state.bis === undefined
  const emphasis = useMemo(
    () => ({ selected: state.von ?? inGroup ?? state.akteur, focus, paths, folded: data.folded }),
    [state.von, inGroup, state.akteur, focus, paths, data.folded],
  )

  const pick = useCallback(
    (id: string | undefined) => {
      if (id !== undefined && network?.vertices.some((vertex) => vertex.id === id && vertex.kind === 'GROUP')) {
        openGroup(id)
      } else if (id !== undefined && choosing && id !== state.von) set({ bis: id })
      else if (state.von === undefined) set({ akteur: id, ...(state.fokus !== undefined && { fokus: id }) })
    },
    [network, set, openGroup, state.von, state.fokus, choosing],
  )
  const open = useCallback((id: string) => void navigate({ to: '/akteure/$id', params: { id } } as never), [navigate])
  const find = (id: string) => {
    if (choosing) set({ bis: id })
    else if (inPicture.has(id)) set({ akteur: id, fokus: id })
    else if (data.groupBy) {
      sought.current = id
      set({ akteur: id, fokus: undefined })
    } else set({ akteur: id, fokus: id, auf: [...state.auf, id].join('.') })
  }
  // Who was searched for and is in a group: the group opens as soon as it is known which.
  const sought = useRef<string>(undefined)
  useEffect(() => {
    if (inGroup === undefined || sought.current !== state.akteur) return
    sought.current = undefined
    openGroup(inGroup)
  }, [inGroup, state.akteur, openGroup])

  useStepBack(() => {
    if (state.von !== undefined) set({ von: undefined, bis: undefined, jederzeit: undefined })
    else if (state.fokus !== undefined) set({ fokus: undefined, tiefe: undefined })
    else if (state.akteur !== undefined) set({ akteur: undefined })
  })

  // Paths and surroundings that were just asked for are brought into sight; a filter or a date moves nothing.
  const sight = paths && paths.length > 0 ? pathIds.join(' ') : focus ? `${state.fokus} ${state.tiefe}` : ''
  const seen = useRef(sight)
  useEffect(() => {
    if (sight === seen.current) return
    seen.current = sight
    if (paths && paths.length > 0) picture.current?.fit(pathIds)
    else if (focus) picture.current?.fit(focus)
  }, [sight, paths, pathIds, focus])
  // Above a phone's sheet there is room for a part only: what is chosen and its neighbours.
  const opensOn = useMemo(() => {
    const near = focus ?? (phone && network && state.akteur !== undefined ? surroundings(network, state.akteur, 1) : undefined)
    return near && [...near]
  }, [focus, phone, network, state.akteur])

  const main = (() => {
    if (data.error && !network)
      return (
        <div className={styles.state}>
          <QueryError error={data.error} onRetry={data.retry} />
        </div>
      )
    if (!network || !scene) return <PictureSkeleton />
    if (network.vertices.length === 0)
      return (
        <div className={styles.state}>
          <NothingFits state={state} set={set} data={data} />
        </div>
      )
    if (table)
      return (
        <NetworkTable
          state={state}
          set={set}
          data={data}
          network={network}
          nameOf={names.nameOf}
          onOpen={open}
          lit={lit}
          onPoint={setPointed}
        />
      )
    return (
      <NetworkPicture
        ref={picture}
        scene={scene}
        emphasis={emphasis}
        network={network}
        encoding={encoding}
        shrink={shrinkOf(encoding)}
        nameOf={names.nameOf}
        opensOn={opensOn}
        foot={phone && chosen ? SHEET_RISES * window.innerHeight : 0}
        onSelect={pick}
        onOpen={open}
        onPoint={setPointed}
        lit={lit}
        onBackground={() => state.akteur !== undefined && state.von === undefined && state.fokus === undefined && pick(undefined)}
      />
    )
  })()

  const strip =
    data.dates && data.today && data.day ? (
      <TimeStrip
        dates={data.dates}
        day={data.day as never}
        today={data.today as never}
        onChange={(stand, moving) => set({ stand }, { replace: moving })}
      />
    ) : (
      <StripSkeleton />
    )

  return (
    <FullPage>
      <PanelFrame
        main={
          <>
            <VisuallyHidden>
              <h1>{t('title')}</h1>
            </VisuallyHidden>
            <NetworkToolbar state={state} set={set} data={data} network={network} onFind={find} />
            <Status state={state} set={set} data={data} network={network} lines={lines} strip={strip} />
            <div className={styles.view} data-uncovered={table && !chosen ? '' : undefined}>
              {main}
            </div>
            {!phone && strip}
          </>
        }
        panel={
          phone && table && !chosen ? null : (
            <Panel
              label={t('panel.label')}
              opensAt={state.akteur === undefined && state.von === undefined ? 'low' : 'half'}
              footer={
                state.akteur !== undefined &&
                state.von === undefined && (
                  <>
                    <ActorActions
                      id={state.akteur}
                      state={state}
                      set={set}
                      network={network}
                      group={inGroup === undefined ? undefined : { name: names.nameOf(inGroup), open: () => openGroup(inGroup) }}
                      grouped={data.groupBy !== undefined}
                    />
                    <ActorPanelLinks id={state.akteur} asOf={state.stand} current="network" />
                  </>
                )
              }
            >
              <Lights lit={pointed} onPoint={setLit}>
                <Side state={state} set={set} data={data} network={network} onPick={pick} />
              </Lights>
            </Panel>
          )
        }
      />
    </FullPage>
  )
}
