import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '../../../ui/media.ts'
import { Legend, LegendEntries } from '../../../viz/encoding/legend.tsx'
import type { OwnMarks } from '../model/legend-parts.ts'
import type { Network } from '../model/network.ts'
import type { Encoding } from '../model/scene.ts'
import { useLegendParts } from '../model/use-legend-parts.ts'
import styles from './legend-box.module.css'

/** Pixels of a layout unit as the picture opens at 100 %. */
const PIXELS_PER_UNIT = 1 / 1.6

/** A row more would move the picture just as somebody has put an actor where it belongs: pins are told of in files only. */
const UNTOLD: OwnMarks['fest'] = new Map()

/** What shapes, colours, dashes and sizes of the picture mean, with counts. */
export function LegendBox({
  network,
  encoding,
  own,
  opens,
  under,
}: {
  network: Network
  encoding: Encoding
  own: Pick<OwnMarks, 'notizen'>
  /** Otherwise only its title shows at first. */
  opens: boolean
  /** What stands above it in the same corner. */
  under: 'headings' | 'tools' | undefined
}) {
  const { t } = useTranslation('graph-explorer')
  const phone = usePhone()
  const [open, setOpen] = useState(opens && !phone)
  const legendOf = useLegendParts()
  const { notizen } = own
  const parts = useMemo(
    () => legendOf(network, encoding, PIXELS_PER_UNIT, { notizen, fest: UNTOLD }),
    [legendOf, network, encoding, notizen],
  )
  return (
    <div className={styles.box} data-under={under}>
      <Legend
        label={t('legend.title')}
        title={(open && parts[0]?.title) || t('legend.title')}
        open={open}
        foldLabel={t(open ? 'legend.fold' : 'legend.unfold')}
        onFold={() => setOpen(!open)}
      >
        {parts.map((part, i) => (
          <LegendEntries key={part.title} part={part} headed={i === 0} />
        ))}
      </Legend>
    </div>
  )
}
