import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import type { Theme } from '../../../../viz/graph/scene.ts'
import type { Sheet } from '../../../../viz/sheet/sheet.ts'
import type { Explorer } from '../use-explorer.ts'
import { useLegendParts } from '../use-legend-parts.ts'
import { useAbout } from './use-about.ts'
import { useComparedSheet } from './use-compared-sheet.ts'

/** The picture as it stands, or both that are compared, with legend and what one must know to read it; nothing where none is drawn. */
export function useSheet(explorer: Explorer): (theme: Theme) => Sheet | undefined {
  const { t } = useTranslation('network-export')
  const format = useFormat()
  const { about: aboutOf } = useAbout()
  const legendOf = useLegendParts()
  const comparedSheet = useComparedSheet()
  return (theme) => {
    const { picture: handle, network, encoding, compared } = explorer
    if (compared.value) return comparedSheet(explorer, compared.value, theme)
    const picture = handle.current
    const [extent, view] = [picture?.extent, picture?.view]
    if (!picture || !extent || !view || !network) return undefined
    const about = aboutOf(explorer, 'shown')
    return {
      title: about.title,
      lines: [[about.asOf, about.counts].filter(Boolean).join(' · '), about.filter, about.hidden, about.note ?? ''].filter(Boolean),
      pictures: [{ ...extent, draw: (pen) => picture.drawOnto(pen, theme) }],
      legend: legendOf(network, encoding, view.zoom, explorer.state),
      foot: [about.licence, t('link', { link: about.link }), t('writtenOn', { day: format.date(about.written) })],
    }
  }
}
