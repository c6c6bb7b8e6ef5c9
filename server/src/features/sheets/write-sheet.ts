import { COVERAGE_STATES, type CoverageState } from '@netzatlas/shared'
import type { Language } from '../../graphql/language.ts'
import { coverageInterval, hasShare } from '../regional-gaps/interval.ts'
import type { KnownMunicipality, Sheet } from './data.ts'
import { drawState, projectionOf, type SheetMap } from './map.ts'
import type { Block, PdfWriter } from './pdf-writer.ts'
import { askedIn, dateIn, WORDS } from './words.ts'

/** As high as the figures beside it. */
const MAP_HEIGHT = 170
/** With more municipalities than that their lines are finer, or they would be all that is seen. */
const MANY_AREAS = 150

/** One district or Land on one page: map, figures with their dates, lists, sources, how to correct. */
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
  const { lower, upper } = coverageInterval(counts)
  const rows: readonly (readonly [string, number])[] = [
    [words.COVERED(date(since)), counts.covered],
    [words.STALE, counts.stale],
    [words.CONFIRMED_GAP, counts.confirmedGap],
    [words.UNKNOWN, counts.unknown],
    [words.total, counts.total],
  ]
  const figures = () =>
    writer.write([
      { heading: words.figures },
      {
        columns: [
          { head: words.state, width: 4 },
          { head: words.count, width: 1.4, numbers: true },
        ],
        rows: rows.map(([state, count]) => [state, count === 0 ? '–' : number(count)]),
      },
      { paragraph: hasShare(counts) ? words.share(percent(lower), percent(upper)) : words.noShare },
    ])
  if (map) {
    writer.beside(() => {
      drawMap(writer, sheet, map, words.mapAlt(region.name))
      writer.paragraph(words.legend)
    }, figures)
  } else {
    writer.paragraph(words.noMap)
    figures()
  }

  const inOrder = known.toSorted((a, b) => COVERAGE_STATES.indexOf(a.state) - COVERAGE_STATES.indexOf(b.state))
  const told = (state: CoverageState) => (state === 'COVERED' ? words.COVERED(date(since)) : words[state])
  const looked = ({ lastLooked }: KnownMunicipality) => (lastLooked ? date(lastLooked) : words.undated)
  const inTable = (towns: readonly KnownMunicipality[]): Block => ({
    columns: [
      { head: words.municipality, width: 5 },
      { head: words.state, width: 9 },
      { head: words.looked, width: 3 },
    ],
    rows: towns.map((town) => [town.actor.name, told(town.state), looked(town)]),
  })
  const inLines = (towns: readonly KnownMunicipality[]): Block => ({
    items: COVERAGE_STATES.map((state) => ({ state, its: towns.filter((town) => town.state === state) }))
      .filter(({ its }) => its.length > 0)
      .map(({ state, its }) => `${told(state)}: ${its.map((town) => `${town.actor.name} (${looked(town)})`).join(', ')}`),
  })
  const isLand = region.level === 'STATE'
  const lists: readonly List[] = [
    {
      heading: words.municipalities,
      none: words.noneKnown,
      all: inOrder.length,
      inRow: isLand ? IN_LINE : 1,
      first: (most) => (isLand ? inLines : inTable)(inOrder.slice(0, most)),
    },
    {
      heading: words.events,
      none: words.noEvents,
      all: events.length,
      inRow: 1,
      first: (most) => ({
        columns: [
          { head: words.event, width: 6 },
          { head: words.date, width: 2 },
          { head: words.place, width: 2 },
        ],
        rows: events.slice(0, most).map(({ name, from, place }) => [name, from ? date(from) : words.undated, place?.label ?? '']),
      }),
    },
    {
      heading: words.sources,
      none: words.noSources,
      all: sources.length,
      inRow: 1,
      first: (most) => ({ items: sources.slice(0, most).map(({ title, url }) => (url === undefined ? title : `${title}: ${url}`)) }),
    },
  ]
  const more = (count: number) => words.more(number(count))
  const rest: readonly Block[] = [
    { heading: words.correct },
    { paragraph: words.correctText },
    { paragraph: address, link: address },
    { paragraph: words.borders(date(region.boundaryDate)) },
  ]
  const withRows = (rows: readonly number[]) => [...lists.flatMap((list, i) => listed(list, rows[i]! * list.inRow, more)), ...rest]
  const fits = (rows: readonly number[]) => writer.heightOf(withRows(rows)) <= writer.room
  writer.write(withRows(sharedOut(lists, fits)))
}

/** So many municipalities stand in a line, where a Land lists them. */
const IN_LINE = 4

interface List {
  readonly heading: string
  /** In place of an empty list. */
  readonly none: string
  /** How many there are. */
  readonly all: number
  /** How many stand in a row or line, about. */
  readonly inRow: number
  /** So many of them at most. */
  readonly first: (most: number) => Block
}

/** Of a long list the first, and how many more there are. */
function listed({ heading, none, all, first }: List, most: number, more: (count: number) => string): readonly Block[] {
  if (all === 0) return [{ heading }, { paragraph: none }]
  return [{ heading }, first(most), ...(all > most ? [{ paragraph: more(all - most) }] : [])]
}

/** No page has room for more rows. */
const MOST_ROWS = 60

/**
 * How many rows each list may have, so that the sheet is one page: all equally many, and what room is left then goes to the
 * first that it helps.
 */
function sharedOut(lists: readonly List[], fits: (rows: readonly number[]) => boolean): readonly number[] {
  const most = (from: number, rowsOf: (rows: number) => readonly number[]) => {
    let [good, tooMany] = [from, MOST_ROWS + 1]
    while (tooMany - good > 1) {
      const middle = Math.floor((good + tooMany) / 2)
      if (fits(rowsOf(middle))) good = middle
      else tooMany = middle
    }
    return rowsOf(good)
  }
  const equally = most(1, (rows) => lists.map(() => rows))
  return lists.reduce((shares, _, i) => most(shares[i]!, (rows) => shares.with(i, rows)), equally)
}

/** Of districts also their kind, where the name does not tell it: two can share a name. */
export const nameOf = ({ region: { name, kind, level } }: Sheet): string =>
  level === 'DISTRICT' && kind && !name.toLowerCase().includes(kind.toLowerCase()) ? `${name} (${kind})` : name

function drawMap(writer: PdfWriter, { known }: Sheet, map: SheetMap, alt: string): void {
  const doc = writer.document
  const states = new Map(known.map(({ actor, state }) => [actor.municipality?.ags, state]))
  writer.figure(MAP_HEIGHT, alt, (x, y, width) => {
    const project = projectionOf(map, x, y, width, MAP_HEIGHT)
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
