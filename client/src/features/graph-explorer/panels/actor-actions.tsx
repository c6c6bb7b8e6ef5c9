import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { ChevronDown } from '../../../ui/icons.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { joined } from '../../../url-state/codecs.ts'
import { NeighbourhoodQuery, NetworkColumns } from '../graph-explorer.operations.ts'
import { bringBack, hide, mark, note, pin, showOnly, unpin } from '../model/acts.ts'
import { collapsed, expanded, isExpanded } from '../model/expansions.ts'
import { leavesAt, neighboursOf, networkOf } from '../model/network.ts'
import type { Explorer } from '../model/use-explorer.ts'
import type { Picking } from '../model/use-picking.ts'
import styles from './actor-actions.module.css'
import { ExpandDialog } from './expand-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'

/** From so many neighbours on one is asked before they come into the picture. */
const ASK_FROM = 15
const MOST = 500

/** What can be done with the chosen actor in the picture: its surroundings, a path, its neighbours, out of sight, pinned, noted. */
export function ActorActions({ id, explorer, picking }: { id: string; explorer: Explorer; picking: Picking }) {
  const { t } = useTranslation(['graph-explorer', 'exploring'])
  const { state, set, network, inGroup, seeksGroup, nameOf, data } = explorer
  const [asking, setAsking] = useState<'expand' | 'note'>()
  const around = useQuery(NeighbourhoodQuery, { variables: { of: [id], limit: MOST } }).data
  if (!network) return null
  const index = network.vertices.findIndex((vertex) => vertex.id === id)
  const inPicture = index >= 0
  const shown = new Set([...network.vertices, ...data.hidden].map((vertex) => vertex.id))
  const all = around ? networkOf(readFragment(NetworkColumns, around.neighbourhood)).vertices : []
  const more = state.zu.includes(id) ? [] : all.filter((other) => !shown.has(other.id))
  const leaves = inPicture ? leavesAt(index, neighboursOf(network)) : []
  const wasHidden = data.hidden.some((vertex) => vertex.id === id)
  // As long as its group is not known nothing is said of where it is.
  const isAway = !inPicture && !wasHidden && !seeksGroup
  const expand = (choice?: string) => {
    setAsking(undefined)
    set({ auf: joined(expanded(state.auf, id, choice)) })
  }
  const focused = state.fokus === id
  const noted = state.notizen.get(id) ?? ''
  const acts = [
    {
      id: 'mark',
      label: t('exploring:act.mark'),
      onClick: () => set({ wahl: joined([...new Set([...state.wahl, id])]) }),
      when: !state.wahl.includes(id),
    },
    { id: 'unmark', label: t('exploring:act.unmark'), onClick: () => set(mark(state, [id], 'remove')), when: state.wahl.includes(id) },
    { id: 'pin', label: t('exploring:act.pin'), onClick: () => set(pin(state, network, [id])), when: inPicture && !state.fest.has(id) },
    { id: 'unpin', label: t('exploring:act.unpin'), onClick: () => set(unpin(state, [id])), when: state.fest.has(id) },
    { id: 'note', label: t(noted ? 'exploring:act.changeNote' : 'exploring:act.note'), onClick: () => setAsking('note'), when: true },
    { id: 'showOnly', label: t('exploring:act.showOnly'), onClick: () => set(showOnly(state, [id])), when: inPicture },
    {
      id: 'fold',
      label: t('panel.fold', { count: leaves.length }),
      onClick: () => set({ zu: joined([...state.zu, id]) }),
      when: leaves.length > 1 && !state.zu.includes(id),
    },
  ]

  return (
    <section className={styles.actions} aria-label={t('panel.actions')}>
      {isAway && <p className={styles.note}>{inGroup ? t('panel.inGroup', { name: nameOf(inGroup) }) : t('panel.notInPicture')}</p>}
      {noted && <p className={styles.noted}>{t('exploring:note.shown', { text: noted })}</p>}
      <div className={styles.row}>
        {inGroup && <LinkButton onClick={() => picking.openFor(id, inGroup)}>{t('panel.openGroup')}</LinkButton>}
        {isAway && !inGroup && !isExpanded(state.auf, id) && <LinkButton onClick={() => expand()}>{t('panel.showInPicture')}</LinkButton>}
        {wasHidden && <LinkButton onClick={() => set(bringBack(state, [id]))}>{t('exploring:hidden.back')}</LinkButton>}
        {inPicture && (
          <LinkButton onClick={() => set({ fokus: focused ? undefined : id, tiefe: undefined })} aria-pressed={focused}>
            {t(focused ? 'panel.unfocus' : 'panel.focus')}
          </LinkButton>
        )}
        <LinkButton onClick={() => set({ von: id, bis: undefined, fokus: undefined })}>{t('panel.path')}</LinkButton>
        {(inPicture || inGroup) && more.length > 0 && (
          <LinkButton onClick={() => (more.length < ASK_FROM ? expand() : setAsking('expand'))}>
            {t('panel.expand', { count: more.length })}
          </LinkButton>
        )}
        {isExpanded(state.auf, id) && (
          <LinkButton onClick={() => set({ auf: joined(collapsed(state.auf, id)) })}>{t('panel.unexpand')}</LinkButton>
        )}
        {state.zu.includes(id) && (
          <LinkButton onClick={() => set({ zu: joined(state.zu.filter((other) => other !== id)) })}>{t('panel.unfold')}</LinkButton>
        )}
        {inPicture && <LinkButton onClick={() => set(hide(state, [id]))}>{t('exploring:act.hide')}</LinkButton>}
        <MenuButton
          label={
            <>
              {t('exploring:act.more')} <ChevronDown />
            </>
          }
          acts={acts.filter(({ when }) => when)}
        />
      </div>
      {focused && (
        <SegmentedControl
          label={t('panel.depth')}
          value={state.tiefe}
          options={(['1', '2', '3'] as const).map((depth) => ({ value: depth, label: t(`panel.depth${depth}`) }))}
          onChange={(tiefe) => set({ tiefe: tiefe === '1' ? undefined : tiefe })}
        />
      )}
      <ExpandDialog
        open={asking === 'expand'}
        neighbours={more}
        grouped={data.groupBy !== undefined}
        onChoose={expand}
        onClose={() => setAsking(undefined)}
      />
      {asking === 'note' && (
        <NoteDialog
          name={nameOf(id)}
          text={noted}
          onSave={(text) => {
            setAsking(undefined)
            set(note(state, id, text))
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}
