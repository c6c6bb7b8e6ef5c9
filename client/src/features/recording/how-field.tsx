import { useTranslation } from 'react-i18next'
import { DateField } from '../../parts/writing/date-field.tsx'
import fields from '../../parts/writing/fields.module.css'
import { ControlGroup } from '../../ui/control-group.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './form.module.css'
import { type Draft, METHODS, PARTNER_KINDS } from './model/draft.ts'

interface Props {
  readonly draft: Draft
  readonly change: (next: (draft: Draft) => Draft) => void
}

/** When and how somebody looked, and for whom. */
export function HowField({ draft, change }: Props) {
  const { t } = useTranslation(['recording', 'vocabulary'])
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>{t('how.title')}</legend>
      <div className={fields.two}>
        <DateField
          key={draft.clientId}
          label={t('how.day')}
          value={draft.on}
          onChange={(on) => change((before) => ({ ...before, on }))}
          required
          field="on"
        />
        <label className={fields.field}>
          <span className={fields.label}>{t('how.method')}</span>
          <Select
            data-field="method"
            value={draft.method ?? ''}
            onChange={({ target }) => change((before) => ({ ...before, method: METHODS.find((method) => method === target.value) }))}
          >
            <option value="">{t('how.choose')}</option>
            {METHODS.map((method) => (
              <option key={method} value={method}>
                {t(`how.methods.${method}`)}
              </option>
            ))}
          </Select>
        </label>
      </div>
      {draft.method === 'OTHER' && (
        <label className={fields.field}>
          <span className={fields.label}>{t('how.otherText')}</span>
          <input
            className={fields.input}
            maxLength={200}
            value={draft.otherMethod}
            onChange={({ target }) => change((before) => ({ ...before, otherMethod: target.value }))}
          />
        </label>
      )}
      <div className={fields.field}>
        <p className={fields.label} id="looked-for">
          {t('how.lookedFor')}
        </p>
        <ControlGroup className={styles.kinds} labelledBy="looked-for" data-field="partnerKinds" tabIndex={-1}>
          {PARTNER_KINDS.map((kind) => (
            <label key={kind} className={styles.box}>
              <input
                type="checkbox"
                checked={draft.partnerKinds.includes(kind)}
                onChange={({ target }) =>
                  change((before) => ({
                    ...before,
                    partnerKinds: PARTNER_KINDS.filter((each) => (each === kind ? target.checked : before.partnerKinds.includes(each))),
                  }))
                }
              />
              <span>{t(`how.kinds.${kind}`)}</span>
            </label>
          ))}
        </ControlGroup>
      </div>
      <label className={fields.field}>
        <span className={fields.label}>{t('how.note')}</span>
        <input
          className={fields.input}
          data-field="scopeNote"
          maxLength={500}
          placeholder={t('how.notePlaceholder')}
          value={draft.scopeNote}
          onChange={({ target }) => change((before) => ({ ...before, scopeNote: target.value }))}
        />
      </label>
    </fieldset>
  )
}
