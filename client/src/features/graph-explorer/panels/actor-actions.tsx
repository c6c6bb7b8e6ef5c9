import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { joined } from '../../../url-state/codecs.ts'
import { NeighbourhoodQuery, NetworkColumns } from '../graph-explorer.operations.ts'
import { leavesAt, type Network, neighboursOf } from '../model/network.ts'
import type { NetworkState } from '../state.ts'
import styles from './actor-actions.module.css'
import type { SetState } from './set-state.ts'

/** From so many neighbours on one is asked before they come into the picture. */
const ASK_FROM = 15
const MOST = 500

/** What can be done with the chosen actor in the picture: its surroundings, a path, its neighbours in or out. */
export function ActorActions({
  id,
  state,
  set,
  network,
  group,
  grouped,
}: {
  id: string
  state: NetworkState
  set: SetState
  network: Network | undefined
  /** The folded group that the actor is in. */
  group: { readonly name: string; readonly open: () => void } | undefined
  grouped: boolean
}) {
  const { t } = useTranslation('graph-explorer')
  const [asking, setAsking] = useState(false)
  const { data } = useQuery(NeighbourhoodQuery, { variables: { of: [id], limit: MOST } })
  if (!network) return null
  const index = network.vertices.findIndex((vertex) => vertex.id === id)
  const shown = new Set(network.vertices.map((vertex) => vertex.id))
  const all = data ? readFragment(NetworkColumns, data.neighbourhood).vertices.id : []
  const hidden = state.zu.includes(id) ? 0 : all.filter((other) => !shown.has(other)).length
  const leaves = index < 0 ? [] : leavesAt(index, neighboursOf(network))
  const expand = () => {
    setAsking(false)
    set({ auf: joined([...state.auf.filter((other) => other !== id), id]) })
  }
  const focused = state.fokus === id

  return (
    <section className={styles.actions} aria-label={t('panel.actions')}>
      {index < 0 && <p className={styles.note}>{group ? t('panel.inGroup', { name: group.name }) : t('panel.notInPicture')}</p>}
      <div className={styles.row}>
        {group && <LinkButton onClick={group.open}>{t('panel.openGroup')}</LinkButton>}
        {index < 0 && !group && !state.auf.includes(id) && <LinkButton onClick={expand}>{t('panel.showInPicture')}</LinkButton>}
        {index >= 0 && (
          <LinkButton onClick={() => set({ fokus: focused ? undefined : id, tiefe: undefined })} aria-pressed={focused}>
            {t(focused ? 'panel.unfocus' : 'panel.focus')}
          </LinkButton>
        )}
        <LinkButton onClick={() => set({ von: id, bis: undefined, fokus: undefined })}>{t('panel.path')}</LinkButton>
        {index >= 0 && hidden > 0 && !grouped && (
          <LinkButton onClick={hidden < ASK_FROM ? expand : () => setAsking(true)}>{t('panel.expand', { count: hidden })}</LinkButton>
        )}
        {state.auf.includes(id) && (
          <LinkButton onClick={() => set({ auf: joined(state.auf.filter((other) => other !== id)) })}>{t('panel.unexpand')}</LinkButton>
        )}
        {state.zu.includes(id) ? (
          <LinkButton onClick={() => set({ zu: joined(state.zu.filter((other) => other !== id)) })}>{t('panel.unfold')}</LinkButton>
        ) : (
          leaves.length > 1 && (
            <LinkButton onClick={() => set({ zu: joined([...state.zu, id]) })}>{t('panel.fold', { count: leaves.length })}</LinkButton>
          )
        )}
      </div>
      {focused && (
        <SegmentedControl
          label={t('panel.depth')}
          value={state.tiefe}
          options={(['1', '2', '3'] as const).map((depth) => ({ value: depth, label: t(`panel.depth${depth}`) }))}
          onChange={(tiefe) => set({ tiefe: tiefe === '1' ? undefined : tiefe })}
        />
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('panel.expandTitle', { count: hidden })}>
        <p>{t('panel.expandText')}</p>
        <div className={styles.buttons}>
          <Button variant="primary" onClick={expand}>
            {t('panel.expandYes')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('panel.expandNo')}</Button>
        </div>
      </Dialog>
    </section>
  )
}
