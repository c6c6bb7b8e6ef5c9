import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { ActorPanel } from '../../../parts/actor-panel.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { useMedia } from '../../../ui/media.ts'
import { isComparing } from '../model/compare.ts'
import { isAbroad, type Network, neighboursOf } from '../model/network.ts'
import { isActorKind } from '../model/scene.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { ComparePanel } from './compare-panel.tsx'
import { Connections } from './connections.tsx'
import { CooperationPanel } from './cooperation-panel.tsx'
import { MeasuresPanel } from './measures.tsx'
import { NoteList } from './note-list.tsx'
import { PathPanel } from './path-panel.tsx'
import { SelectionPanel } from './selection-panel.tsx'
import styles from './side.module.css'

/** What stands beside the picture: a path, the chosen actor, the marked ones, or what to do. */
export function Side({ explorer, onPick }: { explorer: Explorer; onPick: (actor: string | undefined) => void }) {
  const { t } = useTranslation('network-measures')
  const { state, set, network } = explorer
  if (state.von !== undefined) return <PathPanel explorer={explorer} />
  if (state.akteur?.startsWith('c-')) return <CooperationPanel id={state.akteur} onPick={onPick} onClose={() => onPick(undefined)} />
  if (state.akteur !== undefined)
    return (
      <>
        {state.kennzahlen && (
          <p className={styles.marked}>
            <LinkButton onClick={() => set({ akteur: undefined })}>{t('back')}</LinkButton>
          </p>
        )}
        <Marked explorer={explorer} />
        <ActorPanel id={state.akteur} asOf={state.stand} onPick={onPick} onClose={() => onPick(undefined)} />
      </>
    )
  if (state.kennzahlen)
    return (
      <>
        <Marked explorer={explorer} />
        <MeasuresPanel explorer={explorer} onPick={onPick} />
      </>
    )
  if (state.wahl.length > 0)
    return (
      <SelectionPanel explorer={explorer} onPick={onPick}>
        <Connections explorer={explorer} />
      </SelectionPanel>
    )
  if (isComparing(state)) return <ComparePanel explorer={explorer} onPick={onPick} />
  return (
    <>
      <Nothing network={network} onPick={onPick} />
      <NoteList explorer={explorer} onPick={onPick} />
    </>
  )
}

/** How many are marked, where something else is told, and the way to them. */
function Marked({ explorer: { state, set } }: { explorer: Explorer }) {
  const { t } = useTranslation('exploring')
  const format = useFormat()
  const count = state.wahl.length
  if (count === 0) return null
  return (
    <p className={styles.marked}>
      {t('selection.count', { count, formatted: format.number(count) })}{' '}
      <LinkButton onClick={() => set({ akteur: undefined, kennzahlen: undefined })}>{t('selection.show')}</LinkButton>
    </p>
  )
}

function Nothing({ network, onPick }: { network: Network | undefined; onPick: (actor: string) => void }) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  const format = useFormat()
  const touch = useMedia('(any-pointer: coarse)')
  const neighbours = network ? neighboursOf(network) : []
  const grouped = network?.vertices.some(({ kind }) => kind === 'GROUP') ?? false
  const most = (network?.vertices ?? [])
    .map((vertex, i) => ({ vertex, degree: neighbours[i]!.size }))
    .filter(({ vertex }) => isActorKind(vertex.kind))
    .toSorted((a, b) => b.degree - a.degree || format.compare(a.vertex.label, b.vertex.label))
    .slice(0, 3)
  return (
    <div className={styles.nothing}>
      <h2 className={styles.title}>{t(grouped ? 'panel.chooseGroup' : 'panel.choose')}</h2>
      <p className={styles.advice}>{t(grouped ? 'panel.chooseGroupAdvice' : 'panel.chooseAdvice')}</p>
      {touch && <p className={styles.advice}>{t('panel.touchAdvice')}</p>}
      {most.length > 0 && (
        <section>
          <h3 className={styles.subtitle}>{t('panel.mostConnected')}</h3>
          <ul className={styles.list}>
            {most.map(({ vertex, degree }) => (
              <li key={vertex.id}>
                <button type="button" className={styles.most} data-actor={vertex.id} onClick={() => onPick(vertex.id)}>
                  {isActorKind(vertex.kind) && <KindMark kind={vertex.kind} abroad={isAbroad(vertex)} size={14} labelled />}
                  <span className={styles.name}>{vertex.label}</span>
                  <span className={styles.number}>{t('panel.degree', { count: degree })}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
