import { SINGLY_LIMIT } from '@netzatlas/shared/graph'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { AsOfPicker } from '../../../parts/as-of-picker.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { usePhone } from '../../../ui/media.ts'
import { Popover } from '../../../ui/popover.tsx'
import { StatusLine } from '../../../ui/status-line.tsx'
import { SHOW_ALL } from '../model/acts.ts'
import { isComparing } from '../model/compare.ts'
import { activeFilters } from '../model/filter.ts'
import { type Network, outsideIn, standingFor } from '../model/network.ts'
import type { Strongest } from '../model/strongest.ts'
import type { NetworkData } from '../model/use-network.ts'
import type { NetworkState } from '../state.ts'
import { NO_FILTER } from './filters.tsx'
import { HiddenList } from './hidden-list.tsx'
import type { SetState } from './set-state.ts'
import styles from './status.module.css'

/** How many of how many, as of when, by which filters; at the right what is hidden, why, and how to see it. */
export function Status({
  state,
  set,
  data,
  network,
  lines: drawn,
  nameOf,
  dating,
  onDate,
}: {
  state: NetworkState
  set: SetState
  data: NetworkData
  network: Network | undefined
  lines: Strongest | undefined
  nameOf: (id: string) => string
  /** The time strip, which a phone shows on demand, is open. */
  dating: boolean
  onDate: () => void
}) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'common', 'network-look'])
  const format = useFormat()
  const phone = usePhone()
  if (!network || !data.columns) return <StatusLine>{t(data.error ? 'status.nothing' : 'picture.loading')}</StatusLine>
  const filters = activeFilters(state)
  const groups = network.vertices.filter(({ kind }) => kind === 'GROUP').length
  // Who stands beside the group counts in that already.
  const own = groups > 0 ? new Set(data.columns.vertices.id) : undefined
  const counts = (index: number) => own?.has(network.vertices[index]!.id) ?? true
  const lines = own
    ? network.lines.reduce((sum, { source, target, weight }) => sum + (counts(source) && counts(target) ? weight : 0), 0)
    : network.lines.length
  const shown = network.vertices.reduce((sum, { kind, size }, i) => sum + (kind === 'COOPERATION' || !counts(i) ? 0 : size), 0)
  const outside = outsideIn(network)
  const { hiddenBecause: because, withoutLines, possible } = data.columns
  const total = (data.withLines ?? 0) + withoutLines
  const folded = [...data.folded.values()].reduce((sum, count) => sum + count, 0)
  const hidden: Reason[] = [
    {
      reason: 'byHand',
      count: standingFor(data.hidden),
      remedy: <HiddenList hidden={data.hidden} nameOf={nameOf} state={state} set={set} />,
    },
    { reason: 'byFilter', count: because.filter, remedy: <LinkButton onClick={() => set(NO_FILTER)}>{t('status.reset')}</LinkButton> },
    { reason: 'withoutRelation', count: withoutLines, remedy: <Link to="/akteure">{t('status.directory')}</Link> },
    { reason: 'byLimit', count: because.limit },
    { reason: 'open', count: because.open, remedy: <LinkButton onClick={() => set({ moegliche: '1' })}>{t('status.show')}</LinkButton> },
    { reason: 'byDay', count: because.day, remedy: <LinkButton onClick={() => set({ beendete: '1' })}>{t('status.show')}</LinkButton> },
    { reason: 'folded', count: folded, remedy: <LinkButton onClick={() => set({ zu: undefined })}>{t('status.show')}</LinkButton> },
  ]
  const waiting = drawn && drawn.pairs > drawn.drawn ? { drawn: format.number(drawn.drawn), pairs: format.number(drawn.pairs) } : undefined
  const reasons = hidden.filter(({ count }) => count > 0)
  /** What is compared needs the room, and its numbers stand above it. */
  const brief = phone && isComparing(state)
  const openLines = state.moegliche || state.beendete ? 0 : possible
  const rest = reasons.slice(NAMED).reduce((sum, { count }) => sum + count, 0)
  const texts = reasons.map(({ reason, count }) => t(`status.${reason}`, { formatted: format.number(count) }))
  const named = rest === 0 ? texts : [...texts.slice(0, NAMED), t('status.more', { formatted: format.number(rest) })]

  return (
    <StatusLine
      end={
        <span className={styles.end}>
          {texts.length > 0 && !phone && <span>{t('status.hidden', { reasons: listed(named, t('status.and')) })}</span>}
          {(texts.length > 0 || openLines > 0 || waiting) && (
            <Popover trigger={t(phone ? 'status.whyShort' : 'status.show')} title={t('status.whyTitle')}>
              <dl className={styles.why}>
                {reasons.map(({ reason, remedy }, i) => (
                  <div key={reason}>
                    <dt>{texts[i]}</dt>
                    <dd>{t(`status.why.${reason}`)}</dd>
                    {remedy && <dd>{remedy}</dd>}
                  </div>
                ))}
                {waiting && (
                  <div>
                    <dt>{t('status.weaker', { formatted: format.number(drawn!.pairs - drawn!.drawn) })}</dt>
                    <dd>{t('status.why.weaker', waiting)}</dd>
                    <dd>
                      <LinkButton onClick={() => set({ ansicht: 'tabelle', tabelle: 'beziehungen' })}>{t('status.allInTable')}</LinkButton>
                    </dd>
                  </div>
                )}
                {openLines > 0 && (
                  <div>
                    <dt>{t('status.possible', { formatted: format.number(openLines) })}</dt>
                    <dd>{t('status.why.possible')}</dd>
                    <dd>
                      <LinkButton onClick={() => set({ moegliche: '1' })}>{t('status.show')}</LinkButton>
                    </dd>
                  </div>
                )}
              </dl>
            </Popover>
          )}
          {(filters.length > 0 || data.hidden.length > 0 || folded > 0) && (
            <LinkButton onClick={() => set(SHOW_ALL)}>{t('status.reset')}</LinkButton>
          )}
        </span>
      }
    >
      <b>
        {groups > 0
          ? t('status.grouped', { groups: format.number(groups), shown: format.number(shown) })
          : t('status.shown', { count: total, shown: format.number(shown), total: format.number(total) })}
      </b>
      {outside > 0 && (
        <span className={styles.outside}>{t('network-look:around.status', { count: outside, formatted: format.number(outside) })}</span>
      )}
      {!brief && t(groups > 0 ? 'status.linesBetween' : 'status.lines', { count: lines, formatted: format.number(lines) })}
      {waiting && !phone && !isComparing(state) && t('status.strongest', waiting)}
      {brief ? null : phone ? (
        <LinkButton aria-expanded={dating} onClick={onDate}>
          {t('common:asOfPicker.label', { day: state.stand === undefined ? t('common:date.today') : format.date(state.stand) })}
        </LinkButton>
      ) : (
        <AsOfPicker day={state.stand} onChange={(stand) => set({ stand })} />
      )}
      {filters.length === 0
        ? !phone && groups === 0 && t('status.unchanged')
        : t('status.filtered', { filters: filters.map((key) => t(`filter.${key}`)).join(', ') })}
      {state.offen.length > 0 && (
        <>
          {t('status.groupsOpen', { count: state.offen.length })}{' '}
          <LinkButton onClick={() => set({ offen: undefined })}>{t('status.closeGroups')}</LinkButton>
        </>
      )}
      {data.groupBy &&
        !state.gruppen &&
        !brief &&
        t('status.tooMany', { by: t(`vocabulary:grouping.${data.groupBy}`), limit: format.number(SINGLY_LIMIT) })}
    </StatusLine>
  )
}

/** Reasons that the line itself names; the others are counted together and told on demand. */
const NAMED = 2

interface Reason {
  readonly reason: 'byHand' | 'withoutRelation' | 'byFilter' | 'byLimit' | 'open' | 'byDay' | 'folded'
  readonly count: number
  readonly remedy?: ReactNode
}

const listed = (texts: readonly string[], and: string): string =>
  texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)}`
