import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { ToolbarMultiSelect } from '../../ui/toolbar-select.tsx'
import { joined, toggled } from '../../url-state/codecs.ts'
import { type Address, DEFAULT_MONTHS, KINDS, MONTHS, type SetAddress, SITES } from './address.ts'
import { ChoiceField } from './choice-field.tsx'
import { PlannedPlaces } from './planned-places.tsx'
import type { PlannerData } from './planner-data.ts'
import styles from './question.module.css'
import { Radius } from './radius.tsx'

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly data: PlannerData
}

/** One question a line; the answer follows at once, there is nothing to send. Another plan opens its own list. */
export function Question({ state, set, data }: Props) {
  const { t } = useTranslation(['meeting-planner', 'common', 'vocabulary'])
  const format = useFormat()
  const ask: SetAddress = (patch, how) => set({ ort: undefined, liste: undefined, ...patch }, how)
  const kinds: readonly string[] = state.art.length > 0 ? state.art : KINDS
  const states = data.states.toSorted((a, b) => format.compare(a.name, b.name))
  const months = [...new Set([...MONTHS, state.monate])].toSorted((a, b) => a - b)
  const themes = data.themes.map(({ id, name }) => ({ value: id, label: name })).toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <ChoiceField
        label={t('land')}
        value={state.land ?? ''}
        options={[{ value: '', label: t('common:region.all') }, ...states.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(land) => ask({ land: land || undefined, umland: undefined })}
      >
        {state.land !== undefined && (
          <label className={styles.check}>
            <input type="checkbox" checked={state.umland} onChange={() => ask({ umland: state.umland ? undefined : '1' })} />
            {t('acrossBorder')}
          </label>
        )}
      </ChoiceField>
      <Radius km={state.km} onChange={(km) => ask({ km }, { replace: true })} />
      <div className={styles.line}>
        <p className={styles.label}>{t('howMany')}</p>
        <SegmentedControl
          label={t('howMany')}
          value={state.treffen}
          options={SITES.map((value) => ({ value, label: value }))}
          onChange={(treffen) => ask({ treffen: treffen === '1' ? undefined : treffen })}
        />
      </div>
      <ChoiceField
        label={t('whoCounts')}
        value={String(state.monate)}
        options={months.map((value) => ({ value: String(value), label: value === 0 ? t('everybody') : t('months', { count: value }) }))}
        onChange={(monate) => ask({ monate: Number(monate) === DEFAULT_MONTHS ? undefined : monate })}
      >
        {state.monate > 0 && <p className={styles.help}>{t('whoCountsNote')}</p>}
      </ChoiceField>
      <div className={styles.line}>
        <p className={styles.label}>{t('kinds')}</p>
        <Chips label={t('kinds')}>
          {KINDS.map((kind) => (
            <Chip key={kind} pressed={kinds.includes(kind)} onToggle={() => ask({ art: kindsAfter(kinds, kind) })}>
              {t(`vocabulary:kindPlural.${kind}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      <div className={styles.line}>
        <p className={styles.label}>{t('themes')}</p>
        <div className={styles.row}>
          <ToolbarMultiSelect
            label={t('themesShort')}
            options={themes}
            values={state.thema}
            none={t('common:any')}
            onChange={(values) => ask({ thema: joined(values) })}
          />
          {state.thema.length > 0 && <LinkButton onClick={() => ask({ thema: undefined })}>{t('common:clear')}</LinkButton>}
        </div>
      </div>
      <PlannedPlaces state={state} set={ask} plan={data.plan} />
    </form>
  )
}

/** At least one kind stays; all of them leave the address. */
function kindsAfter(kinds: readonly string[], kind: string): string | undefined {
  const next = toggled([...kinds], kind)
  return next.length === 0 || next.length === KINDS.length ? undefined : joined(KINDS.filter((one) => next.includes(one)))
}
