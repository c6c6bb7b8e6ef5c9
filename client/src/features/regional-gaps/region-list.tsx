import { useQuery } from '@apollo/client/react'
import { COVERAGE_STATES, type CoverageState } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address } from './address.ts'
import { RegionName, StateList } from './gaps.operations.ts'
import type { GapsData } from './gaps-data.ts'
import styles from './region-list.module.css'

/** The municipalities behind a number of the table, with whom they cooperate and when that was last confirmed. */
export function RegionList({ state, data, onClose }: { state: Address; data: GapsData; onClose: () => void }) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const [region, word, day] = (state.liste ?? '').split('~')
  const coverage = COVERAGE_STATES.find((one) => one === word)
  const known = region === undefined || region === 'alle' ? t('germany') : data.nameOf(region)
  // Of a comparison: a Kreis whose row is not in the table.
  const named = useQuery(RegionName, { skip: coverage === undefined || known !== '', variables: { id: region ?? '' } }).data?.node
  const name = known || (named?.__typename === 'Region' ? named.name : '')
  return (
    <Dialog
      open={coverage !== undefined}
      onClose={onClose}
      title={coverage ? t('listTitle', { name, state: t(`vocabulary:coverage.${coverage}`) }) : ''}
    >
      {coverage && <List region={region === 'alle' ? undefined : region} coverage={coverage} day={day} data={data} />}
    </Dialog>
  )
}

/** `r-` and the first five digits of the AGS; undefined for Germany and a Land. */
const districtOf = (region: string | undefined): string | undefined => (region && region.length >= 7 ? region.slice(0, 7) : undefined)

function List({
  region,
  coverage,
  day,
  data,
}: {
  region: string | undefined
  coverage: CoverageState
  /** Where it is another than the one that is shown. */
  day: string | undefined
  data: GapsData
}) {
  const { t } = useTranslation(['regional-gaps', 'common'])
  const format = useFormat()
  const query = useQuery(StateList, {
    variables: { ...data.question, asOf: day ?? data.question.asOf, within: region ?? null, state: coverage },
  })
  if (query.error) return <QueryError error={query.error} onRetry={() => void query.refetch()} />
  const page = query.data?.municipalityStates
  if (!page) return <SkeletonRows label={t('common:loading')} rows={6} />
  return (
    <>
      <p className={styles.shown}>
        {t('common:shownOf', { shown: format.number(page.edges.length), total: format.number(page.totalCount) })}
      </p>
      {coverage === 'UNKNOWN' && <p className={styles.shown}>{t('unknownNote')}</p>}
      <p className={styles.shown}>
        <Link to="/daten" search={{ kreis: districtOf(region) } as never}>
          {t('record')}
        </Link>
      </p>
      <ul className={styles.list}>
        {page.edges.map(({ node: { municipality, lastLooked } }) => (
          <li key={municipality.id} className={styles.item}>
            <span>
              <ActorLink actor={municipality} withPlace />
              {municipality.municipality?.population && (
                <span className={styles.people}>{t('people', { number: format.number(municipality.municipality.population.value) })}</span>
              )}
            </span>
            {coverage !== 'UNKNOWN' && (
              <span className={styles.when}>
                {lastLooked ? t('lastConfirmed', { date: format.date(lastLooked) }) : t('common:date.none')}
              </span>
            )}
            {municipality.partners.length > 0 && (
              <ul className={styles.partners}>
                {municipality.partners.map((partner) => (
                  <li key={partner.id}>
                    <ActorLink actor={partner} short />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <Button disabled={query.loading} onClick={() => void query.fetchMore({ variables: { after: page.pageInfo.endCursor ?? null } })}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  )
}
