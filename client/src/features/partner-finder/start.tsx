import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { SetAddress } from './address.ts'
import styles from './page.module.css'

const EXAMPLES = [
  { id: 'm-05362012', name: 'Brühl (Rhein-Erft-Kreis)' },
  { id: 'm-05315000', name: 'Köln' },
  { id: 'm-09564000', name: 'Nürnberg' },
  { id: 'm-14713000', name: 'Leipzig' },
] as const

/** Before a municipality is chosen: what comes out, and places to try it with. */
export function Start({ set }: { set: SetAddress }) {
  const { t } = useTranslation('partner-finder')
  return (
    <section className={styles.start}>
      <h2>{t('start.title')}</h2>
      <ul className={styles.startList}>
        <li>{t('start.near')}</li>
        <li>{t('start.why')}</li>
        <li>{t('start.honest')}</li>
      </ul>
      <p>{t('start.try')}</p>
      <ul className={styles.examples}>
        {EXAMPLES.map(({ id, name }) => (
          <li key={id}>
            <Button onClick={() => set({ kommune: id })}>{name}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
