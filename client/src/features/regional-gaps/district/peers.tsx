import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { classes } from '../../../ui/classes.ts'
import plain from '../../../ui/plain-table.module.css'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { DistrictData } from './address.ts'
import styles from './page.module.css'
import { Part } from './part.tsx'

type PeerGroup = DistrictData['peers'][number]

/** How the number comes about: for each size and kind, how many nobody has looked at times the share known elsewhere. */
export function Peers({ district: { peers, lookFirst, expected, coverage } }: { district: DistrictData }) {
  const { t } = useTranslation(['district', 'regional-gaps'])
  const format = useFormat()
  const size = ({ from, below, independent }: PeerGroup) => {
    const range =
      below == null
        ? t('peers.from', { from: format.number(from) })
        : from === 0
          ? t('peers.below', { below: format.number(below) })
          : t('peers.between', { from: format.number(from), below: format.number(below) })
    return independent == null ? range : `${range}, ${t(independent ? 'peers.independent' : 'peers.inDistrict')}`
  }
  const none = t('regional-gaps:dash')
  /** What is more than nothing never reads 0. */
  const small = (value: number) => (value > 0 && value < 0.005 ? `< ${format.number(0.01, 2)}` : format.number(value, 2))
  const count = (value: number) => (value === 0 ? none : format.number(value))
  return (
    <Part id="district-peers" title={t('peers.title')} about={t('peers.about')}>
      <ScrollRegion label={t('peers.about')}>
        <table className={classes(plain.table, styles.peers)}>
          <thead>
            <tr>
              <th scope="col">{t('peers.size')}</th>
              <th scope="col">{t('peers.here')}</th>
              <th scope="col">{t('peers.unknown')}</th>
              <th scope="col">{t('peers.elsewhere')}</th>
              <th scope="col">{t('peers.rate')}</th>
              <th scope="col">{t('peers.toFind')}</th>
            </tr>
          </thead>
          <tbody>
            {peers.map((group) => (
              <tr key={size(group)}>
                <th scope="row">{size(group)}</th>
                <td>{format.number(group.here)}</td>
                <td>{count(group.hereUnknown)}</td>
                <td>{t('peers.of', { known: format.number(group.elsewhereKnown), all: format.number(group.elsewhere) })}</td>
                <td>{group.rate == null ? t('peers.tooFew') : format.percent(group.rate)}</td>
                <td>{group.rate == null ? none : small(group.hereUnknown * group.rate)}</td>
              </tr>
            ))}
          </tbody>
          {lookFirst && (
            <tfoot>
              <tr>
                <th scope="row">{t('peers.sum')}</th>
                <td>{format.number(coverage.total)}</td>
                <td>{count(coverage.unknown)}</td>
                <td />
                <td />
                <td>{small(lookFirst.score)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollRegion>
      <p className={styles.about}>
        {t('peers.formula')}{' '}
        {expected != null &&
          t('peers.expected', {
            known: coverage.covered + coverage.stale === 0 ? t('peers.noneKnown') : format.number(coverage.covered + coverage.stale),
            expected: small(expected),
          })}
      </p>
    </Part>
  )
}
