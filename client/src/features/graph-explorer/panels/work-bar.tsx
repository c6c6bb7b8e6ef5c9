import { useTranslation } from 'react-i18next'
import { CopyLinkButton } from '../../../ui/copy-button.tsx'
import type { Explorer } from '../model/use-explorer.ts'
import { ExportMenu } from './export-menu.tsx'
import { FindActor } from './find-actor.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import { PictureOrTable } from './picture-or-table.tsx'
import toolbar from './toolbar.module.css'
import { ViewsMenu } from './views-menu.tsx'

/** What one works with: steps to undo and do again, views and links, whom one looks for, picture or table. */
export function WorkBar({ explorer, onFind }: { explorer: Explorer; onFind: (id: string) => void }) {
  const { t, i18n } = useTranslation('graph-explorer')
  const { state, set, network } = explorer
  return (
    <>
      <HistoryButtons explorer={explorer} />
      <ViewsMenu explorer={explorer} />
      <ExportMenu explorer={explorer} />
      <CopyLinkButton link={() => location.href} />
      <div className={toolbar.find} key={i18n.language}>
        <FindActor network={network} label={t('toolbar.find')} onFind={(id) => id !== undefined && onFind(id)} />
      </div>
      <PictureOrTable state={state} set={set} />
    </>
  )
}
