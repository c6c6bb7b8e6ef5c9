import { useQuery } from '@apollo/client/react'
import { OFFERING_KINDS } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OfferingsQuery as OfferingsResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { Subscribe } from '../../parts/subscribe.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { TextPage } from '../../ui/page.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { optionalText, optionalWord } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import { STANDINGS, type Standing, standing } from './model/open-today.ts'
import { OfferingClaimsQuery, OfferingsQuery } from './offerings.operations.ts'
import styles from './page.module.css'

const KINDS = [...OFFERING_KINDS, 'PROGRAMME'] as const
type Kind = (typeof KINDS)[number]
const schema = z.object({ art: optionalWord(KINDS), offen: optionalText })

/** An offering or a programme: both are listed alike. */
type Entry = (OfferingsResult['offerings'][number] | OfferingsResult['programmes'][number]) & {
  readonly entryKind: Kind
  readonly standing: Standing
}

function useEntries(data: OfferingsResult | undefined): Entry[] {
  if (!data) return []
  const { today } = data.statistics
  return [
    ...data.offerings.map((offering) => ({ ...offering, entryKind: offering.kind, standing: standing(offering, today) })),
    ...data.programmes.map((programme) => ({ ...programme, entryKind: 'PROGRAMME' as const, standing: standing(programme, today) })),
  ]
}

