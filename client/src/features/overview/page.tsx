import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewQuery as OverviewResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { CARE_DOORS, FURTHER_DOORS } from '../../parts/doors.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Figures } from '../../ui/figures.tsx'
import { usePhone } from '../../ui/media.ts'
import { TextPage } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows } from '../../ui/states.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { BrokerQuestion } from './broker-question.tsx'
import { ExampleTownQuery, LatestEventsQuery, OverviewQuery, PartnersPictureQuery } from './overview.operations.ts'
import styles from './page.module.css'
import { CoveragePicture } from './pictures/coverage-picture.tsx'
import { NetworkPicture } from './pictures/network-picture.tsx'
import { PartnersPicture } from './pictures/partners-picture.tsx'

/** The municipality of the third picture: of middle size, between large neighbours. */
const EXAMPLE_AGS = '05362012'
const RADIUS_KM = 25
const LOOK_KM = 40

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
type Statistics = OverviewResult['statistics']
const kindCount = ({ actorsByKind }: Statistics, wanted: string) => actorsByKind.find(({ kind }) => kind === wanted)?.count ?? 0

/** Stands in while the figures load: as long as real ones, so that nothing moves when they come. */
const PENDING: OverviewResult = {
  statistics: {
    today: '2000-01-01',
    newest: '2000-12',
    staleMonths: 24,
    actorsByKind: [],
    actorsWithClaims: 1000,
    actorsWithLines: 100,
    actorsWithoutPlace: 100,
    claims: 3000,
    claimsUndated: 1000,
    claimsNotLiteral: 100,
    linesByStatus: [{ status: 'CONFIRMED', count: 100 }],
    sites: 100,
    sources: 100,
  },
  coverage: [{ total: 10_000, covered: 1, stale: 10, confirmedGap: 0, unknown: 9_989, region: { id: '', boundaryDate: '2000-12-31' } }],
}

function KeyFigures({ data }: { data: OverviewResult }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const phone = usePhone()
  const { statistics, coverage } = data
  const date = format.date(statistics.newest ?? statistics.today)
  const lines = sum(statistics.linesByStatus.map(({ count }) => count))
  const covered = sum(coverage.map((row) => row.covered))
  const known = covered + sum(coverage.map((row) => row.stale))
  return (
    <Figures
      figures={[
        {
          id: 'actors',
          value: format.number(statistics.actorsWithClaims),
          of: t('figures.actors'),
          note: t(phone ? 'figures.actorsNoteShort' : 'figures.actorsNote', {
            organisations: format.number(kindCount(statistics, 'MIGRANT_ORGANISATION')),
            umbrellas: format.number(kindCount(statistics, 'UMBRELLA')),
            civil: format.number(kindCount(statistics, 'CIVIL_SOCIETY')),
            date,
          }),
        },
        {
          id: 'lines',
          value: format.number(lines),
          of: t('figures.lines'),
          note: t(phone ? 'figures.linesNoteShort' : 'figures.linesNote', {
            confirmed: format.number(statistics.linesByStatus.find(({ status }) => status === 'CONFIRMED')?.count ?? 0),
            linked: format.number(statistics.actorsWithLines),
            all: format.number(statistics.actorsWithClaims),
            date,
          }),
        },
        {
          id: 'known',
          value: format.number(known),
          of: t('figures.known', { total: format.number(sum(coverage.map(({ total }) => total))) }),
          note: t(phone ? 'figures.knownNoteShort' : 'figures.knownNote', {
            covered: format.number(covered),
            months: statistics.staleMonths,
            date: coverage[0] ? format.date(coverage[0].region.boundaryDate) : '',
          }),
        },
        {
          id: 'claims',
          value: format.number(statistics.claims),
          of: t('figures.claims'),
          note: t(`figures.${statistics.sites > 0 ? 'claimsNote' : 'claimsNoteSources'}${phone ? 'Short' : ''}`, {
            sites: format.number(statistics.sites || statistics.sources),
            dated: format.number(statistics.claims - statistics.claimsUndated),
            date,
          }),
        },
      ]}
    />
  )
}

function Door({
  to,
  search,
  question,
  note,
  picture,
}: {
  to: string
  search?: object
  question: string
  note: ReactNode
  picture: (width: number, height: number) => ReactNode
}) {
  const [ref, width] = useWidth<HTMLDivElement>(436)
  return (
    <li>
      <Link to={to} search={(search ?? {}) as never} className={styles.door}>
        <div ref={ref} className={styles.picture}>
          {picture(width, 245)}
        </div>
        <span className={styles.question}>{question}</span>
      </Link>
      <p className={styles.note}>{note}</p>
    </li>
  )
}

