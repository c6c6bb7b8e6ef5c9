import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Button } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { GapRanking } from './district/district.operations.ts'
import { nameWithKind } from './model/coverage.ts'
import { isVague, SURE_PLACES } from './model/rank.ts'
import { questionOf, searchOf } from './question.ts'
import styles from './ranking.module.css'

const FIRST_SHOWN = 20
const MOST = 500

/** Districts in the order of where to look first, and apart from them gaps that somebody has seen. */
export function Ranking({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation('district')
  const ofStates = state.rangvon === 'laender' && state.land === undefined
  return (
    <div className={styles.lists}>
      {state.land === undefined && (
        <SegmentedControl
          label={t('rank.of')}
          value={ofStates ? 'laender' : 'kreise'}
          options={(['kreise', 'laender'] as const).map((value) => ({ value, label: t(`rank.levels.${value}`) }))}
          onChange={(value) => set({ rangvon: value === 'laender' ? value : undefined })}
        />
      )}
      <section aria-labelledby="look-first">
        <h2 id="look-first" className={styles.title}>
          {t('rank.first')}
        </h2>
        <p className={styles.about}>{t(ofStates ? 'rank.firstAboutStates' : 'rank.firstAbout')}</p>
        <List state={state} set={set} ofStates={ofStates} lookFirst />
      </section>
      <section aria-labelledby="seen-gaps">
        <h2 id="seen-gaps" className={styles.title}>
          {t('rank.seen')}
        </h2>
        <p className={styles.about}>{t(ofStates ? 'rank.seenAboutStates' : 'rank.seenAbout')}</p>
        <List state={state} set={set} ofStates={ofStates} lookFirst={false} />
      </section>
    </div>
  )
}

function List({ state, set, ofStates, lookFirst }: { state: Address; set: SetAddress; ofStates: boolean; lookFirst: boolean }) {
  const { t } = useTranslation(['district', 'common'])
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(GapRanking, {
    variables: { ...questionOf(state), level: ofStates ? 'STATE' : 'DISTRICT', within: state.land ?? null, lookFirst, first: MOST },
  })
  const gaps = (data ?? previousData)?.gaps
  if (error && !gaps) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!gaps) return <SkeletonRows label={t('common:loading')} rows={8} height={64} />
  if (gaps.length === 0)
    return (
      <EmptyState title={t(lookFirst ? 'rank.noneFirst' : 'rank.noneSeen')}>
        {t(lookFirst ? 'rank.noneFirstText' : 'rank.noneSeenText')}
      </EmptyState>
    )
  const shown = state.raenge ? gaps : gaps.slice(0, FIRST_SHOWN)
  const save = () =>
    saveCsv(
      lookFirst ? 'netzatlas-zuerst-nachsehen.csv' : 'netzatlas-luecken.csv',
      [
        [
          'rank',
          'rankFrom',
          'rankTo',
          ofStates ? 'region' : 'district',
          'state',
          'ags',
          'all',
          'known',
          'unknown',
          'gap',
          'expected',
          'score',
          'because',
        ].map((key) => t(`rank.csv.${key}`)),
        ...shown.map((gap) => [
          gap.rank,
          gap.rankFrom,
          gap.rankTo,
          nameWithKind(gap.region),
          gap.region.parent?.name,
          gap.region.ags,
          gap.municipalities,
          gap.known,
          gap.unknown,
          gap.confirmedGap,
          gap.expected === null || gap.expected === undefined ? null : rounded(gap.expected),
          rounded(gap.score),
          gap.because.join(' '),
        ]),
      ],
      format.language,
    )
  const vague = gaps.filter(isVague).length
  return (
    <>
      {lookFirst && vague > 0 && (
        <p className={styles.about}>
          {t(ofStates ? 'rank.vagueStates' : 'rank.vague', {
            number: format.number(vague),
            of: format.number(gaps.length),
            most: SURE_PLACES,
          })}
        </p>
      )}
      <ol className={styles.list}>
        {shown.map((gap) => (
          <li key={gap.region.id} className={styles.item}>
            <span className={styles.rank}>{format.number(gap.rank)}</span>
            <div>
              <p className={styles.name}>
                {ofStates ? (
                  <Link to="/luecken" search={{ ...searchOf(state), land: gap.region.id, sicht: 'rang' }}>
                    {gap.region.name}
                  </Link>
                ) : (
                  <Link to="/luecken/$kreis" params={{ kreis: gap.region.id }} search={searchOf(state)}>
                    {gap.region.name}
                  </Link>
                )}{' '}
                <span className={styles.quiet}>
                  {(ofStates ? [] : [gap.region.kind, gap.region.parent?.name]).filter((one) => one && one !== gap.region.name).join(', ')}
                </span>
              </p>
              <p className={styles.because}>{gap.because.slice(0, -1).join(' ')}</p>
            </div>
            <span className={styles.interval} title={gap.because.at(-1)}>
              {gap.rankFrom === gap.rankTo
                ? t('rank.sure')
                : t('rank.possible', { from: format.number(gap.rankFrom), to: format.number(gap.rankTo) })}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.foot}>
        {gaps.length > FIRST_SHOWN && (
          <Button onClick={() => set({ raenge: state.raenge ? undefined : '1' }, { replace: true })}>
            {state.raenge ? t('rank.fewer') : t('rank.all', { number: format.number(gaps.length) })}
          </Button>
        )}{' '}
        <Button onClick={save}>{t('common:table.csv')}</Button>
      </p>
    </>
  )
}

const rounded = (value: number): number => Math.round(value * 100) / 100
