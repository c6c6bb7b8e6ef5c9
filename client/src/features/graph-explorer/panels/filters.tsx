import { ACTOR_KINDS, CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceLine } from '../../../parts/evidence-mark.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { RegionPicker } from '../../../parts/region-picker.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Chip, Chips } from '../../../ui/chip.tsx'
import { ToolbarMultiSelect } from '../../../ui/toolbar-select.tsx'
import { joined, toggled } from '../../../url-state/codecs.ts'
import { activeFilters, FILTER_KEYS } from '../model/filter.ts'
import type { NetworkData } from '../model/use-network.ts'
import type { NetworkState } from '../state.ts'
import styles from './filters.module.css'
import type { SetState } from './set-state.ts'

/** Every filter of the picture, in one place: a popover on a wide screen, a dialog on a phone. */
export function FilterForm({ state, set, data }: { state: NetworkState; set: SetState; data: NetworkData }) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  const format = useFormat()
  const option = ({ id, name, actorCount }: { id: string; name: string; actorCount: number }) => ({
    value: id,
    label: name,
    count: format.number(actorCount),
  })
  return (
    <div className={styles.form}>
      <section>
        <h3 className={styles.title}>{t('filter.art')}</h3>
        <Chips label={t('filter.art')}>
          {ACTOR_KINDS.map((kind) => (
            <Chip key={kind} pressed={state.art.includes(kind)} onToggle={() => set({ art: joined(toggled(state.art, kind)) })}>
              <KindMark kind={kind} size={12} />
              {t(`vocabulary:kind.${kind}`)}
            </Chip>
          ))}
        </Chips>
      </section>
      <section>
        <h3 className={styles.title}>{t('filter.linie')}</h3>
        <Chips label={t('filter.linie')}>
          {LINE_KINDS.map((kind) => (
            <Chip key={kind} pressed={state.linie.includes(kind)} onToggle={() => set({ linie: joined(toggled(state.linie, kind)) })}>
              {t(`vocabulary:lineKind.${kind}`)}
            </Chip>
          ))}
        </Chips>
      </section>
      <section>
        <h3 className={styles.title}>{t('filter.beleg')}</h3>
        <Chips label={t('filter.beleg')}>
          {CLAIM_STATUSES.map((status) => (
            <Chip key={status} pressed={state.beleg.includes(status)} onToggle={() => set({ beleg: joined(toggled(state.beleg, status)) })}>
              <EvidenceLine status={status} />
              {t(`vocabulary:status.${status}`)}
            </Chip>
          ))}
        </Chips>
      </section>
      <div className={styles.row}>
        <RegionPicker value={state.land} onChange={(land) => set({ land })} />
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
      <section>
        <h3 className={styles.title}>{t('filter.certainty')}</h3>
        {(['moegliche', 'beendete', 'einzelne'] as const).map((key) => (
          <label key={key} className={styles.check}>
            <input type="checkbox" checked={state[key]} onChange={(event) => set({ [key]: event.target.checked ? '1' : undefined })} />
            {t(`filter.${CERTAINTY_TEXTS[key]}`)}
          </label>
        ))}
      </section>
      {activeFilters(state).length > 0 && <LinkButton onClick={() => set(NO_FILTER)}>{t('filter.reset')}</LinkButton>}
    </div>
  )
}

const CERTAINTY_TEXTS = { moegliche: 'possible', beendete: 'ended', einzelne: 'isolates' } as const

/** The address without any filter. */
export const NO_FILTER: Parameters<SetState>[0] = Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined]))
