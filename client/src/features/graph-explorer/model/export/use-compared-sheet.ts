import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import { useStateNames } from '../../../../parts/states.ts'
import type { LegendPart } from '../../../../viz/encoding/legend-part.ts'
import type { Theme } from '../../../../viz/graph/scene.ts'
import type { Sheet } from '../../../../viz/sheet/sheet.ts'
import { CHANGES, changesAt, LOOK } from '../compare.ts'
import type { Compared, ComparedSide } from '../compared.ts'
import type { OwnMarks } from '../legend-parts.ts'
import { merged } from '../network.ts'
import type { Encoding } from '../scene.ts'
import { useChangeWords } from '../use-change-words.ts'
import type { Explorer } from '../use-explorer.ts'
import { useLegendParts } from '../use-legend-parts.ts'
import { useSameWords } from '../use-same-words.ts'
import { useAbout } from './use-about.ts'

/** Each picture has a legend of its own. */
const withoutElsewhere = ({ categories, ...encoding }: Encoding): Encoding =>
  categories ? { ...encoding, categories: { ...categories, elsewhere: [] } } : encoding

const NOTHING: OwnMarks = { notizen: new Map(), fest: new Map() }

/** Two days or two Länder as one picture: each with its title and figures, one legend for both; nothing where one is not drawn yet. */
export function useComparedSheet(): (explorer: Explorer, compared: Compared, theme: Theme) => Sheet | undefined {
  const { t } = useTranslation(['network-time', 'network-export', 'graph-explorer', 'common'])
  const format = useFormat()
  const landOf = useStateNames()
  const aboutOf = useAbout()
  const legendOf = useLegendParts()
  const sameWords = useSameWords()
  const [singleWord, groupedWord] = [useChangeWords(false), useChangeWords(true)]

  const titleOf = ({ state, data }: ComparedSide, { ofDays }: Compared): string =>
    ofDays ? t('compare.day', { day: format.date(state.stand ?? data.today ?? '') }) : landOf(state.land)
  const linesOf = (compared: Compared, side: 0 | 1): readonly string[] => {
    const { ofDays, grouped, changes, backbones } = compared
    const { data, whole } = compared.sides[side]
    const earlier = side === 0
    const told = !ofDays || grouped || !whole ? [] : changesAt(whole, changes, earlier)
    const counts = aboutOf.counts({ network: whole, data })
    const only = told.map(({ change, number }) => t(`compare.only.${change}`, { count: number, formatted: format.number(number) }))
    return [[counts, ...only, sameWords.drawn(backbones[side])].filter(Boolean).join(' · '), aboutOf.hidden(data)]
  }
  const changePart = ({ changes, grouped, same, showsSame }: Compared): LegendPart => {
    const wordOf = grouped ? groupedWord : singleWord
    const counts = { ENDED: 0, APPEARED: 0, CHANGED: 0, SAME: same?.lines ?? 0 }
    for (const change of changes?.values() ?? []) counts[change]++
    return {
      title: t('compare.legend'),
      rows: CHANGES.filter((change) => showsSame || change !== 'SAME').map((change) => ({
        mark: { of: 'change', change: LOOK[change] },
        text: wordOf(change),
        count: format.number(counts[change]),
      })),
    }
  }

  return (explorer, compared, theme) => {
    const { sides, pictures, ofDays } = compared
    const networks = sides.map(({ data }) => data.network)
    const handles = pictures.map(({ current }) => current)
    const [first, second] = networks
    const views = handles.map((handle) => handle?.view)
    if (!first || !second || views.some((view) => !view)) return undefined
    const titles = sides.map((side) => titleOf(side, compared))
    const zoom = views[1]!.zoom
    const { encoding } = sides[1]
    // Faint are those that are the same in both.
    const both = merged(first, second)
    const drawn = ofDays ? { ...both, lines: both.lines.map((line) => ({ ...line, uncertain: false })) } : both
    const colourTitle = t(`graph-explorer:measureNote.${encoding.colour}`, { defaultValue: '' })
    const coloured = sides.map((side, i) =>
      legendOf(networks[i]!, withoutElsewhere(side.encoding), zoom, NOTHING).filter(
        ({ title }) => encoding.colour !== 'KIND' && title === colourTitle,
      ),
    )
    // The steps of a number are the same in both; categories are counted in each.
    const ofColour = encoding.categories
      ? coloured.flatMap((parts, i) => parts.map((part) => ({ ...part, title: `${titles[i]}: ${part.title}` })))
      : coloured[1]!
    const { categories: _, ...plain } = encoding
    const about = aboutOf.about(explorer, 'shown')
    return {
      title: explorer.state.name || t(ofDays ? 'compare.title' : 'compare.statesTitle'),
      lines: [ofDays ? '' : about.asOf, about.filter, sameWords.whole(compared), sameWords.dense(compared), about.note ?? ''].filter(
        Boolean,
      ),
      pictures: handles.map((handle, i) => ({
        title: titles[i]!,
        lines: linesOf(compared, i === 0 ? 0 : 1).filter(Boolean),
        ...handle!.extent!,
        draw: (pen) => handle!.drawOnto(pen, theme),
      })),
      legend: [...(ofDays ? [changePart(compared)] : []), ...legendOf(drawn, { ...plain, bounds: [] }, zoom, explorer.state), ...ofColour],
      foot: [
        about.licence,
        t('network-export:link', { link: about.link }),
        t('network-export:writtenOn', { day: format.date(about.written) }),
      ],
    }
  }
}