function Doors({ lines, failed }: { lines: number | undefined; failed: boolean }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { data: towns } = useQuery(ExampleTownQuery, { variables: { ags: EXAMPLE_AGS } })
  const example = towns?.municipality?.id ?? towns?.actors.edges[0]?.node.id
  const { data: near } = useQuery(PartnersPictureQuery, {
    variables: { id: example ?? '', radiusKm: LOOK_KM },
    skip: example === undefined,
  })
  const town = near?.actor
  const count = near?.partners.filter(({ distanceKm }) => (distanceKm ?? Infinity) <= RADIUS_KM).length ?? 0
  return (
    <ul className={styles.doors} aria-label={t('doors.label')}>
      <Door
        to="/netzwerk"
        question={t('doors.network')}
        note={
          lines !== undefined ? (
            t('doors.networkNote', { lines: format.number(lines) })
          ) : failed ? (
            t('doors.networkNoteShort')
          ) : (
            <Skeleton width="70%" height={14} />
          )
        }
        picture={(width, height) => <NetworkPicture width={width} height={height} />}
      />
      <Door
        to="/luecken"
        question={t('doors.gaps')}
        note={t('doors.gapsNote')}
        picture={(width, height) => <CoveragePicture width={width} height={height} />}
      />
      <Door
        to="/partner"
        {...(town && { search: { kommune: town.id } })}
        question={t('doors.partners')}
        note={town ? t('doors.partnersNote', { count, km: format.km(RADIUS_KM), name: town.name }) : t('doors.partnersNoteShort')}
        picture={(width, height) => <PartnersPicture data={near} radiusKm={RADIUS_KM} width={width} height={height} />}
      />
    </ul>
  )
}

function LatestEvents({ until }: { until: string | undefined }) {
  const { t } = useTranslation(['overview', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(LatestEventsQuery, { variables: { until: until ?? null }, skip: until === undefined })
  const events = data?.events.edges.map(({ node }) => node)
  return (
    <section>
      <h2>{t('events.title')}</h2>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!events && !error && <SkeletonRows label={t('common:loading')} rows={5} height={32} />}
      {events?.length === 0 && <p className={styles.note}>{t('events.none')}</p>}
      <ul>
        {events?.map((event) => (
          <li key={event.id} className={styles.event}>
            <span className={styles.quiet}>{format.days(event)}</span>
            <Link to="/veranstaltungen" search={{ offen: event.id } as never} className={styles.name} lang="de">
              {event.name}
            </Link>
            <span className={styles.quiet}>{event.place?.label}</span>
            <span className={styles.source}>
              <Sources support={event.support} label="site" />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link to="/veranstaltungen">{t('events.all')}</Link>
      </p>
    </section>
  )
}

function Unknown({ data, failed }: { data: OverviewResult | undefined; failed: boolean }) {
  const { t } = useTranslation(['overview', 'common'])
  return (
    <section>
      <h2>{t('unknown.title')}</h2>
      {data ? <UnknownFigures data={data} /> : !failed && <SkeletonRows label={t('common:loading')} rows={4} height={32} />}
    </section>
  )
}

function UnknownFigures({ data }: { data: OverviewResult }) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const { statistics, coverage } = data
  const rows = [
    { value: sum(coverage.map(({ unknown }) => unknown)), text: t('unknown.municipalities'), to: '/luecken' },
    { value: statistics.claimsUndated, text: t('unknown.undated', { all: format.number(statistics.claims) }) },
    { value: statistics.actorsWithoutPlace, text: t('unknown.placeless') },
    { value: statistics.claimsNotLiteral, text: t('unknown.derived') },
  ]
  return (
    <dl>
      {rows.map(({ value, text, to }) => (
        <div key={text} className={styles.gap}>
          <dd>{format.number(value)}</dd>
          <dt>{to ? <Link to={to}>{text}</Link> : text}</dt>
        </div>
      ))}
    </dl>
  )
}

function FurtherDoors({ title, doors }: { title: string; doors: typeof FURTHER_DOORS | typeof CARE_DOORS }) {
  const { t } = useTranslation('common')
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {doors.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{t(text)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What this is, how old it is, and the doors. */
export function Page() {
  const { t } = useTranslation(['overview', 'common'])
  const { data, error, refetch } = useQuery(OverviewQuery)
  useDocumentHead(undefined, t('description'))
  return (
    <TextPage>
      <h1 className={styles.lead}>
        {t('what')} <span className={styles.how}>{t('how')}</span>
      </h1>
      {error ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <KeyFigures data={data} />
      ) : (
        <div className={styles.pending} aria-hidden="true">
          <KeyFigures data={PENDING} />
        </div>
      )}
      <Doors lines={data && sum(data.statistics.linesByStatus.map(({ count }) => count))} failed={error !== undefined} />
      <BrokerQuestion today={data?.statistics.today ?? new Date().toISOString().slice(0, 10)} />
      <div className={styles.lists}>
        <LatestEvents until={data?.statistics.today} />
        <Unknown data={data} failed={error !== undefined} />
      </div>
      <footer className={styles.further}>
        <FurtherDoors title={t('common:doors.more')} doors={FURTHER_DOORS} />
        <FurtherDoors title={t('common:doors.care')} doors={CARE_DOORS} />
        <p className={styles.note}>{t('borders')}</p>
      </footer>
    </TextPage>
  )
}
