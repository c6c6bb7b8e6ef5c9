import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useMunicipalitySearch } from '../../parts/use-municipality-search.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import { joined } from '../../url-state/codecs.ts'
import type { Address, SetAddress } from './address.ts'
import type { Plan } from './planner-data.ts'
import styles from './question.module.css'

/** What is planned already: recorded later events, and places that somebody adds. Whom they reach does not count. */
export function PlannedPlaces({ state, set, plan }: { state: Address; set: SetAddress; plan: Plan | undefined }) {
  const { t } = useTranslation(['meeting-planner', 'common'])
  const format = useFormat()
  const { options, onType, emptyText } = useMunicipalitySearch()
  const [added, setAdded] = useState(0)
  const add = (option: ComboboxOption | null) => {
    if (!option) return
    set({ geplant: joined([...state.geplant, option.value]) })
    onType('')
    setAdded(added + 1)
  }
  const coming = plan?.plannedEvents ?? []
  return (
    <div className={styles.line}>
      <Combobox
        key={added}
        label={t('planned')}
        placeholder={t('plannedPlaceholder')}
        value={null}
        options={options.filter(({ value }) => !state.geplant.includes(value))}
        onType={onType}
        onChange={add}
        emptyText={emptyText}
        clearLabel={t('common:clear')}
      />
      {plan && plan.plannedAt.length > 0 && (
        <ul className={styles.planned}>
          {plan.plannedAt.map(({ id, name }) => (
            <li key={id}>
              <span lang="de">{name}</span>{' '}
              <LinkButton
                aria-label={t('removePlanned', { name })}
                onClick={() => set({ geplant: joined(state.geplant.filter((other) => other !== id)) })}
              >
                {t('remove')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {state.kommende !== 'nein' && coming.length === 0 && plan && <p className={styles.help}>{t('noneComing')}</p>}
      {(state.kommende === 'nein' || coming.length > 0) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={state.kommende !== 'nein'}
            onChange={() => set({ kommende: state.kommende === 'nein' ? undefined : 'nein' })}
          />
          {t('comingEvents', { count: coming.length })}
        </label>
      )}
      {coming.length > 0 && (
        <ul className={styles.planned}>
          {coming.map(({ id, name, from, place }) => (
            <li key={id}>
              <span lang="de">{name}</span>
              <span className={styles.help}>{` ${[place?.label, from && format.date(from)].filter(Boolean).join(', ')}`}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
