import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type GeoGround, loadGround } from './geodata.ts'
import { LiveMap } from './live-map.tsx'
import styles from './map-canvas.module.css'
import type { MapCanvasProps } from './map-props.ts'
import { startWorker } from './new-map.ts'
import { loadOnlineMap, type OnlineMap } from './online-map.ts'

type Loaded = { readonly geo: GeoGround; readonly online: OnlineMap | null } | { readonly failed: true } | undefined

/** The map, once its ground is loaded. */
export function MapCanvas(props: MapCanvasProps) {
  const { t } = useTranslation('map')
  const [loaded, setLoaded] = useState<Loaded>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    let current = true
    // Our own map needs no style of another server: that it is unknown which one is no reason not to show it.
    const askedOnline = loadOnlineMap().catch(() => null)
    void askedOnline.then(startWorker)
    Promise.all([loadGround(), askedOnline]).then(
      ([geo, online]) => {
        if (!current) return
        setLoaded({ geo, online })
      },
      () => current && setLoaded({ failed: true }),
    )
    return () => {
      current = false
    }
  }, [attempt])

  if (loaded === undefined) {
    return (
      <div className={styles.frame} aria-busy="true">
        <p className={styles.wait} role="status">
          {t('loading')}
        </p>
        {props.children}
      </div>
    )
  }
  if ('failed' in loaded) {
    return (
      <div className={styles.frame}>
        <div className={styles.failed} role="alert">
          <p>{t('groundFailed')}</p>
          <button
            type="button"
            className={styles.retry}
            onClick={() => {
              setLoaded(undefined)
              setAttempt(attempt + 1)
            }}
          >
            {t('retry')}
          </button>
        </div>
      </div>
    )
  }
  return <LiveMap {...props} geo={loaded.geo} online={loaded.online} />
}
