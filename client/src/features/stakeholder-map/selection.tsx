import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ActorPanel, ActorPanelLinks } from '../../parts/actor-panel.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { usePhone } from '../../ui/media.ts'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { packed } from '../../url-state/packed.ts'
import { ActorButtons } from './actor-buttons.tsx'
import type { Address, SetAddress } from './address.ts'
import { CountryPanel, FlowPanel } from './cooperation-list.tsx'
import { EventPanel } from './event-panel.tsx'
import { KnownFacts } from './known-facts.tsx'
import type { MapData } from './map-data.ts'
import { atSpotOf } from './model/events.ts'
import type { PlacedActor } from './model/places.ts'
import { NobodyFits } from './nobody-fits.tsx'
import styles from './page.module.css'
import { RegionPanel } from './region-panel.tsx'

/** The side of the map: one actor, or all who are at one place, or what one can do here. */
export function Selection({
  state,
  set,
  data,
  mark,
  onHover,
  onCover,
}: {
  state: Address
  set: SetAddress
  data: MapData
  mark: (actors: readonly PlacedActor[]) => void
  onHover: (place: string | undefined) => void
  /** Pixels of the map under the sheet of a phone. */
  onCover: (pixels: number) => void
}) {
  const { t } = useTranslation(['stakeholder-map', 'map-layers', 'map-lists', 'common', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  // Who chooses where a radius is drawn looks at the map, not at what is known there.
  const chosen = { key: state.umkreis === undefined ? 'chosen' : 'centre', opensAt: state.umkreis === undefined ? 'half' : 'low' } as const
  const select = (id: string | undefined) => set({ akteur: id, ort: undefined })
  if (state.akteur !== undefined) {
    return (
      <Panel
        key={chosen.key}
        label={data.selectedName ?? t('common:loading')}
        opensAt={chosen.opensAt}
        onCover={onCover}
        footer={<ActorPanelLinks id={state.akteur} asOf={state.stand} marked={state.wahl} current="map" />}
      >
        <ActorPanel id={state.akteur} asOf={state.stand} onPick={select} onClose={() => select(undefined)} />
      </Panel>
    )
  }
  if (state.region !== undefined && state.ort === undefined) {
    return (
      <Panel key="chosen" label={t('map-layers:region.label')} opensAt="half" onCover={onCover}>
        <RegionPanel ags={state.region} state={state} set={set} data={data} mark={mark} onHover={onHover} />
      </Panel>
    )
  }
  if (state.fluss !== undefined && state.ort === undefined) {
    const row = data.flows?.rows.find(({ id }) => id === state.fluss)
    return (
      <Panel key="chosen" label={t('map-layers:flow.title')} opensAt="half" onCover={onCover}>
        <FlowPanel
          flow={state.fluss}
          names={row && [row.fromName, row.toName]}
          count={row?.count ?? 0}
          state={state}
          onPick={select}
          onClose={() => set({ fluss: undefined })}
        />
      </Panel>
    )
  }
  if (state.staat !== undefined && state.ort === undefined) {
    return (
      <Panel key="chosen" label={format.country(state.staat)} opensAt="half" onCover={onCover}>
        <CountryPanel code={state.staat} state={state} onPick={select} onClose={() => set({ staat: undefined })} />
      </Panel>
    )
  }
  if (state.veranstaltung !== undefined && state.ort === undefined && data.events) {
    return (
      <Panel key="chosen" label={t('map-lists:event.label')} opensAt="half" onCover={onCover}>
        {data.events.ready ? (
          <EventPanel events={atSpotOf(data.events.rows, state.veranstaltung)} onClose={() => set({ veranstaltung: undefined })} />
        ) : (
          <SkeletonRows label={t('common:loading')} />
        )}
      </Panel>
    )
  }
  const here = state.ort === undefined ? [] : data.split.shown.filter(({ placeId }) => placeId === state.ort)
  const first = here[0]
  if (first === undefined && state.wahl.length > 0) {
    const away = state.wahl.length - data.marked.length
    const search = packed({ wahl: state.wahl.join('.'), ...(state.stand && { stand: state.stand }) }, ['wahl'])
    return (
      <Panel key="marked" label={t('marked.title')} opensAt="half" onCover={onCover}>
        <header className={styles.placeHead}>
          <h2 className={styles.placeName}>{t('marked.count', { count: state.wahl.length, number: format.number(state.wahl.length) })}</h2>
          <LinkButton onClick={() => set({ wahl: undefined })}>{t('marked.clear')}</LinkButton>
        </header>
        {away > 0 && <p className={styles.placeFacts}>{t('marked.away', { count: away, number: format.number(away) })}</p>}
        <p className={styles.more}>
          <Link to="/netzwerk" search={search}>
            {t('common:actor.inNetwork')}
          </Link>
        </p>
        <ActorButtons
          actors={data.marked.toSorted((a, b) => b.degree - a.degree || format.compare(a.name, b.name))}
          onPick={select}
          onHover={onHover}
        />
      </Panel>
    )
  }
  if (first === undefined) {
    const rings = state.ebenen.includes('akteure')
    // Beside a wide map the table below it says so.
    if (phone && rings && data.columns && data.split.shown.length === 0)
      return (
        <Panel key="nobody" label={t('nobody')} onCover={onCover}>
          <NobodyFits set={set} />
        </Panel>
      )
    const choose = rings ? t('common:actor.choose') : t('choose')
    return (
      <Panel key="start" label={choose} onCover={onCover}>
        <h2 className={styles.choose}>{choose}</h2>
        <p className={styles.placeFacts}>{rings ? t('chooseAdvice') : t('chooseOther')}</p>
        <KnownFacts state={state} />
        {data.mostConnected.length > 0 && (
          <>
            <h3 className={styles.most}>{t('common:actor.mostConnected')}</h3>
            <ActorButtons actors={data.mostConnected} onPick={select} onHover={onHover} />
          </>
        )}
      </Panel>
    )
  }
  return (
    <Panel key={chosen.key} label={first.place} opensAt={chosen.opensAt} onCover={onCover}>
      <header className={styles.placeHead}>
        <h2 className={styles.placeName}>{first.place}</h2>
        <LinkButton onClick={() => select(undefined)}>{t('common:close')}</LinkButton>
      </header>
      <p className={styles.placeFacts}>{t('actors', { count: here.length, number: format.number(here.length) })}</p>
      <ActorButtons
        actors={here.toSorted((a, b) => b.degree - a.degree || format.compare(a.name, b.name))}
        onPick={select}
        onHover={onHover}
      />
    </Panel>
  )
}
