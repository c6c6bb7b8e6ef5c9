import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import type { Address } from './address.ts'
import { RegionName, StateList } from './gaps.operations.ts'
import type { GapsData } from './gaps-data.ts'
import { isState, LISTED, type Listed } from './model/coverage.ts'
import styles from './region-list.module.css'

/** The municipalities behind a number of the table, with whom they cooperate and when that was last confirmed. */
export function RegionList({ state, data, onClose }: { state: Address; data: GapsData; onClose: () => void }) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const [region, word, day] = (state.liste ?? '').split('~')
  const listed = LISTED.find((one) => one === word)
  const known = region === undefined || region === 'alle' ? t('germany') : data.nameOf(region)
  // Of a comparison: a Kreis whose row is not in the table.
  const named = useQuery(RegionName, { skip: listed === undefined || known !== '', variables: { id: region ?? '' } }).data?.node
  const name = known || (named?.__typename === 'Region' ? named.name : '')
  return (
    <Dialog
      open={listed !== undefined}
      onClose={onClose}
      title={listed ? t('listTitle', { name, state: t(isState(listed) ? `vocabulary:coverage.${listed}` : `listed.${listed}`) }) : ''}
    >
      {listed && <List region={region === 'alle' ? undefined : region} listed={listed} day={day} data={data} />}
    </Dialog>
  )
}

/** `r-` and the first five digits of the AGS; undefined for Germany and a Land. */
const districtOf = (region: string | undefined): string | undefined => (region && region.length >= 7 ? region.slice(0, 7) : undefined)

function List({
  region,
  listed,
  day,
  data,
}: {
  region: string | undefined
  listed: Listed
  /** Where it is another than the one that is shown. */
  day: string | undefined
  data: GapsData
}) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const query = useQuery(StateList, {
    variables: {
      ...data.question,
      asOf: day ?? data.question.asOf,
      within: region ?? null,
      ...(isState(listed) ? { state: listed } : { among: listed }),
    },
  })
  if (query.error) return <QueryError error={query.error} onRetry={() => void query.refetch()} />
  const page = query.data?.municipalityStates
  if (!page) return <SkeletonRows label={t('common:loading')} rows={6} />
  return (
    <>
      <p className={styles.shown}>
        {t('common:shownOf', { shown: format.number(page.edges.length), total: format.number(page.totalCount) })}
      </p>
      {listed === 'UNKNOWN' && <p className={styles.shown}>{t('unknownNote')}</p>}
      <p className={styles.shown}>
        <Link to="/daten" search={{ kreis: districtOf(region) }}>
          {t('record')}
        </Link>
      </p>
      <ul className={styles.list}>
        {page.edges.map(({ node: { municipality, state, lastLooked } }) => (
          <li key={municipality.id} className={styles.item}>
            <span>
              <ActorLink actor={municipality} withPlace />
              {municipality.municipality?.population && (
                <span className={styles.people}>{t('people', { number: format.number(municipality.municipality.population.value) })}</span>
              )}
            </span>
            {state !== 'UNKNOWN' && (
              <span className={styles.when}>
                {lastLooked ? t('lastConfirmed', { date: format.date(lastLooked) }) : t('common:date.none')}
              </span>
            )}
            {!isState(listed) && (
              <span className={styles.state}>
                <CoverageSwatch state={state} width={12} height={12} />
                {t(`vocabulary:coverage.${state}`)}
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
