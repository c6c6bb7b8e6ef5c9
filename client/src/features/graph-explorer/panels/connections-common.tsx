import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './connections.module.css'
import { StepList } from './connections-steps.tsx'

type Common = NonNullable<Explorer['connected']['connections']>['common']

/** Who knows several of the marked ones, with the relation to each on demand. */
export function CommonNeighbours({ common, total, of }: { common: Common; total: number; of: number }) {
  const { t } = useTranslation('network-connections')
  const format = useFormat()
  return (
    <section>
      <h4 className={styles.subtitle}>{t('common.title')}</h4>
      {common.length === 0 ? (
        <p className={styles.note}>{t('common.none')}</p>
      ) : (
        <ul className={styles.list}>
          {common.map((one) => (
            <Neighbour key={one.actor.id} common={one} of={of} />
          ))}
        </ul>
      )}
      {total > common.length && (
        <p className={styles.note}>{t('common.more', { count: total - common.length, formatted: format.number(total - common.length) })}</p>
      )}
    </section>
  )
}

function Neighbour({ common: { actor, steps }, of }: { common: Common[number]; of: number }) {
  const { t } = useTranslation('network-connections')
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.row} data-actor={actor.id}>
      <ActorLink actor={actor} withPlace />
      <p className={styles.facts}>
        {t(steps.length === of ? 'common.all' : 'common.some', { count: steps.length, of })}
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('common.how')}
        </LinkButton>
      </p>
      {open && <StepList steps={steps} numbered={false} />}
    </li>
  )
}
