import { siteOf } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorPageQuery } from '../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorLink, isAbroad, nameLanguage } from '../../../parts/actor-link.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { MarkButton } from '../../../parts/shortlist/mark-button.tsx'
import { isWebAddress } from '../../../parts/site.ts'
import { Button, buttonClass, LinkButton } from '../../../ui/button.tsx'
import { ControlGroup } from '../../../ui/control-group.tsx'
import { CoverageLine } from './coverage-line.tsx'
import styles from './headline.module.css'

type ActorData = NonNullable<ActorPageQuery['actor']>

/** Names that say more than the register's form of the same one: "Köln, Stadt" is not another name of Köln. */
const otherNames = (name: string, names: readonly string[]): readonly string[] => names.filter((other) => !other.startsWith(`${name}, `))

/** The day that the page speaks of: today, unless somebody asks for another. */
function AsOf({ day, onChange }: { day: string | undefined; onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation('actor-profile')
  const format = useFormat()
  const [choosing, setChoosing] = useState(false)
  const open = choosing || day !== undefined
  return (
    <div className={styles.asOf}>
      <span>
        {t('asOf.label')} {!open && <b className={styles.today}>{t('asOf.today')}</b>}
      </span>
      {open ? (
        <>
          <input
            type="date"
            className={styles.day}
            value={day ?? ''}
            min="1945-01-01"
            max="2100-12-31"
            aria-label={t('asOf.set')}
            onChange={(event) => onChange(event.target.value || undefined)}
          />
          <LinkButton
            onClick={() => {
              setChoosing(false)
              onChange(undefined)
            }}
          >
            {t('asOf.reset')}
          </LinkButton>
          {day && <span>{t('asOf.note', { date: format.date(day) })}</span>}
        </>
      ) : (
        <LinkButton onClick={() => setChoosing(true)}>{t('asOf.set')}</LinkButton>
      )}
    </div>
  )
}

/** Who it is, under which names, where; the acts; and the day that the page speaks of. */
export function Headline({
  actor,
  asOf,
  onAsOf,
}: {
  actor: ActorData
  asOf: string | undefined
  onAsOf: (day: string | undefined) => void
}) {
  const { t } = useTranslation(['actor-profile', 'vocabulary', 'common'])
  const format = useFormat()
  const label = readFragment(ActorLabel, actor)
  const { municipality, scope, state, website, namesakes } = actor
  const kind = isAbroad(label) ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${label.kind}`)
  const country = actor.place && actor.place.country.code !== 'DE' ? format.country(actor.place.country.code) : undefined
  const where = label.disambiguation ?? [actor.place?.label, state?.name, country].filter(Boolean).join(', ')
  const official = municipality?.kind && !where.toLowerCase().includes(municipality.kind.toLowerCase()) ? municipality.kind : undefined
  const others = otherNames(label.name, actor.alternativeNames)
  const who = [kind, official, scope && t(`vocabulary:umbrellaScope.${scope}`), where, municipality?.association].filter(Boolean)

  return (
    <header className={styles.head}>
      <nav className={styles.crumbs} aria-label={t('crumbs')}>
        <Link to="/akteure">{t('common:doors.actors')}</Link>
        {state && (
          <>
            {' / '}
            <Link to="/akteure" search={{ land: state.id }}>
              {state.name}
            </Link>
          </>
        )}
        {' / '}
        {label.shortName ?? label.name}
      </nav>
      <div className={styles.title}>
        <KindMark kind={label.kind} abroad={isAbroad(label)} size={28} labelled />
        <h1 lang={nameLanguage(label)}>
          {label.name}
          {label.shortName && !label.name.includes(label.shortName) && ` (${label.shortName})`}
        </h1>
        <ControlGroup label={t('actions')} className={styles.acts}>
          <MarkButton actor={label} />
          <Link to="/netzwerk" search={{ akteur: actor.id }} className={buttonClass}>
            {t('common:actor.inNetwork')}
          </Link>
          {label.kind === 'MUNICIPALITY' && !isAbroad(label) && (
            <Link to="/partner" search={{ kommune: actor.id }} className={buttonClass}>
              {t('common:actor.nearby')}
            </Link>
          )}
          {label.kind === 'MUNICIPALITY' && !isAbroad(label) && (
            <Link to="/partner" search={{ kommune: actor.id, ansicht: 'aehnliche' }} className={buttonClass}>
              {t('common:actor.peers')}
            </Link>
          )}
          {label.kind === 'MUNICIPALITY' && !isAbroad(label) && (
            <Link to="/angebote" search={{ fuer: actor.id }} className={buttonClass}>
              {t('offerings')}
            </Link>
          )}
          <Button onClick={() => window.print()}>{t('common:print')}</Button>
        </ControlGroup>
      </div>
      <div className={styles.sub}>
        <p className={styles.who}>
          {who.join(' · ')}
          {others.length > 0 && ` · ${t('alsoCalled', { names: others.join(', ') })}`}
        </p>
        {actor.selfDescription && <p>{t('selfDescription', { text: actor.selfDescription })}</p>}
        {isWebAddress(website) && (
          <p>
            <a href={website} rel="noreferrer noopener" target="_blank">
              {siteOf(website)}
            </a>
          </p>
        )}
        {actor.coverage && <CoverageLine id={actor.id} coverage={actor.coverage} />}
        {namesakes.length > 0 && (
          <p className={styles.namesakes}>
            {t('namesakes')}{' '}
            {namesakes.slice(0, 6).map((other) => (
              <ActorLink key={other.id} actor={other} withPlace mark={false} />
            ))}
          </p>
        )}
        <AsOf day={asOf} onChange={onAsOf} />
      </div>
    </header>
  )
}
