import type { TFunction } from 'i18next'
import { CATEGORY_COLOUR_TOKENS } from '../../../viz/encoding/categories.ts'
import { KIND_COLOUR_TOKENS, KIND_SHAPES } from '../../../viz/encoding/kinds.ts'
import { type LegendModel, legendModel } from '../../../viz/encoding/legend-model.ts'
import type { LegendPart, LegendRow } from '../../../viz/encoding/legend-part.ts'
import { paler } from '../../../viz/encoding/pale.ts'
import { type Categories, type Category, UNKNOWN_TOKEN } from './categories.ts'
import { isAbroad, type Network, outsideIn } from './network.ts'
import { type Encoding, isActorKind, measured, shrinkOf, sizeScale, ZERO_TOKEN } from './scene.ts'
import { colourOfStep, STEP_TOKENS } from './steps.ts'

const GREY = '--text-3'

/** How what the legend says is put into words. */
export interface LegendWords {
  readonly t: TFunction<['graph-explorer', 'exploring', 'vocabulary', 'network-look']>
  readonly number: (value: number) => string
  readonly printed: (measure: string, value: number) => string
}

/** What shapes, colours, dashes and sizes of the picture mean, with counts. `zoom` turns units of the layout into pixels. */
export function legendParts(
  network: Network,
  encoding: Encoding,
  zoom: number,
  notes: ReadonlyMap<string, string>,
  words: LegendWords,
): readonly LegendPart[] {
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
    vertexPart(network, model, encoding, notes, words),
    ...(encoding.categories ? [categoryPart(encoding.categories, words)] : []),
    stepPart(encoding, words),
    evidencePart(network, model, words),
    sizePart(model, encoding, zoom, words),
  ].filter(({ rows }) => rows.length > 0)
}

function vertexPart(
  network: Network,
  { kinds }: LegendModel,
  { colour }: Encoding,
  notes: ReadonlyMap<string, string>,
  { t, number }: LegendWords,
): LegendPart {
  const count = (kind: string) => network.vertices.filter((vertex) => vertex.kind === kind).length
  const row = (mark: LegendRow['mark'], text: string, of: number): readonly LegendRow[] =>
    of === 0 ? [] : [{ mark, text, count: number(of) }]
  const neutral = colour !== 'KIND'
  return {
    title: t(kinds.length > 0 ? 'legend.kinds' : 'legend.title'),
    rows: [
      ...kinds.flatMap(({ kind, abroad, count }) =>
        row(
          { of: 'shape', shape: KIND_SHAPES[kind], token: neutral ? GREY : KIND_COLOUR_TOKENS[kind], hollow: abroad },
          abroad ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${kind}`),
          count,
        ),
      ),
      ...row({ of: 'dot', token: GREY, radius: 7 }, t('legend.group'), count('GROUP')),
      ...row({ of: 'dot', token: GREY, radius: 3.5 }, t('vocabulary:vertexKind.COOPERATION'), count('COOPERATION')),
      ...row({ of: 'dot', token: paler(GREY), radius: 6 }, t('network-look:around.legend'), outsideIn(network)),
      ...row({ of: 'note' }, t('exploring:note.label'), network.vertices.filter(({ id }) => notes.has(id)).length),
    ],
  }
}

function categoryPart({ by, named, rest, unknown }: Categories, { t, number }: LegendWords): LegendPart {
  const text = ({ key, lead }: Category): string => {
    if (by === 'STATUS') return t(`vocabulary:status.${key}`)
    if (by === 'COMMUNITY') return t('group.COMMUNITY', { name: lead })
    return by === 'STATE' ? key : t(`category.${by}.${key === '1' ? 'yes' : 'no'}`)
  }
  const row = (token: string, words: string, count: number): readonly LegendRow[] =>
    count === 0 ? [] : [{ mark: { of: 'dot', token, radius: 6 }, text: words, count: number(count) }]
  return {
    title: t(`measureNote.${by}`),
    rows: [
      ...named.flatMap((category) => row(category.token, text(category), category.count)),
      ...row(CATEGORY_COLOUR_TOKENS[7], t('category.rest'), rest),
      ...row(UNKNOWN_TOKEN, t('category.unknown'), unknown),
    ],
  }
}

function stepPart({ colour, bounds }: Encoding, { t, printed }: LegendWords): LegendPart {
  if (bounds.length === 0) return { title: '', rows: [] }
  return {
    title: t(`measureNote.${colour}`),
    rows: [
      { mark: { of: 'swatch', token: ZERO_TOKEN }, text: printed(colour, 0) },
      ...bounds.map((upper, i) => ({
        mark: { of: 'swatch', token: STEP_TOKENS[colourOfStep(i, bounds.length)]! } as const,
        text: `> ${printed(colour, bounds[i - 1] ?? 0)} – ${printed(colour, upper)}`,
      })),
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

function sizePart({ sizes }: LegendModel, encoding: Encoding, zoom: number, { t, printed }: LegendWords): LegendPart {
  if (encoding.size === 'EQUAL') return { title: '', rows: [] }
  return {
    title: t(`legend.size.${encoding.size}`),
    rows: sizes.map(({ value, radius, andMore }) => {
      const text = printed(encoding.size, value)
      return {
        mark: { of: 'circle', radius: radius * shrinkOf(encoding) * zoom } as const,
        text: andMore ? t('legend.andMore', { value: text }) : text,
      }
    }),
  }
}
