import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { FullPage, Toolbar } from '../../ui/page.tsx'
import { PanelFrame } from '../../ui/panel.tsx'
import { useOwnSignal } from '../../ui/signal.ts'
import { VisuallyHidden } from '../../ui/states.tsx'
import { hide } from './model/acts.ts'
import { isComparing } from './model/compare.ts'
import { useExplorer } from './model/use-explorer.ts'
import { NO_PATH } from './model/use-paths.ts'
import { usePicking } from './model/use-picking.ts'
import styles from './page.module.css'
import { BeginArea } from './panels/area-tools.tsx'
import { Dating } from './panels/dating.tsx'
import { Details } from './panels/details.tsx'
import { LayoutProgress } from './panels/layout-progress.tsx'
import { Notices } from './panels/notices.tsx'
import { OpenGroupDialog } from './panels/open-group-dialog.tsx'
import { PrintedPicture } from './panels/printed-picture.tsx'
import { Status } from './panels/status.tsx'
import { TimeBar } from './panels/time-bar.tsx'
import { NetworkToolbar } from './panels/toolbar.tsx'
import { View } from './panels/view.tsx'
import { WorkBar } from './panels/work-bar.tsx'
import { useStepBack } from './use-step-back.ts'
import { useViewKeys } from './use-view-keys.ts'

/** Share of a phone's height that the sheet never leaves: the picture ends above it. */
const LOWEST_SHEET = 0.2

/** Who is linked with whom, and why: the network as a picture or a table, with details beside it. */
export function Page() {
  const { t } = useTranslation(['graph-explorer', 'exploring'])
  const phone = usePhone()
  const explorer = useExplorer()
  const picking = usePicking(explorer)
  /** What the picture or the table points at, and what the panel does: each lights up in the other. */
  const pointed = useOwnSignal<string | undefined>(undefined)
  const lit = useOwnSignal<string | undefined>(undefined)
  const [asksForDay, setDating] = useState(false)
  const dating = phone && asksForDay
  const [foot, setFoot] = useState(0)
  const onCover = useCallback((pixels: number) => setFoot(Math.max(0, pixels - LOWEST_SHEET * window.innerHeight)), [])
  const { state, set, data, chosen, tool, setTool } = explorer
  useDocumentHead(t('title'), t('documentDescription'))
  useViewKeys({
    undo: explorer.views.undo,
    redo: explorer.views.redo,
    hide: () => {
      const meant = state.wahl.length > 0 ? state.wahl : state.akteur === undefined ? [] : [state.akteur]
      if (meant.length > 0) set(hide(state, meant))
    },
  })
  // What is compared stands in the picture's place.
  const comparing = isComparing(state)
  useEffect(() => {
    if (comparing) setDating(false)
  }, [comparing])
  useStepBack(() => {
    if (dating) setDating(false)
    else if (tool !== 'move') setTool('move')
    else if (state.von !== undefined) set(NO_PATH)
    else if (state.fokus !== undefined) set({ fokus: undefined, tiefe: undefined })
    else if (state.akteur !== undefined) set({ akteur: undefined })
    else if (state.wahl.length > 0) set({ wahl: undefined })
    else if (comparing) set({ vergleich: undefined, vergleichland: undefined })
  })

  const failed = data.error !== undefined && data.network === undefined
  const uncovered = dating || ((state.ansicht === 'tabelle' || failed) && !chosen)
  return (
    <FullPage>
      <OpenGroupDialog explorer={explorer} picking={picking} />
      <PanelFrame
        main={
          <>
            <VisuallyHidden>
              <h1>{t('title')}</h1>
            </VisuallyHidden>
            <PrintedPicture explorer={explorer} />
            <div className={styles.tools}>
              <NetworkToolbar
                state={state}
                set={set}
                data={data}
                work={
                  phone && (
                    <>
                      <BeginArea explorer={explorer} />
                      <WorkBar explorer={explorer} onFind={picking.find} />
                    </>
                  )
                }
              />
              {!phone && (
                <Toolbar label={t('exploring:work.label')}>
                  <WorkBar explorer={explorer} onFind={picking.find} />
                </Toolbar>
              )}
              <Notices explorer={explorer} />
            </div>
            <div className={styles.status}>
              <Status explorer={explorer} dating={dating} onDate={() => setDating(!dating)} />
            </div>
            <div className={styles.view} data-uncovered={uncovered ? '' : undefined}>
              {data.pendingLayout && state.ansicht === 'bild' && (
                <LayoutProgress pending={data.pendingLayout} set={set} onLeave={() => explorer.picture.current?.focus()} />
              )}
              <View explorer={explorer} picking={picking} lit={lit} onPoint={pointed.set} foot={uncovered ? 0 : foot} />
            </div>
            <div className={styles.tools}>
              {!phone && <TimeBar explorer={explorer} />}
              {dating && (
                <Dating onClose={() => setDating(false)}>
                  <TimeBar explorer={explorer} />
                </Dating>
              )}
            </div>
          </>
        }
        panel={
          phone && uncovered ? null : <Details explorer={explorer} picking={picking} lit={pointed} onPoint={lit.set} onCover={onCover} />
        }
      />
    </FullPage>
  )
}
