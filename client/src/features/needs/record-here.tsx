import { useQuery } from '@apollo/client/react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeKind } from '../../parts/notices/notice-words.ts'
import { useNameSearch } from '../../parts/use-name-search.ts'
import { EditingQuery } from '../../parts/writing/writing.operations.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import { FindOwner } from './needs.operations.ts'
import styles from './record-here.module.css'

const NoticeDialog = lazy(() => import('../../parts/notices/notice-dialog.tsx').then((module) => ({ default: module.NoticeDialog })))
const JustSaved = lazy(() => import('../../parts/writing/just-saved.tsx').then((module) => ({ default: module.JustSaved })))

/** For who may write: records a need or an offer of an actor that is typed, and takes it back. */
export function RecordHere() {
  const { t } = useTranslation(['needs', 'notices', 'common'])
  const { data, previousData } = useQuery(EditingQuery)
  const [actor, setActor] = useState<ComboboxOption | null>(null)
  const [kind, setKind] = useState<NoticeKind>()
  const [saved, setSaved] = useState<string>()
  if (!(data ?? previousData)?.editing) return null
  return (
    <section className={styles.here} aria-labelledby="record-here">
      <h2 id="record-here">{t('record.title')}</h2>
      {saved !== undefined && (
        <Suspense>
          <JustSaved command={saved} onClose={() => setSaved(undefined)} />
        </Suspense>
      )}
      <div className={styles.form}>
        <ActorField actor={actor} onChange={setActor} />
        {actor &&
          (['NEED', 'OFFER'] as const).map((each) => (
            <Button key={each} onClick={() => setKind(each)}>
              {t(`notices:actor.record.${each}`)}
            </Button>
          ))}
      </div>
      <Suspense>
        {actor && kind && (
          <NoticeDialog of={{ actor: actor.value, name: actor.label, kind }} onClose={() => setKind(undefined)} onSaved={setSaved} />
        )}
      </Suspense>
    </section>
  )
}

function ActorField({ actor, onChange }: { actor: ComboboxOption | null; onChange: (actor: ComboboxOption | null) => void }) {
  const { t } = useTranslation(['needs', 'common'])
  const search = useNameSearch(FindOwner, (node) =>
    node.__typename === 'Actor' ? { value: node.id, label: node.name, detail: node.disambiguation ?? undefined } : undefined,
  )
  return (
    <div className={styles.actor}>
      <Combobox
        label={t('record.actor')}
        placeholder={t('record.placeholder')}
        value={actor}
        {...search}
        onChange={onChange}
        clearLabel={t('common:clear')}
      />
    </div>
  )
}
