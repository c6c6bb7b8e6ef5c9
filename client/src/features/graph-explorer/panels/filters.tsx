import { ACTOR_KINDS, CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceLine } from '../../../parts/evidence-mark.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { RegionPicker } from '../../../parts/region-picker.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { ToolbarMultiSelect } from '../../../ui/toolbar-select.tsx'
import { joined } from '../../../url-state/codecs.ts'
import { activeFilters, unfiltered } from '../model/filter.ts'
import type { NetworkData } from '../model/use-network.ts'
import type { NetworkState } from '../state.ts'
import styles from './filters.module.css'
import type { SetState } from './set-state.ts'

/** Every filter of the picture, in one place: a popover on a wide screen, a dialog on a phone. */
export function FilterForm({ state, set, data }: { state: NetworkState; set: SetState; data: NetworkData }) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'network-look'])
  const format = useFormat()
  const option = ({ id, name, actorCount }: { id: string; name: string; actorCount: number }) => ({
    value: id,
    label: name,
    count: format.number(actorCount),
  })
  return (
    <div className={styles.form}>
      <div className={styles.selects}>
        <ToolbarMultiSelect
          label={t('filter.art')}
          values={state.art}
          none={t('filter.any')}
          options={ACTOR_KINDS.map((kind) => ({
            value: kind,
            label: t(`vocabulary:kind.${kind}`),
            mark: <KindMark kind={kind} size={12} />,
          }))}
          onChange={(art) => set({ art: joined(art) })}
        />
        <RegionPicker value={state.land} onChange={(land) => set({ land })} />
        <ToolbarMultiSelect
          label={t('filter.linie')}
          values={state.linie}
          none={t('filter.any')}
          options={LINE_KINDS.map((kind) => ({ value: kind, label: t(`vocabulary:lineKind.${kind}`) }))}
          onChange={(linie) => set({ linie: joined(linie) })}
        />
        <ToolbarMultiSelect
          label={t('filter.beleg')}
          values={state.beleg}
          none={t('filter.any')}
          options={CLAIM_STATUSES.map((status) => ({
            value: status,
            label: t(`vocabulary:status.${status}`),
            mark: <EvidenceLine status={status} />,
          }))}
          onChange={(beleg) => set({ beleg: joined(beleg) })}
        />
        <ToolbarMultiSelect
          label={t('filter.thema')}
          values={state.thema}
          none={t('filter.any')}
          options={data.themes.map(option)}
          onChange={(thema) => set({ thema: joined(thema) })}
        />
        <ToolbarMultiSelect
          label={t('filter.partnerland')}
          values={state.partnerland}
          none={t('filter.any')}
          options={data.countries.map(option)}
          onChange={(partnerland) => set({ partnerland: joined(partnerland) })}
        />
      </div>
      {state.land !== undefined && (
        <label className={styles.check}>
          <input type="checkbox" checked={state.umfeld} onChange={(event) => set({ umfeld: event.target.checked ? '1' : undefined })} />
          {t('network-look:around.check')}
        </label>
      )}
      <section>
        <h3 className={styles.title}>{t('filter.certainty')}</h3>
        {(['moegliche', 'beendete', 'einzelne'] as const).map((key) => (
          <label key={key} className={styles.check}>
            <input type="checkbox" checked={state[key]} onChange={(event) => set({ [key]: event.target.checked ? '1' : undefined })} />
            {t(`filter.${CERTAINTY_TEXTS[key]}`)}
          </label>
        ))}
      </section>
      {activeFilters(state).length > 0 && <LinkButton onClick={() => set(unfiltered(state))}>{t('filter.reset')}</LinkButton>}
    </div>
  )
}

const CERTAINTY_TEXTS = { moegliche: 'possible', beendete: 'ended', einzelne: 'isolates' } as const
