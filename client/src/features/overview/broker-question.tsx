import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { brokerView } from '../../parts/broker-question.ts'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { useStateNames } from '../../parts/states.ts'
import { buttonClass } from '../../ui/button.tsx'
import { CopyLinkButton } from '../../ui/copy-button.tsx'
import { MailLink } from '../../ui/mail-link.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import styles from './broker-question.module.css'

/** So many years back can be asked for. */
const YEARS = 17

/** A question whose answer is a view of the network: who connects the organisations of a Land with the rest, on a day. */
export function BrokerQuestion({ today }: { today: string }) {
  const { t } = useTranslation(['overview', 'common'])
  const [land, setLand] = useState<string>()
  const [year, setYear] = useState('')
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, i) => String(thisYear - 1 - i))
  const search = brokerView({ land, year: year || undefined })
  const link = () => `${location.origin}/netzwerk?${new URLSearchParams(search)}`
  const nameOf = useStateNames()
  const subject = t('brokers.subject', {
    region: nameOf(land),
    day: year === '' ? t('common:date.today') : t('brokers.endOf', { year }),
  })
  return (
    <section className={styles.question} aria-labelledby="broker-question">
      <h2 id="broker-question" className={styles.text}>
        {t('brokers.question')}
      </h2>
      <div className={styles.row}>
        <RegionPicker value={land} onChange={setLand} />
        <ToolbarSelect
          label={t('brokers.year')}
          value={year}
          options={[
            { value: '', label: t('common:date.today') },
            ...years.map((value) => ({ value, label: t('brokers.endOf', { year: value }) })),
          ]}
          onChange={setYear}
        />
        <Link to="/netzwerk" search={search} className={buttonClass}>
          {t('brokers.show')}
        </Link>
        <CopyLinkButton link={link} />
        <MailLink subject={subject} link={link()} />
      </div>
    </section>
  )
}
