import { ACTOR_KINDS, CLAIM_STATUSES, COVERAGE_STATES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { COVERAGE_COLOUR_TOKENS, STEP_COLOUR_TOKENS } from '../../viz/encoding/coverage.ts'
import { KIND_COLOUR_TOKENS, KIND_SHAPES } from '../../viz/encoding/kinds.ts'
import type { LegendMark, LegendPart } from '../../viz/encoding/legend-part.ts'
import { flowWidth } from '../../viz/map/flows.ts'
import { ringRadius, ringUnit } from '../../viz/map/ring.ts'
import type { Address } from './address.ts'
import { flowSamples } from './cooperation-legend.tsx'
import { samplesFor } from './legend.tsx'
import type { MapData } from './map-data.ts'
import { isRate, stepRows } from './model/measures.ts'
import { useSteps } from './region-legend.tsx'

/** Told apart without colour as well, as on the map. */
const stateMark = (state: 'COVERED' | 'STALE' | 'CONFIRMED_GAP'): LegendMark => ({
  of: 'swatch',
  token: COVERAGE_COLOUR_TOKENS[state],
  ...(state === 'STALE' && { dots: COVERAGE_COLOUR_TOKENS.COVERED }),
  ...(state === 'CONFIRMED_GAP' && { edged: true }),
})

/** The legend of the screen as a file writes it. */
export function useMapLegend(state: Address, data: MapData): () => readonly LegendPart[] {
  const { t } = useTranslation(['stakeholder-map', 'map-layers', 'vocabulary', 'common'])
  const format = useFormat()
  const stepsOf = useSteps()
  const on = (layer: Address['ebenen'][number]) => state.ebenen.includes(layer)

  const sizes = (): LegendPart => {
    const unit = ringUnit(data.actors.length)
    return {
      title: t('legend.size'),
      rows: samplesFor(data.actors.length).map((total) => ({
        mark: { of: 'circle', radius: ringRadius(total, unit) },
        text: format.number(total),
      })),
    }
  }
  const kinds = (): LegendPart => ({
    title: t('common:kindLabel'),
    rows: ACTOR_KINDS.filter((kind) => data.split.shown.some((actor) => actor.kind === kind)).map((kind) => ({
      mark: { of: 'shape', shape: KIND_SHAPES[kind], token: KIND_COLOUR_TOKENS[kind], hollow: false },
      text: t(`vocabulary:kind.${kind}`),
    })),
  })
  const evidence = (title: string, statuses: ReadonlySet<string>): LegendPart => ({
    title,
    rows: CLAIM_STATUSES.filter((status) => statuses.has(status)).map((status) => ({
      mark: { of: 'line', status, faint: false },
      text: t(`vocabulary:status.${status}`),
    })),
  })
  const regions = (): LegendPart[] => {
    const layer = data.regions
    if (!layer) return []
    const unknown = { mark: { of: 'hatch' } as const, text: t(`map-layers:unknown.${layer.measure}`) }
    if (layer.measure === 'abdeckung' && layer.areas === 'gemeinden') {
      return [
        {
          title: t('legend.coverage'),
          rows: COVERAGE_STATES.map((one) =>
            one === 'UNKNOWN' ? unknown : { mark: stateMark(one), text: t(`vocabulary:coverage.${one}`) },
          ),
        },
      ]
    }
    const population = layer.populationOn ? ` ${t('map-layers:population', { day: format.date(layer.populationOn) })}` : ''
    const rated = isRate(layer.measure)
    return [
      {
        title: t(`map-layers:title.${layer.measure}`, { areas: t(`map-layers:of.${layer.areas}`) }) + (rated ? `.${population}` : ''),
        rows: [
          ...stepsOf(layer).map(({ step, text }) => ({ mark: { of: 'swatch', token: STEP_COLOUR_TOKENS[step] } as const, text })),
          ...(layer.measure === 'abdeckung' ? [{ mark: stateMark('CONFIRMED_GAP'), text: t('map-layers:gapEverywhere') }] : []),
          unknown,
        ],
      },
    ]
  }
  const flows = (): LegendPart[] => {
    const layer = data.flows
    if (!layer?.columns) return []
    if (!layer.singly && layer.most === 0) return []
    if (layer.singly) return [evidence(t('map-layers:flow.single'), new Set(layer.singly.drawn.map(({ status }) => status)))]
    return [
      {
        title: t('map-layers:flow.title'),
        rows: flowSamples(layer.most).map((count) => ({
          mark: { of: 'stroke', width: flowWidth(count, layer.most) },
          text: format.number(count),
        })),
      },
    ]
  }
  const countries = (): LegendPart[] => {
    if (!data.countries?.ready) return []
    return [
      {
        title: t('map-layers:country.legend'),
        rows: stepRows('kooperationen', data.countries.bounds).map(({ step, from, to }) => ({
          mark: { of: 'swatch', token: STEP_COLOUR_TOKENS[step] },
          text:
            from === to || from === undefined
              ? format.number(to)
              : t('map-layers:step.range', { from: format.number(from), to: format.number(to) }),
        })),
      },
    ]
  }
  return () => [
    ...(on('akteure') ? [kinds(), sizes()] : []),
    ...regions(),
    ...flows(),
    ...countries(),
    ...(on('beziehungen') && data.relations.length > 0
      ? [evidence(t('legend.lines'), new Set(data.relations.map(({ status }) => status)))]
      : []),
    ...(on('veranstaltungen')
      ? [{ title: t('legend.event'), rows: [{ mark: { of: 'circle', radius: 5 } as const, text: t('legend.event') }] }]
      : []),
  ]
}
