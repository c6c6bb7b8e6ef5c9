import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceGap } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { AsOfPicker } from '../../parts/as-of-picker.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { usePhone } from '../../ui/media.ts'
import { ClosingAct, Popover } from '../../ui/popover.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import type { SetAddress } from './address.ts'
import { type Address, LAYERS } from './address.ts'
import type { MapData } from './map-data.ts'
import styles from './page.module.css'
import { PlaceGapList } from './place-gap-list.tsx'

/** How many of how many are on the map, and why the rest is not. */
export function MapStatus({ data, state, set }: { data: MapData; state: Address; set: SetAddress }) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  const format = useFormat()
  const phone = usePhone()
  const [gap, setGap] = useState<PlaceGap>()
  const { split, columns } = data
  const total = (columns?.id.length ?? 0) + (columns?.unplaced ?? 0)
  const isFiltered = state.art.length > 0 || state.land !== undefined || state.thema.length > 0
  const clear = () => set({ art: undefined, land: undefined, thema: undefined })
  // What is said of the chosen one's relations takes a line more.
  const rows = state.akteur !== undefined && state.ebenen.includes('beziehungen') && !phone ? 2 : 1
  if (!columns) return <StatusLine rows={rows}>{t('common:loading')}</StatusLine>

  const shown = t('shown', { shown: format.number(split.shown.length), total: format.number(total) })
  const hidden = state.ansicht !== 'tabelle' && !state.ebenen.includes('akteure')
  const { lines, samePlace, off } = data.lines
  const lineless =
    state.ebenen.includes('beziehungen') && data.selectedName !== undefined && samePlace + off > 0
      ? [
          lines.length === 0
            ? t('noLines', { name: data.selectedName })
            : t('asLines', { name: data.selectedName, count: lines.length, number: format.number(lines.length) }),
          ...(samePlace > 0 ? [t('withinPlace', { number: format.number(samePlace) })] : []),
          ...(off > 0 ? [t('offPlace', { number: format.number(off) })] : []),
        ].join(', ')
      : undefined

  const reasons = [
    split.abroad > 0 && {
      id: 'abroad',
      text: t('hidden.abroad', { count: split.abroad, number: format.number(split.abroad) }),
      action: <LinkButton onClick={() => set({ ausland: '1' })}>{t('hidden.showAbroad')}</LinkButton>,
    },
    columns.unknownPlaces > 0 && {
      id: 'unknown',
      text: t('hidden.unknown', { count: columns.unknownPlaces, number: format.number(columns.unknownPlaces) }),
      action: <ClosingAct onClick={() => setGap('UNKNOWN')}>{t('hidden.list')}</ClosingAct>,
    },
    columns.protectedPlaces > 0 && {
      id: 'protected',
      text: t('hidden.protected', { count: columns.protectedPlaces, number: format.number(columns.protectedPlaces) }),
      action: <ClosingAct onClick={() => setGap('PROTECTED')}>{t('hidden.list')}</ClosingAct>,
    },
    split.filtered > 0 && {
      id: 'filtered',
      text: t('hidden.filtered', { count: split.filtered, number: format.number(split.filtered) }),
      action: <LinkButton onClick={clear}>{t('common:reset')}</LinkButton>,
    },
  ].filter((reason) => reason !== false)

  const showLayer = (
    <LinkButton onClick={() => set({ ebenen: LAYERS.filter((one) => one === 'akteure' || state.ebenen.includes(one)).join('.') })}>
      {t('layerOn')}
    </LinkButton>
  )
  const list = gap && (
    <PlaceGapList
      gap={gap}
      number={gap === 'UNKNOWN' ? columns.unknownPlaces : columns.protectedPlaces}
      onClose={() => setGap(undefined)}
    />
  )

  const line = phone ? (
    <StatusLine
      end={
        <Popover trigger={t('hidden.more')} title={t('hidden.title')}>
          {lineless !== undefined && <p className={styles.reasonNote}>{lineless}</p>}
          {reasons.length === 0 && lineless === undefined && <p>{t('hidden.nobody')}</p>}
          <Reasons reasons={reasons} />
          {state.ausland && <LinkButton onClick={() => set({ ausland: undefined })}>{t('hidden.onlyGermany')}</LinkButton>}
        </Popover>
      }
    >
      <strong>{hidden ? t('layerOff') : shown}</strong>
      {hidden && showLayer}
      <AsOfPicker day={state.stand} onChange={(stand) => set({ stand }, { replace: true })} />
      {isFiltered && <LinkButton onClick={clear}>{t('common:reset')}</LinkButton>}
    </StatusLine>
  ) : (
    <StatusLine
      rows={rows}
      end={
        <>
          {state.ausland && <LinkButton onClick={() => set({ ausland: undefined })}>{t('hidden.onlyGermany')}</LinkButton>}
          {reasons.length > 0 && (
            <>
              <span className={styles.reasons}>{reasons.map(({ text }) => text).join(', ')}</span>{' '}
              <Popover trigger={t('common:show')} title={t('hidden.title')}>
                <Reasons reasons={reasons} />
              </Popover>
            </>
          )}
        </>
      }
    >
      <strong>{hidden ? t('layerOff') : shown}</strong>
      {hidden ? t('layerOffMatch', { shown }) : t('spots', { count: data.spots, number: format.number(data.spots) })}
      {hidden && showLayer}
      {lineless !== undefined && <strong>{lineless}</strong>}
      <AsOfPicker day={state.stand} onChange={(stand) => set({ stand }, { replace: true })} />
      {isFiltered ? (
        <>
          {t('common:filtered')} <LinkButton onClick={clear}>{t('common:reset')}</LinkButton>
        </>
      ) : (
        t('common:noFilter')
      )}
    </StatusLine>
  )
  return (
    <>
      {line}
      {list}
    </>
  )
}

interface Reason {
  readonly id: string
  readonly text: string
  readonly action: ReactNode
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className={styles.reasonList}>
      {reasons.map(({ id, text, action }) => (
        <li key={id}>
          <span>{text}</span>
          {action}
        </li>
      ))}
    </ul>
  )
}
