import { Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { useMedia, usePhone } from '../../ui/media.ts'
import { FullPage } from '../../ui/page.tsx'
import { PanelFrame } from '../../ui/panel.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { MapCanvas } from '../../viz/map/lazy-canvas.ts'
import { type Bounds, bothBounds, boundsOf, circleBounds, type Frame, GERMANY, LAND_BOUNDS, type Padding } from '../../viz/map/mercator.ts'
import type { MapPicture } from '../../viz/map/picture.ts'
import type { MapPlace, MapScene, MapTarget } from '../../viz/map/scene.ts'
import { address, LONG, NOTHING } from './address.ts'
import { Legend } from './legend.tsx'
import { useMapData } from './map-data.ts'
import { MapTable } from './map-table.tsx'
import { MarkingBar } from './marking-bar.tsx'
import { atOneSpot } from './model/events.ts'
import styles from './page.module.css'
import { SaveMenu } from './save-menu.tsx'
import { Selection } from './selection.tsx'
import { MapStatus } from './status.tsx'
import { MapToolbar } from './toolbar.tsx'
import { useDescribe } from './use-describe.ts'
import { useMarking } from './use-marking.ts'

/** From Central America to the Philippines: farther out lies no inhabited land that would make it smaller. */
const WORLD: Bounds = [-95, -36, 136, 62]
/** Beside layers and legend. */
const WIDE: Padding = { top: 12, right: 12, bottom: 28, left: 344 }
const NARROW: Padding = { ...WIDE, left: 284 }
/** The buttons stand at the right. */
const PHONE = { top: 8, right: 60, left: 12 }
/** Above the sheet of a phone: room for scale and sources. */
const ABOVE_SHEET = 28

export function Page() {
  const { t } = useTranslation(['stakeholder-map', 'common', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  const [state, set] = useUrlState(address, LONG)
  const [frame, setFrame] = useState<Frame>()
  const data = useMapData(state, frame)
  const [hovered, setHovered] = useState<string>()
  const [hoveredFlow, setHoveredFlow] = useState<string>()
  const [hoveredRegion, setHoveredRegion] = useState<string>()
  const [hoveredEvent, setHoveredEvent] = useState<string>()
  const hover = { actor: setHovered, flow: setHoveredFlow, region: setHoveredRegion, event: setHoveredEvent }
  const [cover, setCover] = useState(0)
  const covered = phone ? cover : 0
  const asTable = state.ansicht === 'tabelle'
  const name = data.selectedName
  useDocumentHead(name === undefined ? t('title') : t('titleOf', { name }), t('description'))

  const marking = useMarking(state, set, data)
  const picture = useRef<MapPicture>(null)

  const drawn = state.ebenen.includes('akteure') ? 'rings' : data.flows ? 'bare' : 'nothing'
  const places = useMemo(
    () => (drawn === 'rings' ? data.places : drawn === 'bare' ? data.places.map(withoutRing) : []),
    [drawn, data.places],
  )
  const scene = useMemo(
    (): MapScene => ({
      places,
      lines: state.ebenen.includes('beziehungen') ? data.lines.lines : [],
      flows: data.flows?.flows ?? [],
      litFlow: hoveredFlow ?? state.fluss,
      cooperations: data.flows?.singly?.drawn ?? [],
      countries: data.countries?.layer,
      events: data.events?.marks ?? [],
      litEvent: hoveredEvent ?? state.veranstaltung,
      coverage: data.coverageLayer,
      circle: marking.circle,
      borders: state.ebenen.includes('grenzen'),
      selected: state.akteur === undefined ? state.ort : data.home,
      marked: data.marked.map(({ placeId }) => placeId),
      lit: hovered,
      litRegion: hoveredRegion ?? state.region,
    }),
    [
      places,
      data.lines,
      data.flows?.flows,
      data.flows?.singly?.drawn,
      data.countries?.layer,
      data.events?.marks,
      data.coverageLayer,
      data.home,
      data.marked,
      marking.circle,
      state.ebenen,
      state.akteur,
      state.ort,
      state.region,
      state.fluss,
      state.veranstaltung,
      hoveredEvent,
      hovered,
      hoveredRegion,
      hoveredFlow,
    ],
  )
  const bounds = useMemo((): Bounds => {
    if (marking.circle) return circleBounds(marking.circle.lon, marking.circle.lat, marking.circle.km)
    if (state.welt) return WORLD
    if (!state.ausland && state.land === undefined) return GERMANY
    const land = LAND_BOUNDS[state.land?.slice(2) ?? '']
    const actors = boundsOf(data.split.shown)
    return land && actors ? bothBounds(land, actors) : (land ?? actors ?? GERMANY)
  }, [marking.circle, state.welt, state.ausland, state.land, data.split])

  const narrow = useMedia('(width < 1180px)')
  const padding = useMemo(
    (): Padding => (phone ? { ...PHONE, bottom: covered + ABOVE_SHEET } : narrow ? NARROW : WIDE),
    [phone, narrow, covered],
  )

  const pick = (target: MapTarget | undefined) => {
    if (target === undefined) set(NOTHING)
    else if (target.type === 'places') {
      const here = data.split.shown.filter(({ placeId }) => target.ids.includes(placeId))
      const only = here.length === 1 ? here[0] : undefined
      if (only) set({ ...NOTHING, akteur: only.id })
      else if (target.ids.length === 1) set({ ...NOTHING, ort: target.ids[0] })
    } else if (target.type === 'region') {
      const akteur = data.actorOfAgs(target.ags)
      set({ ...NOTHING, ...(akteur ? { akteur } : { region: target.ags }) })
    } else if (target.type === 'event') set({ ...NOTHING, veranstaltung: atOneSpot(data.events?.rows ?? [], target.ids) })
    else if (target.type === 'flow') set({ ...NOTHING, fluss: target.ids[0] })
    else set({ ...NOTHING, staat: target.code })
  }

  const describe = useDescribe(data)

  if (data.everyone.error && !data.columns) {
    return (
      <FullPage>
        <h1 className={styles.failedTitle}>{t('title')}</h1>
        <QueryError error={data.everyone.error} onRetry={() => void data.everyone.refetch()} />
      </FullPage>
    )
  }

  return (
    <FullPage>
      <h1 className={styles.hidden}>{t('title')}</h1>
      <PanelFrame
        main={
          <div className={styles.main}>
            <MapToolbar
              state={state}
              set={set}
              marking={marking}
              frame={frame}
              save={<SaveMenu state={state} data={data} picture={picture} />}
            />
            <MapStatus data={data} state={state} set={set} />
            <MarkingBar
              boxing={marking.boxing && !asTable}
              onBoxing={marking.startBox}
              notice={marking.notice}
              centre={marking.centre}
              state={state}
              set={set}
              shown={data.split.shown}
              onMark={marking.mark}
            />
            {!asTable && (
              <div className={styles.map}>
                <Suspense fallback={<div className={styles.mapWait} />}>
                  <MapCanvas
                    scene={scene}
                    label={t('label', { number: format.number(state.ebenen.includes('akteure') ? data.split.shown.length : 0) })}
                    view={
                      state.lon !== undefined && state.lat !== undefined && state.zoom !== undefined
                        ? { lon: state.lon, lat: state.lat, zoom: state.zoom }
                        : undefined
                    }
                    fitTo={bounds}
                    padding={padding}
                    covered={covered}
                    onPick={pick}
                    onView={(view) =>
                      set({ lon: view?.lon.toFixed(3), lat: view?.lat.toFixed(3), zoom: view?.zoom.toFixed(2) }, { replace: true })
                    }
                    onFrame={setFrame}
                    picture={picture}
                    boxing={marking.boxing}
                    onBox={marking.markPlaces}
                    describe={describe}
                  >
                    <Legend state={state} set={set} data={data} />
                  </MapCanvas>
                </Suspense>
              </div>
            )}
            {(asTable || !phone) && (
              <div className={asTable ? styles.tableOnly : styles.table}>
                <MapTable data={data} state={state} set={set} alone={asTable} hover={hover} />
              </div>
            )}
          </div>
        }
        panel={<Selection state={state} set={set} data={data} mark={marking.mark} onHover={setHovered} onCover={setCover} />}
      />
    </FullPage>
  )
}

/** A point where lines may end. */
const withoutRing = (place: MapPlace): MapPlace => ({ ...place, shown: {} })
