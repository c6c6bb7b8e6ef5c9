import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { VisuallyHidden } from '../../../ui/states.tsx'
import { joined } from '../../../url-state/codecs.ts'
import { packedProblem } from '../../../url-state/packed.ts'
import { hide, mark, pin, showOnly, unpin } from '../model/acts.ts'
import { isAbroad } from '../model/network.ts'
import { isActorKind } from '../model/scene.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { addressOf } from '../model/use-view-state.ts'
import { ActorName } from './actor-name.tsx'
import styles from './selection-panel.module.css'

/** So many marked ones are listed. */
const LISTED = 100
/** Of more than so many at once nobody would see who belongs to whom. */
const MOST_EXPANDED = 50

/** The marked actors and what can be done with all of them. `children`: what else is told of several. */
export function SelectionPanel({ explorer, onPick, children }: { explorer: Explorer; onPick: (id: string) => void; children?: ReactNode }) {
  const { t } = useTranslation('exploring')
  const format = useFormat()
  const { state, set, network, nameOf, inPicture } = explorer
  const ids = state.wahl
  const shown = ids.filter((id) => inPicture.has(id))
  const vertices = new Map(network?.vertices.map((vertex) => [vertex.id, vertex]))
  const actors = shown.filter((id) => vertices.get(id)?.kind !== 'GROUP')
  const onMap = addressOf({ wahl: joined(ids) ?? '', ...(state.stand && { stand: state.stand }) })
  const held = ids.some((id) => state.fest.has(id))
  const neighbours = () => set({ auf: joined([...new Set([...state.auf, ...actors])]) })
  return (
    <section className={styles.panel} aria-label={t('selection.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('selection.count', { count: ids.length, formatted: format.number(ids.length) })}</h2>
        <LinkButton onClick={() => set({ wahl: undefined })}>{t('selection.clear')}</LinkButton>
      </header>
      <VisuallyHidden>
        <span role="status">{t('selection.count', { count: ids.length, formatted: format.number(ids.length) })}</span>
      </VisuallyHidden>
      {shown.length < ids.length && (
        <p className={styles.note}>
          {t('selection.away', { count: ids.length - shown.length, formatted: format.number(ids.length - shown.length) })}
        </p>
      )}
      {network && (
        <div className={styles.acts}>
          <Button disabled={shown.length === 0} onClick={() => set(hide(state, ids))}>
            {t('act.hide')}
          </Button>
          <Button disabled={shown.length === 0} onClick={() => set(showOnly(state, ids))}>
            {t('act.showOnly')}
          </Button>
          <Button disabled={shown.length === 0} onClick={() => set({ fokus: joined(shown), tiefe: undefined })}>
            {t('act.focus')}
          </Button>
          <Button disabled={actors.length === 0 || actors.length > MOST_EXPANDED} onClick={neighbours}>
            {t('act.expand')}
          </Button>
          <Button disabled={shown.length === 0} onClick={() => set(held ? unpin(state, ids) : pin(state, network, shown))}>
            {t(held ? 'act.unpin' : 'act.pin')}
          </Button>
          {actors.length === 2 && ids.length === 2 && (
            <Button onClick={() => set({ von: ids[0], bis: ids[1], fokus: undefined })}>{t('act.path')}</Button>
          )}
        </div>
      )}
      {ids.length > 1 && children}
      <ul className={styles.list}>
        {ids.slice(0, LISTED).map((id) => {
          const vertex = vertices.get(id)
          return (
            <li key={id} className={styles.row}>
              <button type="button" className={styles.name} data-actor={id} onClick={() => onPick(id)}>
                {vertex && isActorKind(vertex.kind) && <KindMark kind={vertex.kind} abroad={isAbroad(vertex)} size={14} labelled />}
                <span>{nameOf(id) || <ActorName id={id} />}</span>
              </button>
              <LinkButton onClick={() => set(mark(state, [id], 'remove'))}>
                {t('selection.remove')}
                <VisuallyHidden> {nameOf(id)}</VisuallyHidden>
              </LinkButton>
            </li>
          )
        })}
      </ul>
      {ids.length > LISTED && <p className={styles.note}>{t('selection.more', { formatted: format.number(ids.length - LISTED) })}</p>}
      {packedProblem(onMap) === undefined && (
        <p className={styles.links}>
          <Link to="/karte" search={onMap}>
            {t('selection.onMap')}
          </Link>
        </p>
      )}
    </section>
  )
}
