import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { Sources } from '../../../parts/source-link.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { ActorNameQuery } from '../graph-explorer.operations.ts'
import type { Network } from '../model/network.ts'
import type { NetworkData } from '../model/use-network.ts'
import { usePaths } from '../model/use-paths.ts'
import type { NetworkState } from '../state.ts'
import { FindActor } from './find-actor.tsx'
import styles from './path-panel.module.css'
import type { SetState } from './set-state.ts'

/** The shortest paths between two actors, each step a sentence with its sources. */
export function PathPanel({
  state,
  set,
  data,
  network,
}: {
  state: NetworkState
  set: SetState
  data: NetworkData
  network: Network | undefined
}) {
  const { t } = useTranslation('graph-explorer')
  const { von, bis } = state
  const { paths, loading, error, refetch } = usePaths(state, data.day)
  const steps = paths?.[0]?.length ?? 0
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('path.title')}</h2>
        <LinkButton onClick={() => set({ von: undefined, bis: undefined, jederzeit: undefined })}>{t('path.close')}</LinkButton>
      </header>
      <End label={t('path.from')} id={von} network={network} onFind={(id) => set({ von: id })} />
      <End label={t('path.to')} id={bis} network={network} onFind={(id) => set({ bis: id })} />
      {bis === undefined && <p className={styles.note}>{t('path.choose')}</p>}
      {bis !== undefined && (
        <Button className={styles.swap as string} onClick={() => set({ von: bis, bis: von })}>
          {t('path.swap')}
        </Button>
      )}
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {bis !== undefined && !paths && loading && <SkeletonRows label={t('path.title')} rows={4} height={64} />}
      {paths?.length === 0 && (
        <div className={styles.none} role="status">
          <p>{t(state.jederzeit ? 'path.noneEver' : 'path.none')}</p>
          <p className={styles.note}>{t('path.noneAdvice')}</p>
          {!state.jederzeit && <Button onClick={() => set({ jederzeit: '1' })}>{t('path.anyTime')}</Button>}
        </div>
      )}
      {paths && paths.length > 0 && (
        <div role="status">
          <p className={styles.found}>{t('path.found', { count: paths.length, steps: t('path.steps', { count: steps }) })}</p>
          {state.jederzeit && <p className={styles.note}>{t('path.anyTimeNote')}</p>}
        </div>
      )}
      {paths?.map((path, n) => (
        <section key={path.steps.map(({ from }) => from.id).join(' ')}>
          {paths.length > 1 && <h3 className={styles.nth}>{t('path.nth', { n: n + 1 })}</h3>}
          <ol className={styles.steps}>
            {path.steps.map((step) => (
              <li key={step.from.id} className={styles.step}>
                <p className={styles.sentence}>{step.sentence}</p>
                <p className={styles.evidence}>
                  <EvidenceMark status={step.status} />
                  <Sources support={step.claims.flatMap(({ support }) => support)} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function End({
  label,
  id,
  network,
  onFind,
}: {
  label: string
  id: string | undefined
  network: Network | undefined
  onFind: (id: string | undefined) => void
}) {
  const { data } = useQuery(ActorNameQuery, { variables: { id: id ?? '' }, skip: id === undefined })
  const actor = id === undefined ? undefined : data?.actor
  const name = actor && readFragment(ActorLabel, actor)
  return (
    <div className={styles.end}>
      <span className={styles.label}>{label}</span>
      {actor && name ? (
        <span className={styles.chosen}>
          <ActorLink actor={actor} withPlace />
        </span>
      ) : (
        <FindActor network={network} label={label} onFind={onFind} />
      )}
    </div>
  )
}
