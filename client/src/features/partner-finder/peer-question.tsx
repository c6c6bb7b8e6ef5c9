import { useTranslation } from 'react-i18next'
import { Chip, Chips } from '../../ui/chip.tsx'
import { joined, toggled } from '../../url-state/codecs.ts'
import { type Address, ALIKE, type SetAddress } from './address.ts'
import { MunicipalityField } from './municipality-field.tsx'
import type { PartnerData } from './partner-data.ts'
import styles from './question.module.css'
import { Kinds } from './question.tsx'

/** In what they must be alike, and whom they work with. */
export function PeerQuestion({ state, set, data }: { state: Address; set: SetAddress; data: PartnerData }) {
  const { t } = useTranslation('partner-peers')
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <MunicipalityField state={state} set={set} data={data} />
      <div className={styles.line}>
        <p className={styles.label}>{t('alike.label')}</p>
        <Chips label={t('alike.label')}>
          {ALIKE.map((one) => (
            <Chip
              key={one}
              pressed={state.gleich.includes(one)}
              onToggle={() => set({ gleich: joined(toggled([...state.gleich], one)), zeige: undefined })}
            >
              {t(`alike.${one}`)}
            </Chip>
          ))}
        </Chips>
        <p className={styles.help}>{t('alike.note')}</p>
      </div>
      {state.gleich.includes('THEME') && data.themes.length > 0 && (
        <div className={styles.line}>
          <p className={styles.label}>{t('alike.themes')}</p>
          <Chips label={t('alike.themes')}>
            {data.themes.map(({ id, name }) => (
              <Chip key={id} pressed={state.thema.includes(id)} onToggle={() => set({ thema: joined(toggled(state.thema, id)) })}>
                {name}
              </Chip>
            ))}
          </Chips>
        </div>
      )}
      <Kinds state={state} set={set} data={data} />
    </form>
  )
}
