import type { ClaimStatus } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import { CATEGORY_COLOUR_TOKENS } from '../../../../viz/encoding/categories.ts'
import { KIND_COLOUR_TOKENS, KIND_SHAPES } from '../../../../viz/encoding/kinds.ts'
import { legendModel } from '../../../../viz/encoding/legend-model.ts'
import { type Categories, type Category, UNKNOWN_TOKEN } from '../categories.ts'
import { isAbroad, type Network } from '../network.ts'
import { type Encoding, isActorKind, measured, shrinkOf, sizeScale, ZERO_TOKEN } from '../scene.ts'
import { colourOfStep, STEP_TOKENS } from '../steps.ts'
import { usePrinted } from '../use-printed.ts'
import type { LegendPart } from './sheet.ts'

const GREY = '--text-3'

/** The legend beside the picture as words and marks, for a file. `zoom` turns units of the layout into pixels. */
export function useLegendParts(): (network: Network, encoding: Encoding, zoom: number) => readonly LegendPart[] {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  const format = useFormat()
  const printed = usePrinted()

  const categories = ({ by, named, rest, unknown }: Categories): LegendPart => {
    const text = ({ key, lead }: Category): string => {
      if (by === 'STATUS') return t(`vocabulary:status.${key as ClaimStatus}`)
      if (by === 'COMMUNITY') return t('group.COMMUNITY', { name: lead })
      return by === 'STATE' ? key : t(`category.${by}.${key === '1' ? 'yes' : 'no'}`)
    }
    const row = (token: string, words: string, count: number) => ({
      mark: { of: 'dot', token, radius: 6 } as const,
      text: words,
      count: format.number(count),
    })
    return {
      title: t(`measureNote.${by}`),
      rows: [
        ...named.map((category) => row(category.token, text(category), category.count)),
        ...(rest > 0 ? [row(CATEGORY_COLOUR_TOKENS[7], t('category.rest'), rest)] : []),
        ...(unknown > 0 ? [row(UNKNOWN_TOKEN, t('category.unknown'), unknown)] : []),
      ],
    }
  }

  return (network, encoding, zoom) => {
    const actors = network.vertices.filter(({ kind }) => isActorKind(kind))
    const groups = network.vertices.filter(({ kind }) => kind === 'GROUP').length
    const cooperations = network.vertices.length - actors.length - groups
    const model = legendModel(
      {
        kind: actors.map(({ kind }) => kind),
        abroad: actors.map((vertex) => isAbroad(vertex)),
        value: actors.map((vertex) => measured(vertex, encoding.size, encoding)),
      },
      network.lines.map(({ status }) => status),
      sizeScale(network, encoding),
    )
    const faint = network.lines.filter(({ uncertain }) => uncertain).length
    const isGroup = (index: number) => network.vertices[index]!.kind === 'GROUP'
    const directed = network.lines.some(({ kind, source, target }) => kind !== 'COOPERATES_WITH' && !isGroup(source) && !isGroup(target))
    const dot = (radius: number, text: string, count: number) =>
      count === 0 ? [] : [{ mark: { of: 'dot', token: GREY, radius } as const, text, count: format.number(count) }]
    const parts: readonly LegendPart[] = [
      {
        title: t('legend.kinds'),
        rows: [
          ...model.kinds.map(({ kind, abroad, count }) => ({
            mark: {
              of: 'shape',
              shape: KIND_SHAPES[kind],
              token: encoding.colour === 'KIND' ? KIND_COLOUR_TOKENS[kind] : GREY,
              hollow: abroad,
            } as const,
            text: abroad ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${kind}`),
            count: format.number(count),
          })),
          ...dot(7, t('legend.group'), groups),
          ...dot(3.5, t('vocabulary:vertexKind.COOPERATION'), cooperations),
        ],
      },
      ...(encoding.categories ? [categories(encoding.categories)] : []),
      {
        title: encoding.bounds.length > 0 ? t(`measureNote.${encoding.colour}`) : '',
        rows:
          encoding.bounds.length === 0
            ? []
            : [
                { mark: { of: 'swatch', token: ZERO_TOKEN }, text: printed(encoding.colour, 0) },
                ...encoding.bounds.map((upper, i) => ({
                  mark: { of: 'swatch', token: STEP_TOKENS[colourOfStep(i, encoding.bounds.length)]! } as const,
                  text: `> ${printed(encoding.colour, encoding.bounds[i - 1] ?? 0)} – ${printed(encoding.colour, upper)}`,
                })),
              ],
      },
      {
        title: t(directed ? 'legend.evidenceDirected' : 'legend.evidence'),
        rows: [
          ...model.evidence.map(({ status, count }) => ({
            mark: { of: 'line', status, faint: false } as const,
            text: t(`vocabulary:status.${status}`),
            count: format.number(count),
          })),
          ...(faint > 0
            ? [{ mark: { of: 'line', status: 'CONFIRMED', faint: true } as const, text: t('legend.faint'), count: format.number(faint) }]
            : []),
        ],
      },
      {
        title: encoding.size === 'EQUAL' ? '' : t(`legend.size.${encoding.size}`),
        rows:
          encoding.size === 'EQUAL'
            ? []
            : model.sizes.map(({ value, radius, andMore }) => {
                const text = printed(encoding.size, value)
                return {
                  mark: { of: 'circle', radius: Math.min(14, radius * shrinkOf(encoding) * zoom) } as const,
                  text: andMore ? t('legend.andMore', { value: text }) : text,
                }
              }),
      },
    ]
    return parts.filter(({ rows }) => rows.length > 0)
  }
}
