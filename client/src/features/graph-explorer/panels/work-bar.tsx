import { CopyLinkButton } from '../../../ui/copy-button.tsx'
import { usePhone } from '../../../ui/media.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { ExportMenu } from './export-menu.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { Tools } from './tools.tsx'
import { ViewsMenu } from './views-menu.tsx'

/** What one works with: steps to undo and do again, what dragging does, views and links. */
export function WorkBar({ explorer }: { explorer: Explorer }) {
  const phone = usePhone()
  const { state, tool, setTool } = explorer
  return (
    <>
      <HistoryButtons explorer={explorer} />
      {!phone && state.ansicht === 'bild' && <Tools tool={tool} onChange={setTool} />}
      <ViewsMenu explorer={explorer} />
      <ExportMenu explorer={explorer} />
      <CopyLinkButton link={() => location.href} />
    </>
  )
}
