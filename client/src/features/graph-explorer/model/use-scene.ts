import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { usePhone } from '../../../ui/media.ts'
import type { NetworkState } from '../state.ts'
import { categoriesOf, isCategorising } from './categories.ts'
import { activeFilters } from './filter.ts'
import { frameOf, withHeadings } from './headings.ts'
import { placementOf } from './placement.ts'
import { type Encoding, isActorKind, measured, sceneOf } from './scene.ts'
import { boundsOf } from './steps.ts'
import { strongest } from './strongest.ts'
import { useBand } from './use-band.ts'
import type { useNames } from './use-names.ts'
import type { NetworkData } from './use-network.ts'

const NOTHING: ReadonlySet<string> = new Set()
const WITHOUT_COOPERATIONS: ReadonlySet<string> = new Set(['COOPERATIONS'])

/**
 * What the picture draws of the network, by which colours and sizes, and which lines wait.
 *
 * @param upright the layout stands on its side; absent: on a narrow screen
 * @param beside the network that stands beside it, which has the same colours
 */
export function useScene(
  state: NetworkState,
  data: NetworkData,
  names: ReturnType<typeof useNames>,
  upright?: boolean,
  beside?: { readonly data: NetworkData; readonly first: boolean },
) {
  const { t } = useTranslation(['graph-explorer', 'network-time', 'network-groups'])
  const format = useFormat()
  const narrow = usePhone()
  const phone = upright ?? narrow
  const { network, values, labels, layout, groupBy } = data
  const whole = activeFilters(state).length === 0
  const band = useBand(data.today, network !== undefined && groupBy === undefined && layout === 'COMMUNITIES')

  const [otherNetwork, otherValues, otherLabels] = [beside?.data.network, beside?.data.values, beside?.data.labels]
  const isSecond = beside?.first ?? false
  const placement = placementOf(layout, phone, groupBy !== undefined)
  const encoding = useMemo((): Encoding => {
    const base = { colour: state.farbe, size: state.groesse, values }
    const other = otherNetwork &&
      otherValues &&
      otherLabels && { network: otherNetwork, values: otherValues, labels: otherLabels, first: isSecond }
    const sorted = isCategorising(state.farbe) ? state.farbe : undefined
    return {
      ...base,
      ...(network && sorted && { categories: categoriesOf({ network, values, labels }, sorted, other) }),
      bounds:
        network && state.farbe !== 'KIND' && !sorted
          ? boundsOf(
              [{ network, values }, ...(other ? [other] : [])].flatMap((one) =>
                one.network.vertices.filter(({ kind }) => isActorKind(kind)).map((vertex) => measured(vertex, state.farbe, one)),
              ),
            )
          : [],
      frame: whole && narrow === phone ? frameOf(layout, placement, groupBy, phone) : undefined,
      upright: phone,
      placement,
      bandTop: layout === 'COMMUNITIES' ? band : undefined,
      total: data.withLines ?? 0,
      grouped: groupBy !== undefined,
    }
  }, [
    network,
    state.farbe,
    state.groesse,
    values,
    labels,
    otherNetwork,
    otherValues,
    otherLabels,
    isSecond,
    whole,
    phone,
    narrow,
    band,
    layout,
    placement,
    data.withLines,
    groupBy,
  ])
  const lines = useMemo(() => network && strongest(network), [network])
  const drawn = useMemo(
    () =>
      network &&
      lines &&
      sceneOf(names.named(network), encoding, lines.waits, {
        number: (value) => format.number(value),
        smallGroups: (count) => ({
          strong: t('picture.smallGroups', { count }),
          rest: t('picture.smallGroupsRest'),
        }),
        openGroup: ({ id, members, rest }) => ({
          strong: names.titleOf(id),
          rest:
            rest === 0
              ? t('picture.members', { count: members })
              : t('network-groups:part', { shown: format.number(members), formatted: format.number(members + rest) }),
        }),
      }),
    [network, lines, names, encoding, t, format],
  )
  const scene = useMemo(() => {
    const absent = state.zweimodus ? NOTHING : WITHOUT_COOPERATIONS
    return (
      drawn &&
      withHeadings(
        drawn,
        { layout, placement, by: groupBy, absent },
        {
          heading: (id) => t(`network-time:heading.${id}`),
          tendency: (id, edge) =>
            id === 'NORTH' ? t('network-groups:north') : t(`network-groups:edge.${edge}`, { what: t(`network-groups:more.${id}`) }),
        },
      )
    )
  }, [drawn, placement, groupBy, layout, state.zweimodus, t])
  return { encoding, lines, scene }
}
