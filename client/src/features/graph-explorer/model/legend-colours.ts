import type { TFunction } from 'i18next'
import { CATEGORY_COLOUR_TOKENS } from '../../../viz/encoding/categories.ts'
import type { LegendPart, LegendRow } from '../../../viz/encoding/legend-part.ts'
import { bandIn, isAttribute, isNeverNothing } from './attributes.ts'
import type { Categories, Category } from './categories.ts'
import type { Network } from './network.ts'
import { type Encoding, isActorKind, ZERO_TOKEN } from './scene.ts'
import { colourOfStep, STEP_TOKENS } from './steps.ts'
import type { Values } from './use-values.ts'

/** How what the legend says is put into words. */
export interface LegendWords {
  readonly t: TFunction<['graph-explorer', 'exploring', 'vocabulary', 'network-look', 'network-groups']>
  readonly number: (value: number) => string
  readonly printed: (measure: string, value: number) => string
}

/** What the colours stand for where they sort actors. */
export function categoryPart({ by, named, elsewhere, rest, unknown, unknownToken }: Categories, { t, number }: LegendWords): LegendPart {
  const text = ({ key, lead }: Category): string => {
    if (by === 'STATUS') return t(`vocabulary:status.${key}`)
    if (by === 'COMMUNITY') return t('group.COMMUNITY', { name: lead })
    if (by === 'CONFIRMED') return bandText(key, t)
    return by === 'STATE' || isAttribute(by) ? key : t(`category.${by}.${key === '1' ? 'yes' : 'no'}`)
  }
  const row = (token: string, words: string, count: number): readonly LegendRow[] =>
    count === 0 ? [] : [{ mark: { of: 'dot', token, radius: 6 }, text: words, count: number(count) }]
  return {
    title: t(`measureNote.${by}`),
    rows: [
      ...named.flatMap((category) => row(category.token, text(category), category.count)),
      ...elsewhere.map(
        (category): LegendRow => ({
          mark: { of: 'dot', token: category.token, radius: 6 },
          text: t('network-groups:elsewhere', { name: text(category) }),
        }),
      ),
      ...row(CATEGORY_COLOUR_TOKENS[7], t('category.rest'), rest),
      ...(isNeverNothing(by)
        ? unknownRow(unknown, t('network-look:confirmed.unknown'), number)
        : row(unknownToken, t('category.unknown'), unknown)),
    ],
  }
}

/** What the colours stand for where they go by a number. */
export function stepPart(network: Network, { colour, bounds, values }: Encoding, { t, number, printed }: LegendWords): LegendPart {
  if (bounds.length === 0) return { title: '', rows: [] }
  return {
    title: t(`measureNote.${colour}`),
    rows: [
      ...(isNeverNothing(colour) ? [] : [{ mark: { of: 'swatch', token: ZERO_TOKEN } as const, text: printed(colour, 0) }]),
      ...bounds.map((upper, i) => ({
        mark: { of: 'swatch', token: STEP_TOKENS[colourOfStep(i, bounds.length)]! } as const,
        text: `> ${printed(colour, bounds[i - 1] ?? 0)} – ${printed(colour, upper)}`,
      })),
      ...(isNeverNothing(colour) ? unknownRow(withoutValue(network, values, colour), t('category.unknown'), number) : []),
    ],
  }
}

/** Hollow, so that it looks like no value of a scale. */
export const unknownRow = (count: number, text: string, number: LegendWords['number']): readonly LegendRow[] =>
  count === 0 ? [] : [{ mark: { of: 'shape', shape: 'circle', token: ZERO_TOKEN, hollow: true }, text, count: number(count) }]

/** Actors of whom the value is not known. */
export const withoutValue = ({ vertices }: Network, values: Values, word: string): number =>
  vertices.filter(({ id, kind }) => isActorKind(kind) && !values[word as keyof Values]?.has(id)).length

function bandText(key: string, t: LegendWords['t']): string {
  const { band, from, to } = bandIn(key)
  const years = from === '' ? t('network-look:confirmed.before', { year: Number(to) + 1 }) : `${from}–${to}`
  return band === 0 ? t('network-look:confirmed.fresh', { years }) : years
}
