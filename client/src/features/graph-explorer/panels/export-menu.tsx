import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { ChevronDown } from '../../../ui/icons.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { isComparing } from '../model/compare.ts'
import type { FormatName } from '../model/export/formats.ts'
import { type Extent, useDataFile } from '../model/export/use-data-file.ts'
import { usePictureFile } from '../model/export/use-picture-file.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { usePictured } from '../model/use-pictured.ts'
import styles from './export-menu.module.css'
import { SavingLine } from './export-saving.tsx'
import toolbar from './toolbar.module.css'

const SCALES = ['1', '2', '4'] as const
const DATA: readonly FormatName[] = ['gexf', 'graphml', 'actors', 'lines', 'json']

/** Takes what is seen along: as a picture with its legend, or as data for other programs. */
export function ExportMenu({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation('network-export')
  const data = useDataFile(explorer)
  return (
    <Popover
      title={t('title')}
      triggerClassName={toolbar.filters}
      trigger={
        <>
          {t('title')}
          <ChevronDown />
        </>
      }
    >
      <div className={styles.menu}>
        <PictureFiles explorer={explorer} />
        <DataFiles explorer={explorer} {...data} />
      </div>
    </Popover>
  )
}

function PictureFiles({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation(['network-export', 'network-look'])
  const { saving, save, stop } = usePictureFile(explorer)
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2')
  const isEmpty = !isComparing(explorer.state) && explorer.network?.vertices.length === 0
  const isDark = document.documentElement.dataset.theme === 'dark'
  const [light, setLight] = useState(isDark)
  return (
    <section>
      <h3 className={styles.subtitle}>{t('picture.title')}</h3>
      {explorer.state.ansicht === 'tabelle' ? (
        <p className={styles.note}>
          {t('picture.fromTable')} <LinkButton onClick={() => explorer.set({ ansicht: undefined })}>{t('picture.show')}</LinkButton>
        </p>
      ) : isEmpty ? (
        <p className={styles.note}>{t('picture.empty')}</p>
      ) : (
        <>
          <p className={styles.note}>{isComparing(explorer.state) ? t('network-look:compare.note') : t('picture.note')}</p>
          <div className={styles.row}>
            <Button onClick={() => void save('png', { scale: Number(scale), light })}>PNG</Button>
            <SegmentedControl
              label={t('picture.scale')}
              value={scale}
              options={SCALES.map((value) => ({ value, label: t('picture.times', { value }) }))}
              onChange={setScale}
            />
            <Button onClick={() => void save('svg', { scale: 1, light })}>SVG</Button>
          </div>
          {isDark && (
            <label className={styles.check}>
              <input type="checkbox" checked={light} onChange={(event) => setLight(event.target.checked)} />
              {t('picture.light')}
            </label>
          )}
          <SavingLine saving={saving} onStop={stop} />
        </>
      )}
    </section>
  )
}

function DataFiles({ explorer, saving, save, stop }: ReturnType<typeof useDataFile> & { explorer: Explorer }) {
  const { t } = useTranslation(['network-export', 'network-same'])
  const pictures = usePictured(explorer)
  const isOfTwo = pictures?.length === 2
  const extents = isOfTwo ? (['first', 'second', 'all'] as const) : (['shown', 'all'] as const)
  const [chosen, setExtent] = useState<Extent>('shown')
  const extent = extents.find((one) => one === chosen) ?? extents[0]
  const labelOf = (one: Extent) => (one === 'first' || one === 'second' ? pictures![one === 'first' ? 0 : 1]!.title! : t(`data.${one}`))
  return (
    <section>
      <h3 className={styles.subtitle}>{t('data.title')}</h3>
      <SegmentedControl
        label={t('data.extent')}
        value={extent}
        options={extents.map((value) => ({ value: value as Extent, label: labelOf(value) }))}
        onChange={setExtent}
      />
      <p className={styles.note}>
        {isOfTwo && extent !== 'all' ? t('network-same:file') : t(extent === 'all' ? 'data.note.all' : 'data.note.shown')}
      </p>
      <ul className={styles.formats}>
        {DATA.map((format) => (
          <li key={format}>
            <Button onClick={() => void save(format, extent)}>{t(`format.${format}`)}</Button>
            <span className={styles.note}>{t(`format.${format}Note`)}</span>
          </li>
        ))}
      </ul>
      <SavingLine saving={saving} onStop={stop} />
    </section>
  )
}
