import { usePhone } from '../../../ui/media.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { HistoryButtons } from './history-buttons.tsx'
import { Tools } from './tools.tsx'

/** What one works with: steps to undo and do again, and what dragging does. */
export function WorkBar({ explorer }: { explorer: Explorer }) {
  const phone = usePhone()
  const { state, tool, setTool } = explorer
  return (
    <>
      <HistoryButtons explorer={explorer} />
      {!phone && state.ansicht === 'bild' && <Tools tool={tool} onChange={setTool} />}
    </>
  )
}
