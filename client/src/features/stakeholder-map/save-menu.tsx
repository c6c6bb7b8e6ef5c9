import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ChevronDown } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { MapPicture } from '../../viz/map/picture.ts'
import type { Address } from './address.ts'
import type { MapData } from './map-data.ts'
import styles from './save-menu.module.css'
import { useMapFile } from './use-map-file.ts'
import { useOnlineHost } from './use-online-host.ts'

/** Takes the map along: as a picture with its legend, or what is on it for a GIS. */
export function SaveMenu({ state, data, picture }: { state: Address; data: MapData; picture: RefObject<MapPicture | null> }) {
  const { t } = useTranslation('map-export')
  return (
    <Popover
      title={t('title')}
      triggerClassName={buttonClass}
      trigger={
        <>
          {t('title')}
          <ChevronDown />
        </>
      }
    >
      <Files state={state} data={data} picture={picture} label={t('title')} />
    </Popover>
  )
}

function Files({ state, data, picture, label }: { state: Address; data: MapData; picture: RefObject<MapPicture | null>; label: string }) {
  const { t } = useTranslation('map-export')
  const { saving, save } = useMapFile(state, data, picture)
  const isDark = document.documentElement.dataset.theme === 'dark'
  const [light, setLight] = useState(isDark)
  const asTable = state.ansicht === 'tabelle'
  const host = useOnlineHost()
  return (
    <fieldset className={styles.menu} aria-label={label}>
      <p className={styles.note}>{asTable ? t('fromTable') : t('note')}</p>
      <div className={styles.row}>
        {!asTable && <Button onClick={() => void save('png', light)}>PNG</Button>}
        {!asTable && <Button onClick={() => void save('svg', light)}>SVG</Button>}
        <Button onClick={() => void save('geojson', light)}>GeoJSON</Button>
      </div>
      {host !== undefined && !asTable && <p className={styles.note}>{t('ownGround', { host })}</p>}
      {isDark && !asTable && (
        <label className={styles.row}>
          <input type="checkbox" checked={light} onChange={(event) => setLight(event.target.checked)} />
          {t('light')}
        </label>
      )}
      <p role="status" className={styles.note}>
        {saving && (saving.is === 'saved' ? t('saved', { name: saving.name }) : t(saving.is))}
      </p>
    </fieldset>
  )
}
