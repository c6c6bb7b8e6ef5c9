import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { AsOfPicker } from '../../parts/as-of-picker.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { type Address, LAYERS } from './address.ts'
import type { MapData } from './map-data.ts'
import styles from './page.module.css'
import type { SetAddress } from './toolbar.tsx'

/** How many of how many are on the map, and why the rest is not. */
export function MapStatus({ data, state, set }: { data: MapData; state: Address; set: SetAddress }) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  const format = useFormat()
  const { split, columns } = data
  const total = (columns?.id.length ?? 0) + (columns?.unplaced ?? 0)
  const spots = new Set(split.shown.map(({ placeId }) => placeId)).size
  const isFiltered = state.art.length > 0 || state.land !== undefined || state.thema.length > 0
  const clear = () => set({ art: undefined, land: undefined, thema: undefined })
  if (!columns) return <StatusLine>{t('common:loading')}</StatusLine>

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
    columns.unplaced > 0 && {
      id: 'unplaced',
      text: t('hidden.unplaced', { count: columns.unplaced, number: format.number(columns.unplaced) }),
      action: <span className={styles.reasonNote}>{t('hidden.unplacedNote')}</span>,
    },
    split.filtered > 0 && {
      id: 'filtered',
      text: t('hidden.filtered', { count: split.filtered, number: format.number(split.filtered) }),
      action: <LinkButton onClick={clear}>{t('common:reset')}</LinkButton>,
    },
  ].filter((reason) => reason !== false)

  return (
    <StatusLine
      end={
        <>
          {state.ausland && <LinkButton onClick={() => set({ ausland: undefined })}>{t('hidden.onlyGermany')}</LinkButton>}
          {reasons.length > 0 && (
            <>
              <span className={styles.reasons}>{reasons.map(({ text }) => text).join(', ')}</span>{' '}
              <Popover trigger={t('common:show')} title={t('hidden.title')}>
                <ul className={styles.reasonList}>
                  {reasons.map(({ id, text, action }) => (
                    <li key={id}>
                      <span>{text}</span>
                      {action}
                    </li>
                  ))}
                </ul>
              </Popover>
            </>
          )}
        </>
      }
    >
      <strong>{hidden ? t('layerOff') : shown}</strong>
      {hidden ? t('layerOffMatch', { shown }) : t('spots', { count: spots, number: format.number(spots) })}
      {hidden && (
        <LinkButton onClick={() => set({ ebenen: LAYERS.filter((one) => one === 'akteure' || state.ebenen.includes(one)).join('.') })}>
          {t('layerOn')}
        </LinkButton>
      )}
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
}
