import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { CopyLinkButton } from '../../../ui/copy-button.tsx'
import { ChevronDown } from '../../../ui/icons.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { VisuallyHidden } from '../../../ui/states.tsx'
import { NO_VIEW } from '../model/no-view.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { useSavedViews } from '../model/use-saved-views.ts'
import { addressOf } from '../model/use-view-state.ts'
import { type SavedView, withView } from '../model/views-file.ts'
import toolbar from './toolbar.module.css'
import { ViewDialog } from './view-dialog.tsx'
import styles from './views-menu.module.css'

const newId = (): string => Math.random().toString(36).slice(2, 10)

/** Views kept under a name: save, open, rename, delete, hand on. */
export function ViewsMenu({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation('exploring')
  const format = useFormat()
  const { state, set, views } = explorer
  const { views: kept, readable, keep } = useSavedViews()
  const [naming, setNaming] = useState<SavedView>()
  const [deleted, setDeleted] = useState<SavedView>()
  const [full, setFull] = useState(false)

  const save = (view: SavedView) => {
    setNaming(undefined)
    setDeleted(undefined)
    const isShown = view.id === naming?.id && !kept.some(({ id }) => id === view.id)
    setFull(!keep((all) => withView(all, view)))
    if (isShown) set({ name: view.name, text: view.note })
  }
  const remove = (view: SavedView) => {
    setDeleted(view)
    setFull(!keep((all) => all.filter(({ id }) => id !== view.id)))
  }
  return (
    <>
      <Popover
        title={t('views.title')}
        triggerClassName={toolbar.filters}
        trigger={
          <>
            {t('views.title')}
            <ChevronDown />
          </>
        }
      >
        <div className={styles.menu}>
          <Button
            variant="primary"
            disabled={!readable}
            onClick={() =>
              setNaming({ id: newId(), name: state.name, note: state.text, view: views.view, savedAt: new Date().toISOString() })
            }
          >
            {t('views.save')}
          </Button>
          {!readable && <p>{t('views.unreadable')}</p>}
          {full && <p role="alert">{t('views.full')}</p>}
          {deleted && (
            <p role="status">
              {t('views.deleted', { name: deleted.name })} <LinkButton onClick={() => save(deleted)}>{t('history.undo')}</LinkButton>
            </p>
          )}
          {kept.length === 0 && readable && !deleted && <p className={styles.none}>{t('views.none')}</p>}
          <ul className={styles.list}>
            {kept.map((view) => (
              <li key={view.id} className={styles.view}>
                <button type="button" className={styles.open} onClick={() => set({ ...NO_VIEW, ...view.view })}>
                  {view.name}
                </button>
                <span className={styles.note}>{[format.date(view.savedAt.slice(0, 10)), view.note].filter(Boolean).join(' · ')}</span>
                <span className={styles.acts}>
                  <LinkButton onClick={() => setNaming(view)}>
                    {t('views.rename')}
                    <VisuallyHidden> {view.name}</VisuallyHidden>
                  </LinkButton>
                  <CopyLinkButton quiet link={() => linkTo(view)} />
                  <LinkButton onClick={() => remove(view)}>
                    {t('note.delete')}
                    <VisuallyHidden> {view.name}</VisuallyHidden>
                  </LinkButton>
                </span>
              </li>
            ))}
          </ul>
        </div>
      </Popover>
      {naming && <ViewDialog view={naming} onSave={save} onClose={() => setNaming(undefined)} />}
    </>
  )
}

const linkTo = ({ view }: SavedView): string => `${location.origin}${location.pathname}?${new URLSearchParams(addressOf(view))}`
