import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { usePhone } from '../../../ui/media.ts'
import { SkeletonRows } from '../../../ui/states.tsx'
import { ActorNameQuery } from '../graph-explorer.operations.ts'
import type { Network } from '../model/network.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { NO_PATH } from '../model/use-paths.ts'
import { PATHS } from '../state.ts'
import { FindActor } from './find-actor.tsx'
import styles from './path-panel.module.css'
import { Around, OnePath } from './path-panel-path.tsx'

/** The shortest paths between two actors, each step a sentence with its sources; one of them stands out in the picture. */
export function PathPanel({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation(['graph-explorer', 'network-connections'])
  const { state, set, network, told } = explorer
  const { von, bis } = state
  const phone = usePhone()
  const { paths, chosen, loading, error, refetch } = told
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('path.title')}</h2>
        <LinkButton onClick={() => set(NO_PATH)}>{t('path.close')}</LinkButton>
      </header>
      <End label={t('path.from')} id={von} network={network} onFind={(id) => set({ von: id, weg: undefined })} />
      <End label={t('path.to')} id={bis} network={network} onFind={(id) => set({ bis: id, weg: undefined })} focused={!phone} />
      {bis === undefined && <p className={styles.note}>{t('path.choose')}</p>}
      {bis !== undefined && (
        <Button className={styles.swap} onClick={() => set({ von: bis, bis: von, weg: undefined })}>
          {t('path.swap')}
        </Button>
      )}
      <Around explorer={explorer} />
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {bis !== undefined && !paths && loading && <SkeletonRows label={t('path.title')} rows={4} height={64} />}
      {paths?.length === 0 && (
        <div className={styles.none} role="status">
          <p>{t(state.umgehen.length > 0 ? 'network-connections:path.noneAround' : state.jederzeit ? 'path.noneEver' : 'path.none')}</p>
          <p className={styles.note}>{t('path.noneAdvice')}</p>
          {state.umgehen.length > 0 && (
            <Button onClick={() => set({ umgehen: undefined, weg: undefined })}>{t('network-connections:path.aroundNobody')}</Button>
          )}
          {!state.jederzeit && <Button onClick={() => set({ jederzeit: '1', weg: undefined })}>{t('path.anyTime')}</Button>}
        </div>
      )}
      {paths && paths.length > 0 && (
        <div role="status">
          <p className={styles.found}>
            {t('path.found', { count: paths.length, steps: t('path.steps', { count: paths[0]!.length }) })}
            {paths.length === PATHS.length && ` ${t('network-connections:path.perhapsMore')}`}
          </p>
          {state.jederzeit && (
            <p className={styles.note}>
              {t('path.anyTimeNote')}{' '}
              <LinkButton onClick={() => set({ jederzeit: undefined, weg: undefined })}>{t('network-connections:onTheDay')}</LinkButton>
            </p>
          )}
        </div>
      )}
      {paths?.map((path, n) => (
        <OnePath
          key={path.steps.map(({ from }) => from.id).join(' ')}
          explorer={explorer}
          path={path}
          n={n}
          chosen={n === chosen}
          only={paths.length === 1}
        />
      ))}
    </div>
  )
}

function End({
  label,
  id,
  network,
  onFind,
  focused = false,
}: {
  label: string
  id: string | undefined
  network: Network | undefined
  onFind: (id: string | undefined) => void
  focused?: boolean
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
        <FindActor network={network} label={label} onFind={onFind} focused={focused} />
      )}
    </div>
  )
}
