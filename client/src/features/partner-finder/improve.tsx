import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { FactsOf } from '../../parts/facts/facts-of.ts'
import { LinkButton } from '../../ui/button.tsx'
import styles from './beyond.module.css'
import type { PartnerData } from './partner-data.ts'

/** Which facts would tell the results apart better if somebody recorded them, and where that is done. */
export function Improve({ data, record }: { data: PartnerData; record: ((of: FactsOf) => void) | undefined }) {
  const { t } = useTranslation('partner-score')
  const format = useFormat()
  const { facets, municipality } = data
  if (!facets || !municipality || facets.gaps.length === 0) return null
  const name = municipality.name
  const ofAsker = facets.gaps.filter(({ asker }) => asker)
  const ofOthers = facets.gaps.filter(({ asker, candidates }) => !asker && candidates > 0)
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' })
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('improve.title')}</h2>
      <ul className={styles.facts}>
        {ofAsker.length > 0 && (
          <li>{t('improve.asker', { name, facts: list.format(ofAsker.map(({ factor }) => t(`improve.ofAsker.${factor}`))) })}</li>
        )}
        {ofOthers.map(({ factor, candidates }) => (
          <li key={factor}>
            {t(`improve.ofOthers.${factor}`, {
              number: format.number(candidates),
              total: format.number(facets.total),
              count: candidates,
              name,
            })}
          </li>
        ))}
      </ul>
      {record ? (
        <>
          <p className={styles.hint}>{t('improve.above')}</p>
          <ul className={styles.doors}>
            <li>
              <LinkButton onClick={() => record({ id: municipality.id, name, kind: 'MUNICIPALITY' })}>
                {t('improve.askerAct', { name })}
              </LinkButton>
            </li>
            <li>
              <Link to="/akteure/$id" params={{ id: municipality.id }} hash="notices-NEED">
                {t('improve.need')}
              </Link>
            </li>
            <li>
              <Link to="/daten" search={{ kommune: municipality.id }}>
                {t('improve.looked')}
              </Link>
            </li>
          </ul>
        </>
      ) : (
        <p className={styles.hint}>
          {t('improve.choose')}{' '}
          <Link to="/daten" search={{ kommune: municipality.id }}>
            {t('improve.record')}
          </Link>{' '}
          {t('improve.report')}
        </p>
      )}
    </section>
  )
}
