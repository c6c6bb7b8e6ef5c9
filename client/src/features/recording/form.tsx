import { useQuery } from '@apollo/client/react'
import { useCallback, useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problems } from '../../parts/writing/problems.tsx'
import { SourceFields } from '../../parts/writing/source-fields.tsx'
import { useSaving } from '../../parts/writing/use-saving.ts'
import { WriteForm } from '../../parts/writing/write-form.tsx'
import { Button } from '../../ui/button.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { address } from './address.ts'
import { FindingsField } from './findings-field.tsx'
import styles from './form.module.css'
import { HowField } from './how-field.tsx'
import { inputOf, isUntouched, withMunicipalities } from './model/draft.ts'
import { useDraft } from './model/use-draft.ts'
import { PlacesField } from './places-field.tsx'
import { Preview } from './preview.tsx'
import { OneMunicipality, PreviewQuery, RecordMutation } from './recording.operations.ts'
import { Saved } from './saved.tsx'

/** Records that somebody looked: where, when and how, what was found, and how one knows. */
export function RecordingForm() {
  const { t } = useTranslation(['recording', 'writing'])
  const [{ kreis, kommune }, set] = useUrlState(address)
  const { draft, restored, id, drop, change: keep } = useDraft()
  const [saved, setSaved] = useState<string>()
  const { writing, save: send } = useSaving({ id, forget: drop, onSaved: setSaved })
  const { forget } = writing
  const change = useCallback<typeof keep>(
    (next) => {
      forget()
      keep(next)
    },
    [forget, keep],
  )

  const { data: asked } = useQuery(OneMunicipality, { skip: kommune === undefined, variables: { id: kommune ?? '' } })
  useEffect(() => {
    const one = asked?.actor
    if (!one || one.id !== kommune) return
    if (one.coverage)
      change((before) =>
        withMunicipalities(before, [{ id: one.id, name: one.name, ...(one.disambiguation ? { place: one.disambiguation } : {}) }]),
      )
    set({ kommune: undefined }, { replace: true })
  }, [asked, kommune, change, set])

  // What is recorded is German, as all data are, whatever language the dashboard is in.
  const written = inputOf(draft, (method) => t(`how.methods.${method}`, { lng: 'de' }))
  const input = useDeferredValue(written)
  const { data, previousData } = useQuery(PreviewQuery, {
    skip: !input || draft.municipalities.length === 0,
    variables: { input: input as NonNullable<typeof input> },
    context: { asBody: true },
  })
  const preview = input ? (data ?? previousData)?.assessmentPreview : undefined

  const save = async () => {
    if (written) await send(RecordMutation, { input: written })
  }

  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('form.title')}</h2>
      {saved !== undefined && <Saved command={saved} kreis={kreis} onClose={() => setSaved(undefined)} />}
      {restored && <p className={styles.help}>{t('form.restored')}</p>}
      <WriteForm className={styles.form} writing={writing} fieldOf={fieldOf} onSave={save}>
        <PlacesField draft={draft} change={change} kreis={kreis} onKreis={(id) => set({ kreis: id })} />
        <HowField draft={draft} change={change} />
        <FindingsField draft={draft} change={change} />
        <fieldset className={styles.section}>
          <legend className={styles.legend}>{t('form.source')}</legend>
          <SourceFields
            key={draft.clientId}
            source={draft.source}
            onChange={(source) => change((before) => ({ ...before, source: { ...source } }))}
          />
        </fieldset>
        <Preview preview={preview} chosen={draft.municipalities.length} />
        <Problems writing={writing} />
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" disabled={writing.busy}>
            {writing.busy ? t('form.saving') : writing.replaces ? t('writing:form.saveChange') : t('form.save')}
          </Button>
          {!isUntouched(draft) && (
            <Button
              onClick={() => {
                forget()
                drop()
              }}
            >
              {t('form.drop')}
            </Button>
          )}
          <span className={styles.help}>{t('form.kept')}</span>
        </div>
      </WriteForm>
    </section>
  )
}

/** "found.2.organisation" is a matter of the list of findings. */
const fieldOf = (path: string): string => (path.startsWith('found') ? 'found' : path)
