import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { GeoGround } from './geodata.ts'
import styles from './map-canvas.module.css'
import { type Frame, scaleBar } from './mercator.ts'

/** Scale, and whose data this is. `ground`: whose the style of another server is. */
export function Foot({ frame, geo, ground }: { frame: Frame | undefined; geo: GeoGround; ground: readonly string[] }) {
  const { t } = useTranslation('map')
  const { km, date } = useFormat()
  const scale = frame && scaleBar(frame)
  return (
    <div className={styles.foot} data-boxes>
      {scale && (
        <span className={styles.scale}>
          {km(scale.km)}
          <span className={styles.bar} style={{ width: scale.pixels }} />
        </span>
      )}
      <Attribution
        text={[
          ...(ground.length > 0 ? [t('online.attribution', { text: ground.join(' · ') })] : []),
          t('attribution', { lines: geo.linesOf.slice(0, 4), keys: date(geo.keysOf) }),
        ].join(' · ')}
      />
    </div>
  )
}

/** In a narrow map behind a button, so that it does not cover the picture. */
function Attribution({ text }: { text: string }) {
  const { t } = useTranslation('map')
  const [open, setOpen] = useState(false)
  return (
    <>
      <span className={styles.attribution} data-open={open ? '' : undefined}>
        {text}
      </span>
      <button type="button" className={styles.attributionButton} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('attributionShort')}
      </button>
    </>
  )
}
