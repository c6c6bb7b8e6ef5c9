import { useTranslation } from 'react-i18next'
import { CopyLinkButton } from '../../../ui/copy-button.tsx'
import { usePhone } from '../../../ui/media.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { ExportMenu } from './export-menu.tsx'
import { FindActor } from './find-actor.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import toolbar from './toolbar.module.css'
import { Tools } from './tools.tsx'
import { ViewsMenu } from './views-menu.tsx'

/** What one works with: steps to undo and do again, what dragging does, views and links, and whom one looks for. */
export function WorkBar({ explorer, onFind }: { explorer: Explorer; onFind: (id: string) => void }) {
  const { t, i18n } = useTranslation('graph-explorer')
  const phone = usePhone()
  const { state, network, tool, setTool } = explorer
  return (
    <>
      <HistoryButtons explorer={explorer} />
      {!phone && state.ansicht === 'bild' && <Tools tool={tool} onChange={setTool} />}
      <ViewsMenu explorer={explorer} />
      <ExportMenu explorer={explorer} />
      <CopyLinkButton link={() => location.href} />
      <div className={toolbar.find} key={i18n.language}>
        <FindActor network={network} label={t('toolbar.find')} onFind={(id) => id !== undefined && onFind(id)} />
      </div>
    </>
  )
}
