import { useTranslation } from 'react-i18next'
import type { ContestsQuery } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { EvidenceMark, EvidenceTerm } from '../../parts/evidence-mark.tsx'
import { Prize } from '../../parts/prize.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { supportsOf } from '../../parts/supports.ts'
import { classes } from '../../ui/classes.ts'
import base from '../../ui/text-table.module.css'
import styles from './page.module.css'

type Award = ContestsQuery['contests'][number]['editions'][number]['awards'][number]

/** Who won what in a year, each with its evidence. */
export function AwardRows({ awards }: { awards: readonly Award[] }) {
  const { t } = useTranslation('contest')
  const format = useFormat()
  const amountOf = (award: Award) => (award.amountEur ? `, ${t('amount', { amount: format.number(award.amountEur) })}` : '')
  return (
    <table className={classes(base.table, styles.table)}>
      <thead>
        <tr>
          <th scope="col" className={styles.rank}>
            {t('columns.rank')}
          </th>
          <th scope="col" className={styles.category}>
            {t('columns.category')}
          </th>
          <th scope="col">{t('columns.winner')}</th>
          <th scope="col" className={styles.evidence}>
            <EvidenceTerm />
          </th>
          <th scope="col" className={styles.source}>
            {t('columns.source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <tr key={award.id}>
            <td className={styles.quiet}>
              {award.rank ? <Prize rank={award.rank} /> : t('withoutRank')}
              {amountOf(award)}
            </td>
            <td className={styles.quiet}>{award.category && <Prize category={award.category} />}</td>
            <td>
              {award.winners.length === 0 && <span className={styles.quiet}>{t('noWinner')}</span>}
              {award.winners.map((winner) => (
                <div key={winner.id}>
                  <ActorLink actor={winner} withPlace />
                </div>
              ))}
            </td>
            <td>{award.claims.nodes[0] && <EvidenceMark status={award.claims.nodes[0].status} />}</td>
            <td>
              <Sources support={supportsOf(award.claims.nodes)} label="site" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
