import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../../api/__generated__/index.ts'
import { ActorLabel, VertexLabel } from '../../../parts/actor-label.operations.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Chip, Chips } from '../../../ui/chip.tsx'
import { joined } from '../../../url-state/codecs.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { SourcedStep } from '../network-connections.operations.ts'
import { ActorName } from './actor-name.tsx'
import { StepList } from './connections-steps.tsx'
import styles from './path-panel.module.css'

type Path = NonNullable<Explorer['told']['paths']>[number]

/** A path by who is on it; the chosen one with every step, and with ways around each who is in between. */
export function OnePath({
  explorer,
  path,
  n,
  chosen,
  only,
}: {
  explorer: Explorer
  path: Path
  n: number
  chosen: boolean
  only: boolean
}) {
  const { t } = useTranslation(['graph-explorer', 'network-connections'])
  const { state, set } = explorer
  const steps = readFragment(SourcedStep, path.steps)
  const actors = [...steps.map(({ from }) => from), ...steps.slice(-1).map(({ to }) => to)].map((vertex) => ({
    id: vertex.id,
    name: shortNameOf(vertex),
  }))
  return (
    <section className={styles.path}>
      {!only && (
        <h3 className={styles.nth}>
          <button
            type="button"
            className={styles.choose}
            aria-pressed={chosen}
            onClick={() => set({ weg: n === 0 ? undefined : String(n + 1) })}
          >
            <span className={styles.number}>{t('path.nth', { n: n + 1 })}</span>
            <span className={styles.chain}>{actors.map(({ name }) => name).join(' – ')}</span>
          </button>
        </h3>
      )}
      {chosen && (
        <>
          <StepList steps={path.steps} />
          <p className={styles.detours}>
            {actors.slice(1, -1).map(({ id, name }) => (
              <LinkButton key={id} onClick={() => set({ umgehen: joined([...state.umgehen, id]), weg: undefined })}>
                {t('network-connections:path.around', { name })}
              </LinkButton>
            ))}
          </p>
        </>
      )}
    </section>
  )
}

function shortNameOf(reference: FragmentType<typeof VertexLabel>): string {
  const vertex = readFragment(VertexLabel, reference)
  return (vertex.__typename === 'Actor' && readFragment(ActorLabel, vertex).shortName) || vertex.name
}

/** Whom the paths go around, each to be let in again. */
export function Around({ explorer: { state, set, nameOf } }: { explorer: Explorer }) {
  const { t } = useTranslation('network-connections')
  if (state.umgehen.length === 0) return null
  return (
    <>
      <p className={styles.note}>{t('path.goingAround')}</p>
      <Chips label={t('path.goingAround')}>
        {state.umgehen.map((id) => (
          <Chip key={id} pressed onToggle={() => set({ umgehen: joined(state.umgehen.filter((other) => other !== id)), weg: undefined })}>
            {nameOf(id) || <ActorName id={id} />}
          </Chip>
        ))}
      </Chips>
    </>
  )
}
