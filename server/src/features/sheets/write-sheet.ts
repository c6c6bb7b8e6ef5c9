import { COVERAGE_STATES } from '@netzatlas/shared'
import type { Language } from '../../graphql/language.ts'
import { coverageInterval, hasShare } from '../regional-gaps/interval.ts'
import type { Sheet } from './data.ts'
import { drawState, projectionOf, type SheetMap } from './map.ts'
import type { PdfWriter } from './pdf-writer.ts'
import { askedIn, dateIn, WORDS } from './words.ts'

/** Leaves room on the first page for what little is known of most districts. A Land has more shapes in it, and more pages. */
const MAP_HEIGHT = { DISTRICT: 165, STATE: 230 } as const
/** With more municipalities than that their lines are finer, or they would be all that is seen. */
const MANY_AREAS = 150

/** One district or Land: map, figures with their dates, lists, sources, how to correct. */
export function writeSheet(
  writer: PdfWriter,
  sheet: Sheet,
  map: SheetMap | undefined,
  { language, address }: { readonly language: Language; readonly address: string },
): void {
  const words = WORDS[language]
  const { region, parent, question, counts, known, events, sources } = sheet
  const { asOf, since } = question
  const date = (day: string) => dateIn(language, day)
  const number = (value: number) => new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value)
  const percent = (share: number) =>
    new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(share)

  writer.begin((page) => words.page(nameOf(sheet), page))
  writer.heading('H1', nameOf(sheet))
  writer.paragraph([parent?.name, words.asOf(date(asOf), date(region.boundaryDate))].filter(Boolean).join('. '))
  writer.paragraph(askedIn(language, question))
  if (map) {
    drawMap(writer, sheet, map, words.mapAlt(region.name))
    writer.paragraph(words.legend)
  } else writer.paragraph(words.noMap)

  writer.heading('H2', words.figures)
  const rows: readonly (readonly [string, number])[] = [
    [words.COVERED(date(since)), counts.covered],
    [words.STALE, counts.stale],
    [words.CONFIRMED_GAP, counts.confirmedGap],
    [words.UNKNOWN, counts.unknown],
    [words.total, counts.total],
  ]
  writer.table(
    [
      { head: words.state, width: 4 },
      { head: words.count, width: 1, numbers: true },
    ],
    rows.map(([state, count]) => [state, count === 0 ? '–' : number(count)]),
  )
  const { lower, upper } = coverageInterval(counts)
  writer.paragraph(hasShare(counts) ? words.share(percent(lower), percent(upper)) : words.noShare)

  writer.heading('H2', words.municipalities)
  if (known.length === 0) writer.paragraph(words.noneKnown)
  else {
    const inOrder = known.toSorted((a, b) => COVERAGE_STATES.indexOf(a.state) - COVERAGE_STATES.indexOf(b.state))
    writer.table(
      [
        { head: words.municipality, width: 5 },
        { head: words.state, width: 9 },
        { head: words.looked, width: 3 },
      ],
      inOrder.map(({ actor, state, lastLooked }) => [
        actor.name,
        state === 'COVERED' ? words.COVERED(date(since)) : words[state],
        lastLooked ? date(lastLooked) : words.undated,
      ]),
    )
  }

  writer.heading('H2', words.events)
  if (events.length === 0) writer.paragraph(words.noEvents)
  else
    writer.table(
      [
        { head: words.event, width: 6 },
        { head: words.date, width: 2 },
        { head: words.place, width: 2 },
      ],
      events.map(({ name, from, place }) => [name, from ? date(from) : words.undated, place?.label ?? '']),
    )

  writer.heading('H2', words.sources)
  if (sources.length === 0) writer.paragraph(words.noSources)
  else
    writer.table(
      [
        { head: words.source, width: 2 },
        { head: words.address, width: 3 },
      ],
      sources.map(({ title, url }) => [title, url ?? '']),
    )

  writer.heading('H2', words.correct)
  writer.paragraph(words.correctText)
  writer.paragraph(address, address)
  writer.paragraph(words.borders(date(region.boundaryDate)))
}

/** Of districts also their kind, where the name does not tell it: two can share a name. */
export const nameOf = ({ region: { name, kind, level } }: Sheet): string =>
  level === 'DISTRICT' && kind && !name.toLowerCase().includes(kind.toLowerCase()) ? `${name} (${kind})` : name

function drawMap(writer: PdfWriter, { known, region }: Sheet, map: SheetMap, alt: string): void {
  const doc = writer.document
  const height = MAP_HEIGHT[region.level === 'STATE' ? 'STATE' : 'DISTRICT']
  const states = new Map(known.map(({ actor, state }) => [actor.municipality?.ags, state]))
  writer.figure(height, alt, (x, y, width) => {
    const project = projectionOf(map, x, y, width, height)
    const trace = (rings: readonly (readonly (readonly number[])[])[]) => {
      for (const ring of rings) {
        ring.forEach((point, i) => {
          const [px, py] = project(point)
          if (i === 0) doc.moveTo(px, py)
          else doc.lineTo(px, py)
        })
      }
    }
    const fine = map.areas.length > MANY_AREAS
    for (const { ags, rings } of map.areas) {
      const points = rings.flat().map(project)
      const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)]
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
      drawState(doc, states.get(ags) ?? 'UNKNOWN', () => trace(rings), box)
      trace(rings)
      doc.lineWidth(fine ? 0.15 : 0.3).stroke('#46525f')
    }
    trace(map.borders)
    doc.lineWidth(fine ? 0.7 : 1).stroke('#141c26')
  })
}
