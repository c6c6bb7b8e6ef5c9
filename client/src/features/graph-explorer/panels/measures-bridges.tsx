import { pairKey } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { MeasureTerm } from '../../../parts/measure-term.tsx'
import { Term } from '../../../ui/popover.tsx'
import type { ListRanks } from '../model/use-list-ranks.ts'
import styles from './measures.module.css'
import { ListRank } from './measures-list-rank.tsx'
import { type NamedListsData, Rows, Shown } from './measures-rows.tsx'

/** Actors and relations without which others lose the rest. */
export function Bridges({
  lists,
  ranks,
  onPick,
  onMore,
}: {
  lists: NamedListsData
  ranks: ListRanks
  onPick: (id: string) => void
  onMore: (() => void) | undefined
}) {
  const { t } = useTranslation(['network-measures', 'network-look'])
  const format = useFormat()
  const { separators, separatorCount, bridges, bridgeCount } = lists
  const name = (actor: (typeof bridges)[number]['from']) => {
    const label = readFragment(ActorLabel, actor)
    return label.shortName ?? label.name
  }
  return (
    <>
      <h3 className={styles.subtitle}>
        {separatorCount === 0
          ? t('separators.none')
          : t('separators.title', { count: separatorCount, formatted: format.number(separatorCount) })}
      </h3>
      <p className={styles.note}>
        <MeasureTerm measure="ARTICULATION" />
      </p>
      <Rows
        rows={separators}
        total={separatorCount}
        onPick={onPick}
        onMore={onMore}
        end={({ actor, separated, rank }) => (
          <>
            {t('separators.row', { count: separated, formatted: format.number(separated) })}
            <ListRank rank={rank} robust={ranks.separators.get(actor.id)} counting={ranks.counting} />
          </>
        )}
      />
      <h3 className={styles.subtitle}>{t(bridgeCount === 0 ? 'bridges.none' : 'bridges.title')}</h3>
      {bridgeCount > 0 && (
        <p className={styles.note}>
          <Term word={t('network-look:bridge.term')}>
            <p>{t('network-look:bridge.how')}</p>
          </Term>
        </p>
      )}
      <ul className={styles.rows}>
        {bridges.map(({ from, to, separated, rank }) => (
          <li key={`${from.id} ${to.id}`} className={styles.bridge}>
            <span>
              <button type="button" className={styles.end} data-actor={from.id} lang="de" onClick={() => onPick(from.id)}>
                {name(from)}
              </button>
              {' – '}
              <button type="button" className={styles.end} data-actor={to.id} lang="de" onClick={() => onPick(to.id)}>
                {name(to)}
              </button>
            </span>
            <span className={styles.small}>{t('bridges.row', { count: separated, formatted: format.number(separated) })}</span>
            <ListRank rank={rank} robust={ranks.bridges.get(pairKey(from.id, to.id))?.robust} counting={ranks.counting} />
            {ranks.bridges.get(pairKey(from.id, to.id))?.detour && <span className={styles.small}>{t('network-look:bridge.detour')}</span>}
          </li>
        ))}
      </ul>
      <Shown shown={bridges.length} total={bridgeCount} onMore={onMore} />
    </>
  )
}
