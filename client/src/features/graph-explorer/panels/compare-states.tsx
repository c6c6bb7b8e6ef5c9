import { useQuery } from '@apollo/client/react'
import { CLAIM_STATUSES } from '@netzatlas/shared'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { Term } from '../../../ui/popover.tsx'
import { useSignal } from '../../../ui/signal.ts'
import { SkeletonRows } from '../../../ui/states.tsx'
import { StateFiguresQuery } from '../measures.operations.ts'
import type { ComparedSide } from '../model/compared.ts'
import { filterOf } from '../model/filter.ts'
import { kindsBeside } from '../model/kind-counts.ts'
import { isThinState, shareOutwards } from '../model/measures.ts'
import { type Network, standingFor } from '../model/network.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { useSideTitles } from '../model/use-side-titles.ts'
import styles from './compare-states.module.css'

type Sides = readonly [ComparedSide, ComparedSide]

/** The figures of two Länder beside each other, in one table. */
export function CompareStates({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation('network-states')
  const both = useSignal(explorer.compared)
  const [first, second] = both?.sides ?? []
  if (!both || both.ofDays || !first?.whole || !second?.whole) return <SkeletonRows label={t('label')} rows={8} height={28} />
  return <Figures explorer={explorer} sides={both.sides} networks={[first.whole, second.whole]} />
}

function Figures({
  explorer: { state, data },
  sides,
  networks,
}: {
  explorer: Explorer
  sides: Sides
  networks: readonly [Network, Network]
}) {
  const { t } = useTranslation(['network-states', 'vocabulary'])
  const format = useFormat()
  const titles = useSideTitles(sides, false)
  const asOf = state.beendete ? undefined : data.day
  const asked = useQuery(StateFiguresQuery, { variables: { filter: filterOf(state), ...(asOf !== undefined && { asOf }) } })
  const found = (asked.data ?? asked.previousData)?.analysisByState
  const figures = sides.map((side) => found?.find(({ region }) => region.id === side.state.land))
  const isGrouped = sides.some((side) => side.data.groupBy)
  const isThin = figures.map((row) => row !== undefined && isThinState(row))
  const cells = (print: (row: NonNullable<(typeof figures)[number]>) => string | undefined) =>
    figures.map((row) => (row && print(row)) ?? (asked.loading && !found ? '…' : '–'))
  return (
    <>
      {asked.error && <QueryError error={asked.error} onRetry={() => void asked.refetch()} />}
      <table className={styles.figures} aria-label={t('label')}>
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            {titles.map(({ title }, i) => (
              <th key={sides[i]!.state.land ?? i} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label={t('actors')} cells={networks.map(({ vertices }) => format.number(standingFor(vertices)))} strong />
          {kindsBeside(networks).map(({ kind, abroad, counts }) => (
            <Row
              key={`${kind} ${abroad}`}
              label={
                <span className={styles.kind}>
                  <KindMark kind={kind} abroad={abroad} size={12} />
                  {t(abroad ? 'vocabulary:vertexKind.ABROAD' : `vocabulary:kindPlural.${kind}`)}
                </span>
              }
              cells={counts.map((count) => format.number(count))}
            />
          ))}
          <Row
            label={t('internal')}
            // As the head of each picture counts them, several between the same two too; lines between groups are none.
            cells={isGrouped ? cells(({ internal }) => format.number(internal)) : networks.map(({ lines }) => format.number(lines.length))}
            strong
          />
          {!isGrouped &&
            CLAIM_STATUSES.map((status) => (
              <Row
                key={status}
                label={<EvidenceMark status={status} />}
                cells={networks.map(({ lines }) => format.number(lines.filter((line) => line.status === status).length))}
              />
            ))}
          <Row label={t('external')} cells={cells(({ external }) => format.number(external))} />
          <Row
            thin={isThin}
            label={
              <>
                {t('density')}{' '}
                <Term word={t('densityTerm')}>
                  <p>{t('densityHow')}</p>
                </Term>
              </>
            }
            cells={cells(({ density }) => (density == null ? undefined : format.percent(density)))}
          />
          <Row
            thin={isThin}
            label={
              <>
                {t('outwards')}{' '}
                <Term word={t('outwardsTerm')}>
                  <p>{t('outwardsHow')}</p>
                  <ul>
                    {figures.map((row) =>
                      row?.eiIndex == null ? null : (
                        <li key={row.region.id}>{t('index', { land: row.region.name, value: format.number(row.eiIndex, 2) })}</li>
                      ),
                    )}
                  </ul>
                </Term>
              </>
            }
            cells={cells(({ eiIndex }) => (eiIndex == null ? undefined : format.percent(shareOutwards(eiIndex), 0)))}
          />
        </tbody>
      </table>
      {isThin.some(Boolean) && <p className={styles.note}>{t('thin')}</p>}
    </>
  )
}

/** `thin`: of which picture the number says little. */
function Row({
  label,
  cells,
  strong = false,
  thin,
}: {
  label: ReactNode
  cells: readonly string[]
  strong?: boolean
  thin?: readonly boolean[]
}) {
  return (
    <tr data-strong={strong ? '' : undefined}>
      <th scope="row">{label}</th>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell a picture
        <td key={i} data-thin={thin?.[i] ? '' : undefined}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
