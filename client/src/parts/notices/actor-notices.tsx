import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorNoticesQuery as ActorNoticesResult } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { QueryError } from '../query-error.tsx'
import { EditingQuery } from '../writing/writing.operations.ts'
import styles from './actor-notices.module.css'
import { NearDistance, useNearKm } from './near-distance.tsx'
import { NoticeItem } from './notice-item.tsx'
import { kindOf, type Notice, type NoticeKind, useNoticeWords } from './notice-words.ts'
import { ActorNoticesQuery, NoticeFields, WithheldNoticesQuery } from './notices.operations.ts'

const NoticeDialog = lazy(() => import('./notice-dialog.tsx').then((module) => ({ default: module.NoticeDialog })))
const EndDialog = lazy(() => import('./end-dialog.tsx').then((module) => ({ default: module.EndDialog })))
const JustSaved = lazy(() => import('../writing/just-saved.tsx').then((module) => ({ default: module.JustSaved })))

type Reference =
  | NonNullable<ActorNoticesResult['actor']>['needs'][number]
  | NonNullable<ActorNoticesResult['actor']>['otherNotices'][number]
type Open = { readonly act: 'new'; readonly kind: NoticeKind } | { readonly act: 'edit' | 'end'; readonly notice: Notice }

/** What an actor wishes for and offers; recorded, changed and ended from here by who may write. */
export function ActorNotices({ id, asOf }: { id: string; asOf: string | undefined }) {
  const { t } = useTranslation('notices')
  const nearKm = useNearKm()
  const { data, previousData, error, refetch } = useQuery(ActorNoticesQuery, { variables: { id, asOf: asOf ?? null, nearKm } })
  const { data: rights, previousData: former } = useQuery(EditingQuery)
  const editing = (rights ?? former)?.editing ?? false
  const { data: withheldData } = useQuery(WithheldNoticesQuery, { variables: { actor: id, asOf: asOf ?? null }, skip: !editing })
  const [open, setOpen] = useState<Open>()
  const [saved, setSaved] = useState<string>()
  const actor = (data ?? previousData)?.actor
  if (error && !actor) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!actor) return <div className={styles.waiting} />

  const withheld = editing ? (withheldData?.withheldNotices ?? []) : []
  const ofKind = (kind: NoticeKind, list: readonly Reference[]) =>
    list.filter((reference) => kindOf(readFragment(NoticeFields, reference)) === kind)
  const acts = editing
    ? (notice: Notice) => (
        <Acts notice={notice} onEdit={() => setOpen({ act: 'edit', notice })} onEnd={() => setOpen({ act: 'end', notice })} />
      )
    : undefined
  const nothing = actor.needs.length + actor.offers.length + actor.otherNotices.length + withheld.length === 0
  return (
    <>
      {saved !== undefined && (
        <Suspense>
          <JustSaved command={saved} onClose={() => setSaved(undefined)} />
        </Suspense>
      )}
      {actor.needs.length + actor.offers.length > 0 && (
        <div className={styles.near}>
          <NearDistance />
        </div>
      )}
      {nothing && !editing ? (
        <p className={styles.note}>
          {t('actor.nobody', { name: actor.name })} <HowToRecord />
        </p>
      ) : (
        <div className={styles.columns}>
          {(['NEED', 'OFFER'] as const).map((kind) => (
            <Column
              key={kind}
              kind={kind}
              now={[...ofKind(kind, withheld), ...(kind === 'NEED' ? actor.needs : actor.offers)]}
              other={ofKind(kind, actor.otherNotices)}
              asOf={asOf}
              nearKm={nearKm}
              acts={acts}
              onNew={editing ? () => setOpen({ act: 'new', kind }) : undefined}
            />
          ))}
        </div>
      )}
      {!nothing && !editing && (
        <p className={styles.note}>
          <HowToRecord />
        </p>
      )}
      <Suspense>
        {open && open.act !== 'end' && (
          <NoticeDialog
            of={open.act === 'new' ? { actor: id, name: actor.name, kind: open.kind } : { notice: open.notice, name: actor.name }}
            onClose={() => setOpen(undefined)}
            onSaved={setSaved}
          />
        )}
        {open?.act === 'end' && <EndDialog notice={open.notice} onClose={() => setOpen(undefined)} onSaved={setSaved} />}
      </Suspense>
    </>
  )
}

function HowToRecord() {
  const { t } = useTranslation('notices')
  return (
    <Link to="/daten" className={styles.how}>
      {t('actor.how')}
    </Link>
  )
}

function Acts({ notice, onEdit, onEnd }: { notice: Notice; onEdit: () => void; onEnd: () => void }) {
  const { t } = useTranslation('notices')
  const words = useNoticeWords()
  if (notice.state === 'ENDED') return null
  const what = words.about(notice)
  return (
    <>
      <LinkButton onClick={onEdit} aria-label={t('acts.editOf', { what })}>
        {t('acts.edit')}
      </LinkButton>
      <LinkButton onClick={onEnd} aria-label={t('acts.endOf', { what })}>
        {t('acts.end')}
      </LinkButton>
    </>
  )
}

function Column({
  kind,
  now,
  other,
  asOf,
  nearKm,
  acts,
  onNew,
}: {
  kind: NoticeKind
  now: readonly Reference[]
  other: readonly Reference[]
  asOf: string | undefined
  nearKm: number
  acts: ((notice: Notice) => ReactNode) | undefined
  onNew: (() => void) | undefined
}) {
  const { t } = useTranslation('notices')
  const item = (reference: Reference) => (
    <NoticeItem key={reference.id} notice={reference} asOf={asOf} nearKm={nearKm} {...(acts && { acts })} />
  )
  return (
    <section aria-labelledby={`notices-${kind}`}>
      <h3 id={`notices-${kind}`} className={styles.title}>
        {t(`actor.column.${kind}`)}
      </h3>
      {now.length === 0 && (
        <p className={styles.note}>{t(other.length === 0 ? `actor.unknown.${kind}` : `actor.noneNow.${kind}`, { count: other.length })}</p>
      )}
      {now.length > 0 && <ul className={styles.list}>{now.map(item)}</ul>}
      {other.length > 0 && (
        <details className={styles.other}>
          <summary>{t(`actor.other.${kind}`, { count: other.length })}</summary>
          <ul className={styles.list}>{other.map(item)}</ul>
        </details>
      )}
      {onNew && (
        <Button className={styles.new} onClick={onNew}>
          {t(`actor.record.${kind}`)}
        </Button>
      )}
    </section>
  )
}
