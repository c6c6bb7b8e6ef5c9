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
import { TextPage } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows } from '../../ui/states.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { BrokerQuestion } from './broker-question.tsx'
import { KeyFigures } from './key-figures.tsx'
import { lineCount, sum } from './model/sums.ts'
import { ExampleTownQuery, LatestEventsQuery, OverviewQuery, PartnersPictureQuery } from './overview.operations.ts'
import styles from './page.module.css'
import { CoveragePicture } from './pictures/coverage-picture.tsx'
import { NetworkPicture } from './pictures/network-picture.tsx'
import { PartnersPicture } from './pictures/partners-picture.tsx'

/** The municipality of the third picture: of middle size, between large neighbours. */
const EXAMPLE_AGS = '05362012'
const RADIUS_KM = 25
const LOOK_KM = 40

function Door({
  to,
  search,
  question,
  note,
  picture,
}: {
  to: '/netzwerk' | '/luecken' | '/partner'
  search?: Readonly<Record<string, string>>
  question: string
  note: ReactNode
  picture: (width: number, height: number) => ReactNode
}) {
  const [ref, width] = useWidth<HTMLDivElement>(436)
  return (
    <li>
      <Link to={to} search={search ?? {}} className={styles.door}>
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

function LatestEvents({ until, failed }: { until: string | undefined; failed: boolean }) {
  const { t } = useTranslation(['overview', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(LatestEventsQuery, { variables: { until: until ?? null }, skip: until === undefined })
  const events = data?.events.edges.map(({ node }) => node)
  return (
    <section>
      <h2>{t('events.title')}</h2>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!events && !error && !failed && <SkeletonRows label={t('common:loading')} rows={5} height={32} />}
      {events?.length === 0 && <p className={styles.note}>{t('events.none')}</p>}
      <ul>
        {events?.map((event) => (
          <li key={event.id} className={styles.event}>
            <span className={styles.quiet}>{format.days(event)}</span>
            <Link to="/veranstaltungen" search={{ offen: event.id }} className={styles.name} lang="de">
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

function Unknown({ data }: { data: OverviewResult | undefined }) {
  const { t } = useTranslation(['overview', 'common'])
  return (
    <section>
      <h2>{t('unknown.title')}</h2>
      {data ? <UnknownFigures data={data} /> : <SkeletonRows label={t('common:loading')} rows={4} height={32} />}
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
  const failed = error !== undefined
  useDocumentHead(undefined, t('description'))
  return (
    <TextPage>
      <h1 className={styles.lead}>
        {t('what')} <span className={styles.how}>{t('how')}</span>
      </h1>
      {failed ? <QueryError error={error} onRetry={() => void refetch()} /> : <KeyFigures data={data} />}
      <Doors lines={data && lineCount(data.statistics)} failed={failed} />
      <BrokerQuestion today={data?.statistics.today ?? new Date().toISOString().slice(0, 10)} />
      <div className={styles.lists}>
        <LatestEvents until={data?.statistics.today} failed={failed} />
        {!failed && <Unknown data={data} />}
      </div>
      <footer className={styles.further}>
        <FurtherDoors title={t('common:doors.more')} doors={FURTHER_DOORS} />
        <FurtherDoors title={t('common:doors.care')} doors={CARE_DOORS} />
        <p className={styles.note}>{t('borders')}</p>
      </footer>
    </TextPage>
  )
}
