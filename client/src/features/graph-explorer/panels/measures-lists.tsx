import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkFiguresQueryVariables } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { MeasureTerm } from '../../../parts/measure-term.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { NetworkListsQuery } from '../measures.operations.ts'
import { areFewPairs, hasCore } from '../model/measures.ts'
import type { Exact } from '../model/use-exact.ts'
import { type ListRanks, useListRanks } from '../model/use-list-ranks.ts'
import styles from './measures.module.css'
import { Bridges } from './measures-bridges.tsx'
import { ExactComputation } from './measures-exact.tsx'
import { ListRank } from './measures-list-rank.tsx'
import { type NamedListsData, Rows } from './measures-rows.tsx'

/** Rows of each list at first, and as many as the server gives. */
const ROWS = 10
const MOST_ROWS = 50
const LISTS = ['brokers', 'bridges', 'core', 'isolated'] as const

/** Who links others, what everything hangs on, who makes up the core and who stands alone, by name; a row chooses its actor. */
export function NamedLists({
  variables,
  land,
  exact,
  onPick,
  onAround,
}: {
  variables: NetworkFiguresQueryVariables
  /** Name of the region in the filter. */
  land: string | undefined
  exact: Exact
  onPick: (id: string) => void
  /** Shows the surroundings of the region, too; absent where they are shown. */
  onAround: (() => void) | undefined
}) {
  const { t } = useTranslation('network-measures')
  const [list, setList] = useState<(typeof LISTS)[number]>('brokers')
  const [first, setFirst] = useState(ROWS)
  const onMore = first < MOST_ROWS ? () => setFirst(MOST_ROWS) : undefined
  const { data, previousData, error, refetch } = useQuery(NetworkListsQuery, {
    variables: { ...variables, first, ...(exact.isDone && { exact: true }) },
  })
  const lists = (data ?? previousData)?.networkLists
  const ranks = useListRanks(variables, first, exact, data !== undefined)
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!lists) return <SkeletonRows label={t('lists.label')} rows={10} height={40} />
  const content = {
    brokers: (
      <>
        <Brokers lists={lists} ranks={ranks} land={land} onPick={onPick} onAround={onAround} />
        <ExactComputation method={lists.method} exact={exact} />
      </>
    ),
    bridges: <Bridges lists={lists} ranks={ranks} onPick={onPick} onMore={onMore} />,
    core: <Core lists={lists} land={land} onPick={onPick} onMore={onMore} />,
    isolated: <Isolated lists={lists} onPick={onPick} onMore={onMore} />,
  }
  return (
    <Tabs
      label={t('lists.label')}
      value={list}
      onChange={setList}
      tabs={LISTS.map((value) => ({ value, label: t(`lists.${value}`), content: <div className={styles.list}>{content[value]}</div> }))}
    />
  )
}

interface Props {
  readonly lists: NamedListsData
  readonly onPick: (id: string) => void
}

interface More {
  readonly onMore: (() => void) | undefined
}

function Brokers({
  lists: { brokers, pairs },
  ranks,
  land,
  onPick,
  onAround,
}: Props & { ranks: ListRanks; land: string | undefined; onAround: (() => void) | undefined }) {
  const { t } = useTranslation(['network-measures', 'network-look'])
  const format = useFormat()
  const rows = (some: typeof brokers) => (
    <Rows
      rows={some}
      onPick={onPick}
      end={({ actor, share, across, rank }) => (
        <>
          <span className={styles.strong}>{t('brokers.share', { share: format.percent(share) })}</span>
          {across != null && (
            <span className={styles.small}>{t('brokers.across', { count: across, formatted: format.number(across) })}</span>
          )}
          <ListRank rank={rank} robust={ranks.brokers.get(actor.id)} counting={ranks.counting} />
        </>
      )}
    />
  )
  const [inside, outside] = [brokers.filter((row) => row.inside), brokers.filter((row) => !row.inside)]
  return (
    <>
      <h3 className={styles.subtitle}>{land === undefined ? t('brokers.question') : t('brokers.questionLand', { land })}</h3>
      <p className={styles.note}>
        {land === undefined ? t('brokers.note') : t('brokers.noteLand', { land })} <MeasureTerm measure="BETWEENNESS" />
      </p>
      {areFewPairs(pairs) && pairs > 0 && (
        <p className={styles.doubt}>{t('brokers.few', { count: pairs, formatted: format.number(pairs) })}</p>
      )}
      {land === undefined ? (
        inside.length > 0 ? (
          rows(inside)
        ) : (
          <p>{t('brokers.none')}</p>
        )
      ) : (
        <>
          <h4 className={styles.side}>{t('brokers.inside', { land })}</h4>
          {inside.length > 0 ? rows(inside) : <p>{t('brokers.noneInside')}</p>}
          <h4 className={styles.side}>{t('brokers.outside')}</h4>
          {onAround && outside.length > 0 && (
            <p className={styles.note}>
              {t('network-look:around.showNote', { land })} <LinkButton onClick={onAround}>{t('network-look:around.show')}</LinkButton>
            </p>
          )}
          {outside.length > 0 ? rows(outside) : <p>{t('brokers.noneOutside')}</p>}
        </>
      )}
    </>
  )
}

function Core({ lists: { core, coreCount, coreFit }, land, onPick, onMore }: Props & More & { land: string | undefined }) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  return (
    <>
      <h3 className={styles.subtitle}>{t('core.question')}</h3>
      <p className={styles.note}>
        {coreFit == null ? t('core.none') : t(hasCore(coreFit) ? 'core.fitGood' : 'core.fitPoor', { number: format.number(coreFit, 2) })}{' '}
        <MeasureTerm measure="CORE_PERIPHERY" />
      </p>
      {core.length === 0 && land !== undefined && <p>{t('core.noneLand')}</p>}
      <Rows
        rows={core}
        total={coreCount}
        onPick={onPick}
        onMore={onMore}
        end={({ neighbours }) => t('core.row', { count: neighbours, formatted: format.number(neighbours) })}
      />
    </>
  )
}

function Isolated({ lists: { isolated, isolatedCount }, onPick, onMore }: Props & More) {
  const { t } = useTranslation(['network-measures', 'network-look'])
  const format = useFormat()
  return (
    <>
      <h3 className={styles.subtitle}>{t('isolated.question')}</h3>
      <p className={styles.note}>{isolatedCount === 0 ? t('isolated.none') : `${t('isolated.note')} ${t('network-look:rank.isolated')}`}</p>
      <Rows
        rows={isolated}
        total={isolatedCount}
        onPick={onPick}
        onMore={onMore}
        end={({ open }) => open > 0 && t('isolated.open', { count: open, formatted: format.number(open) })}
      />
    </>
  )
}
