import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DistrictAroundQuery } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { CoverageSwatch } from '../../../viz/encoding/coverage-swatch.tsx'
import { nameWithKind } from '../model/coverage.ts'
import { type Question, searchOf } from '../question.ts'
import type { DistrictAddress, DistrictData } from './address.ts'
import { DistrictAround } from './district.operations.ts'
import styles from './page.module.css'
import { Part } from './part.tsx'

/** Who has looked here, and what neighbours do of whom more is known. */
export function Around({ district, question, state }: { district: DistrictData; question: Question; state: DistrictAddress }) {
  const { t } = useTranslation(['district', 'common'])
  const { data, error, refetch } = useQuery(DistrictAround, { variables: { ...question, id: district.region.id } })
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t('common:loading')} rows={6} height={32} />
  return (
    <>
      <Looked data={data} towns={district.municipalities} />
      <Neighbours neighbours={data.district?.neighbours ?? []} state={state} />
    </>
  )
}

function Looked({ data: { assessments, coverageBeside }, towns }: { data: DistrictAroundQuery; towns: DistrictData['municipalities'] }) {
  const { t } = useTranslation(['district', 'common', 'regional-gaps'])
  const format = useFormat()
  const newest = towns.filter(({ lastLooked }) => lastLooked).toSorted((a, b) => (a.lastLooked! < b.lastLooked! ? 1 : -1))[0]
  return (
    <Part id="district-looked" title={t('looked.title')} about={assessments.length === 0 ? t('looked.none') : undefined}>
      {newest?.lastLooked && <p>{t('looked.newest', { date: format.date(newest.lastLooked), name: newest.municipality.name })}</p>}
      {assessments.length > 0 && (
        <ul className={styles.list}>
          {assessments.map(({ id, on, method, municipalities }) => (
            <li key={id}>
              <strong>{format.date(on)}</strong> <span lang="de">{method}</span>
              <span className={styles.quiet}>{municipalities.map(({ name }) => name).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {coverageBeside.length > 0 && (
        <>
          <p className={styles.about}>{t('looked.beside')}</p>
          <ul className={styles.list}>
            {coverageBeside.map((actor) => (
              <li key={actor.id}>
                <ActorLink actor={actor} />
                <span className={styles.quiet}>
                  {actor.lastConfirmed
                    ? t('regional-gaps:lastConfirmed', { date: format.date(actor.lastConfirmed) })
                    : t('common:date.none')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}

type Neighbour = NonNullable<DistrictAroundQuery['district']>['neighbours'][number]

function Neighbours({ neighbours, state }: { neighbours: readonly Neighbour[]; state: DistrictAddress }) {
  const { t } = useTranslation('district')
  const format = useFormat()
  const known = neighbours.filter(({ examples }) => examples.length > 0)
  const others = neighbours.filter(({ examples }) => examples.length === 0)
  const link = ({ coverage: { region } }: Neighbour) => (
    <Link key={region.id} to="/luecken/$kreis" params={{ kreis: region.id }} search={searchOf(state)}>
      {nameWithKind(region)}
    </Link>
  )
  return (
    <Part
      id="district-neighbours"
      title={t('neighbours.title')}
      about={t(neighbours.length === 0 ? 'neighbours.unknown' : known.length === 0 ? 'neighbours.none' : 'neighbours.about')}
    >
      {known.length > 0 && (
        <ul className={styles.list}>
          {known.map((neighbour) => (
            <li key={neighbour.coverage.region.id} className={styles.neighbour}>
              <p>
                <strong>{link(neighbour)}</strong>{' '}
                <span className={styles.quiet}>
                  {neighbour.better && `${t('neighbours.better')} · `}
                  {t('neighbours.counts', {
                    known: format.number(neighbour.coverage.covered + neighbour.coverage.stale),
                    all: format.number(neighbour.coverage.total),
                    expected: neighbour.expected == null ? '' : format.number(neighbour.expected, 2),
                  })}
                </span>
              </p>
              <ul className={styles.examples}>
                {neighbour.examples.map((example) => (
                  <li key={example.municipality.id}>
                    <CoverageSwatch state={example.state} width={12} height={12} /> <ActorLink actor={example.municipality} mark={false} />
                    {example.municipality.partners.length > 0 && ` ${t('neighbours.with')} `}
                    {example.municipality.partners.map((partner) => (
                      <ActorLink key={partner.id} actor={partner} short />
                    ))}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          {t('neighbours.others')} {others.map((one, i) => [i > 0 && ', ', link(one)])}
        </p>
      )}
    </Part>
  )
}
