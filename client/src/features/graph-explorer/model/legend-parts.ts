import { KIND_COLOUR_TOKENS, KIND_SHAPES } from '../../../viz/encoding/kinds.ts'
import { type LegendModel, legendModel } from '../../../viz/encoding/legend-model.ts'
import type { LegendPart, LegendRow } from '../../../viz/encoding/legend-part.ts'
import { paler } from '../../../viz/encoding/pale.ts'
import { isNeverNothing } from './attributes.ts'
import { categoryPart, type LegendWords, stepPart, unknownRow, withoutValue } from './legend-colours.ts'
import { isAbroad, type Network, outsideIn } from './network.ts'
import { type Encoding, hollowMeansUnknown, isActorKind, measured, shrinkOf, sizeScale } from './scene.ts'

const GREY = '--text-3'

/** What somebody put into the picture: notes and places chosen by hand, by vertex, as the address holds them. */
export interface OwnMarks {
  readonly notizen: ReadonlyMap<string, string>
  readonly fest: ReadonlyMap<string, unknown>
}

/** What shapes, colours, dashes and sizes of the picture mean, with counts. `zoom` turns units of the layout into pixels. */
export function legendParts(network: Network, encoding: Encoding, zoom: number, own: OwnMarks, words: LegendWords): readonly LegendPart[] {
  const actors = network.vertices.filter(({ kind }) => isActorKind(kind))
  const model = legendModel(
    {
      kind: actors.map(({ kind }) => kind),
      abroad: actors.map((vertex) => isAbroad(vertex)),
      value: actors.map((vertex) => measured(vertex, encoding.size, encoding)),
    },
    network.lines.map(({ status }) => status),
    sizeScale(network, encoding),
  )
  return [
    vertexPart(network, model, encoding, own, words),
    colourPart(network, encoding, actors.length, words),
    evidencePart(network, model, words),
    sizePart(network, model, encoding, zoom, words),
  ].filter(({ rows }) => rows.length > 0)
}

function vertexPart(network: Network, { kinds }: LegendModel, encoding: Encoding, own: OwnMarks, { t, number }: LegendWords): LegendPart {
  const count = (kind: string) => network.vertices.filter((vertex) => vertex.kind === kind).length
  const row = (mark: LegendRow['mark'], text: string, of: number): readonly LegendRow[] =>
    of === 0 ? [] : [{ mark, text, count: number(of) }]
  const neutral = encoding.colour !== 'KIND'
  return {
    title: t(kinds.length > 0 ? 'legend.kinds' : 'legend.title'),
    rows: [
      ...kinds.flatMap(({ kind, abroad, count }) =>
        row(
          {
            of: 'shape',
            shape: KIND_SHAPES[kind],
            token: neutral ? GREY : KIND_COLOUR_TOKENS[kind],
            hollow: abroad && !hollowMeansUnknown(encoding),
          },
          abroad ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${kind}`),
          count,
        ),
      ),
      ...row({ of: 'dot', token: GREY, radius: 7 }, t('legend.group'), count('GROUP')),
      ...row({ of: 'dot', token: GREY, radius: 3.5 }, t('vocabulary:vertexKind.COOPERATION'), count('COOPERATION')),
      ...row({ of: 'dot', token: paler(GREY), radius: 6 }, t('network-look:around.legend'), outsideIn(network)),
      ...row({ of: 'note' }, t('exploring:note.label'), network.vertices.filter(({ id }) => own.notizen.has(id)).length),
      ...row({ of: 'pin' }, t('exploring:pinned'), network.vertices.filter(({ id }) => own.fest.has(id)).length),
    ],
  }
}

/** What the colours of actors stand for; groups have none of them. */
function colourPart(network: Network, encoding: Encoding, actors: number, words: LegendWords): LegendPart {
  const { t } = words
  if (encoding.colour === 'KIND') return { title: '', rows: [] }
  const { rows } = encoding.categories ? categoryPart(encoding.categories, words) : stepPart(network, encoding, words)
  const grouped = network.vertices.some(({ kind }) => kind === 'GROUP')
  return {
    title: t(`measureNote.${encoding.colour}`),
    rows: [
      ...(actors > 0 ? rows : []),
      ...(grouped ? [{ mark: { of: 'dot', token: GREY, radius: 6 } as const, text: t('network-groups:noColour') }] : []),
    ],
  }
}

function evidencePart({ vertices, lines }: Network, { evidence }: LegendModel, { t, number }: LegendWords): LegendPart {
  const faint = lines.filter(({ uncertain }) => uncertain).length
  const isGroup = (index: number) => vertices[index]!.kind === 'GROUP'
  const directed = lines.some(({ kind, source, target }) => kind !== 'COOPERATES_WITH' && !isGroup(source) && !isGroup(target))
  return {
    title: t(directed ? 'legend.evidenceDirected' : 'legend.evidence'),
    rows: [
      ...evidence.map(({ status, count }) => ({
        mark: { of: 'line', status, faint: false } as const,
        text: t(`vocabulary:status.${status}`),
        count: number(count),
      })),
      ...(faint > 0
        ? [{ mark: { of: 'line', status: 'CONFIRMED', faint: true } as const, text: t('legend.faint'), count: number(faint) }]
        : []),
    ],
  }
}

function sizePart(
  network: Network,
  { sizes }: LegendModel,
  encoding: Encoding,
  zoom: number,
  { t, number, printed }: LegendWords,
): LegendPart {
  const { size, colour } = encoding
  if (size === 'EQUAL') return { title: '', rows: [] }
  /** An outline, unless that tells of the colour. */
  const unknownSize = (filled: boolean): readonly LegendRow[] =>
    unknownRow(withoutValue(network, encoding.values, size), t('category.unknown'), number).map((row) =>
      filled ? { ...row, mark: { of: 'dot', token: GREY, radius: 2.5 } } : row,
    )
  return {
    title: t(`legend.size.${size}`),
    rows: [
      ...sizes.map(({ value, radius, andMore }) => {
        const text = printed(size, value)
        return {
          mark: { of: 'circle', radius: radius * shrinkOf(encoding) * zoom } as const,
          text: andMore ? t('legend.andMore', { value: text }) : text,
        }
      }),
      ...(isNeverNothing(size) && size !== colour ? unknownSize(isNeverNothing(colour)) : []),
    ],
  }
}