/** Everything said of it, with sources. */
function Statements({ id }: { id: string }) {
  const { t } = useTranslation(['offerings', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(OfferingClaimsQuery, { variables: { id } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data?.node || !('claims' in data.node)) return <SkeletonRows label={t('common:loading')} rows={3} height={48} />
  const { edges, totalCount } = data.node.claims
  return (
    <>
      <h3 className={styles.detailsTitle}>
        {t('statements')}{' '}
        <span className={styles.count}>
          {t('common:shownOf', { shown: format.number(edges.length), total: format.number(totalCount) })}
        </span>
      </h3>
      {edges.map(({ node }) => (
        <ClaimRow key={node.id} claim={node} about={id} withSources />
      ))}
    </>
  )
}

function Row({ entry, opened }: { entry: Entry; opened: boolean }) {
  const { t } = useTranslation(['offerings', 'vocabulary'])
  const format = useFormat()
  const [open, setOpen] = useState(opened)
  // Who funds it is told by claims it is the subject of, who runs it by claims it is the object of.
  const carriers = entry.carriers.nodes.flatMap(({ id, kind, subject, object }) => {
    if (kind === 'FUNDED_BY') return subject.id === entry.id && object ? [{ id, text: t('carrier.funded'), by: object }] : []
    return object?.id === entry.id ? [{ id, text: t('carrier.organised'), by: subject }] : []
  })
  const kind = entry.entryKind === 'PROGRAMME' ? t('programme') : t(`vocabulary:offeringKind.${entry.entryKind}`)
  const extra =
    'who' in entry
      ? [
          { label: t('who'), text: entry.who },
          { label: t('amount'), text: entry.amount },
          { label: t('deadline', { date: entry.deadline ? format.date(entry.deadline) : '' }), text: entry.deadline && '' },
          { label: t('partOf'), text: entry.programmes.map(({ name }) => name).join(', ') || undefined },
        ].filter(({ text }) => text !== undefined && text !== null)
      : []
  return (
    <>
      <tr className={entry.standing === 'ended' ? styles.over : undefined}>
        <td>
          <button type="button" className={styles.name} lang="de" aria-expanded={open} onClick={() => setOpen(!open)}>
            {entry.name}
          </button>
          {extra.length > 0 && (
            <p className={styles.quiet}>
              {extra.map(({ label, text }, index) => (
                <Fragment key={label}>
                  {index > 0 && ' · '}
                  {label} {text && <InGerman>{text}</InGerman>}
                </Fragment>
              ))}
            </p>
          )}
        </td>
        <td className={styles.quiet}>{kind}</td>
        <td>
          {entry.offeredBy.length === 0 && carriers.length === 0 && <span className={styles.missing}>{t('notNamed')}</span>}
          {entry.offeredBy.map((actor) => (
            <div key={actor.id} className={styles.carrier}>
              <ActorLink actor={actor} short />
            </div>
          ))}
          {entry.offeredBy.length === 0 &&
            carriers.slice(0, 3).map(({ id, text, by }) => (
              <div key={id} className={styles.carrier}>
                <span className={styles.quiet}>{text} </span>
                <Link to="/akteure/$id" params={{ id: by.id } as never} className={styles.by} lang="de">
                  {by.name}
                </Link>
              </div>
            ))}
        </td>
        <td className={styles.quiet}>
          {entry.standing === 'ended' && entry.until
            ? t('endedOn', { date: format.date(entry.until) })
            : format.period({ validFrom: entry.from, validUntil: entry.until })}
        </td>
        <td>
          <Sources support={entry.support} label="site" />
        </td>
      </tr>
      {open && (
        <tr className={styles.details}>
          <td colSpan={5}>
            <Statements id={entry.id} />
          </td>
        </tr>
      )}
    </>
  )
}

function Group({
  group,
  entries,
  today,
  openedId,
}: {
  group: Standing
  entries: readonly Entry[]
  today: string
  openedId: string | undefined
}) {
  const { t } = useTranslation('offerings')
  const format = useFormat()
  if (entries.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {t(`groups.${group}`)} <span className={styles.count}>{format.number(entries.length)}</span>
      </h2>
      <p className={styles.quiet}>{t(`groups.${group}Note`, { date: format.date(today) })}</p>
      <table className={styles.table} aria-labelledby={`group-${group}`}>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col" className={styles.kind}>
              {t('columns.kind')}
            </th>
            <th scope="col" className={styles.provider}>
              {t('columns.by')}
            </th>
            <th scope="col" className={styles.period}>
              {t('columns.period')}
            </th>
            <th scope="col" className={styles.source}>
              {t('columns.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} opened={entry.id === openedId} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What is open today first; what has ended is marked and kept. */
export function Page() {
  const { t } = useTranslation(['offerings', 'vocabulary', 'common'])
  const format = useFormat()
  const [{ art, offen }, set] = useUrlState(schema)
  const { data, error, refetch } = useQuery(OfferingsQuery)
  useDocumentHead(t('title'), t('description'))
  const all = useEntries(data)
  const entries = all.filter(({ entryKind }) => !art || entryKind === art).toSorted((a, b) => format.compare(a.name, b.name))
  const count = (kind: Kind) => all.filter(({ entryKind }) => entryKind === kind).length

  return (
    <TextPage>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={14} height={36} />}
      {data && (
        <>
          <div className={styles.filter}>
            <ToolbarSelect<Kind | ''>
              label={t('filter')}
              value={art ?? ''}
              options={[
                { value: '', label: t('common:all'), count: format.number(all.length) },
                ...KINDS.filter((kind) => count(kind) > 0).map((kind) => ({
                  value: kind,
                  label: kind === 'PROGRAMME' ? t('programme') : t(`vocabulary:offeringKind.${kind}`),
                  count: format.number(count(kind)),
                })),
              ]}
              onChange={(next) => set({ art: next })}
            />
            <p className={styles.quiet} role="status">
              {t('status', { count: entries.length })} ·{' '}
              {t('openNow', { count: entries.filter((entry) => entry.standing === 'open').length })}
              {art && (
                <>
                  {' · '}
                  <LinkButton onClick={() => set({ art: undefined })}>{t('common:reset')}</LinkButton>
                </>
              )}
            </p>
            <Subscribe />
          </div>
          {entries.length === 0 && (
            <EmptyState title={t('empty')} actions={<Button onClick={() => set({ art: undefined })}>{t('showAll')}</Button>} />
          )}
          {STANDINGS.map((group) => (
            <Group
              key={group}
              group={group}
              entries={entries.filter((entry) => entry.standing === group)}
              today={data.statistics.today}
              openedId={offen}
            />
          ))}
        </>
      )}
    </TextPage>
  )
}
