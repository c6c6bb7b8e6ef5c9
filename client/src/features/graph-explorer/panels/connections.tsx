import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { VertexName } from '../../../parts/claim-row.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { Sources } from '../../../parts/source-link.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { MOST_CONNECTED, markedActors } from '../model/use-connections.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './connections.module.css'
import { CommonNeighbours } from './connections-common.tsx'
import { StepList } from './connections-steps.tsx'

/** What connects the marked actors: asked for by a button, told step by step with its sources, drawn in the picture. */
export function Connections({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation('network-connections')
  const format = useFormat()
  const { state, set, connected } = explorer
  const count = markedActors(state).length
  if (count < 2) return null
  if (count > MOST_CONNECTED) return <p className={styles.note}>{t('tooMany', { formatted: format.number(MOST_CONNECTED) })}</p>
  if (!state.verbinden)
    return (
      <Button className={styles.ask} onClick={() => set({ verbinden: '1' })}>
        {t(`ask.${count <= 5 ? count : 'many'}`, { count })}
      </Button>
    )
  const { connections, loading, error, refetch } = connected
  return (
    <section className={styles.told} aria-label={t('title')}>
      <header className={styles.head}>
        <h3 className={styles.title}>{t(`ask.${count <= 5 ? count : 'many'}`, { count })}</h3>
        <LinkButton onClick={() => set({ verbinden: undefined, jederzeit: undefined })}>{t('close')}</LinkButton>
      </header>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!connections && loading && <SkeletonRows label={t('title')} rows={4} height={64} />}
      {connections && (
        <>
          <Parts explorer={explorer} parts={connections.parts} />
          {connections.tree.length > 0 && (
            <section>
              <h4 className={styles.subtitle}>{t('tree.title')}</h4>
              <p className={styles.note}>
                {t('tree.found', { count: connections.tree.length, formatted: format.number(connections.tree.length) })}{' '}
                {count > 2 && t('tree.howGood')}
              </p>
              <StepList steps={connections.tree} />
            </section>
          )}
          <CommonNeighbours common={connections.common} total={connections.commonCount} of={count} />
          {connections.occasions.length > 0 && (
            <section>
              <h4 className={styles.subtitle}>{t('occasions.title')}</h4>
              <p className={styles.note}>{t('occasions.note')}</p>
              <ul className={styles.list}>
                {connections.occasions.map(({ occasion, actors, claims }) => (
                  <li key={occasion.id} className={styles.row}>
                    <VertexName vertex={occasion} />
                    <p className={styles.facts}>
                      {format.list(readFragment(ActorLabel, actors).map(({ name, shortName }) => shortName ?? name))}
                      <Sources support={claims.flatMap(({ support }) => support)} />
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </section>
  )
}

type Told = NonNullable<Explorer['connected']['connections']>

/** Whether all hang together; where they do not, what could be loosened. */
function Parts({ explorer: { state, set }, parts }: { explorer: Explorer; parts: Told['parts'] }) {
  const { t } = useTranslation('network-connections')
  return (
    <div role="status">
      {parts.length === 1 && <p className={styles.found}>{t('parts.one')}</p>}
      {parts.length > 1 && (
        <>
          <p className={styles.found}>
            {t(`parts.${parts.some(({ actors }) => actors.length > 1) ? 'several' : state.jederzeit ? 'noneEver' : 'none'}`, {
              count: parts.length,
            })}
          </p>
          <ul className={styles.parts}>
            {parts.map(({ actors }) => (
              <li key={actors[0]!.id}>
                {actors.map((actor) => (
                  <ActorLink key={actor.id} actor={actor} short />
                ))}
              </li>
            ))}
          </ul>
          <p className={styles.note}>{t('parts.advice')}</p>
          {!state.jederzeit && <Button onClick={() => set({ jederzeit: '1' })}>{t('anyTime')}</Button>}
        </>
      )}
      {state.jederzeit && (
        <p className={styles.note}>
          {t('anyTimeNote')} <LinkButton onClick={() => set({ jederzeit: undefined })}>{t('onTheDay')}</LinkButton>
        </p>
      )}
    </div>
  )
}
