import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { AsOfPicker } from '../../../parts/as-of-picker.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { usePhone } from '../../../ui/media.ts'
import { Popover } from '../../../ui/popover.tsx'
import { StatusLine } from '../../../ui/status-line.tsx'
import { activeFilters } from '../model/filter.ts'
import type { Network } from '../model/network.ts'
import type { NetworkData } from '../model/use-network.ts'
import type { NetworkState } from '../state.ts'
import { NO_FILTER } from './filters.tsx'
import type { SetState } from './set-state.ts'
import styles from './status.module.css'

/** How many of how many, as of when, by which filters; at the right what is hidden, why, and how to see it. */
export function Status({
  state,
  set,
  data,
  network,
}: {
  state: NetworkState
  set: SetState
  data: NetworkData
  network: Network | undefined
}) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'common'])
  const format = useFormat()
  const phone = usePhone()
  if (!network || !data.columns) return <StatusLine>{t(data.error ? 'status.nothing' : 'picture.loading')}</StatusLine>
  const filters = activeFilters(state)
  const groups = network.vertices.filter(({ kind }) => kind === 'GROUP').length
  const lines = groups > 0 ? network.lines.reduce((sum, { weight }) => sum + weight, 0) : network.lines.length
  const shown = network.vertices.reduce((sum, { size }) => sum + size, 0)
  const total = Math.max(data.statistics?.actorsWithClaims ?? 0, data.withLines ?? 0)
  const hidden = {
    withoutRelation: data.withLines === undefined ? 0 : total - data.withLines,
    byFilter: Math.max(0, (data.wholeShown ?? 0) - (data.shown ?? 0)),
    byFolding: [...data.folded.values()].reduce((sum, count) => sum + count, 0),
    possible: state.moegliche || state.beendete ? 0 : data.columns.possible,
    other: state.beendete ? 0 : Math.max(0, linesOfAnyTime(data) - statementsIn(data) - (state.moegliche ? 0 : data.columns.possible)),
  }
  const reasons = (['withoutRelation', 'byFilter', 'byFolding', 'possible'] as const)
    .filter((reason) => hidden[reason] > 0)
    .map((reason) => t(`status.${reason}`, { count: hidden[reason], formatted: format.number(hidden[reason]) }))

  return (
    <StatusLine
      end={
        <span className={styles.end}>
          {reasons.length > 0 && !phone && <span>{t('status.hidden', { reasons: listed(reasons, t('status.and')) })}</span>}
          {reasons.length > 0 && (
            <Popover trigger={t(phone ? 'status.whyShort' : 'status.show')} title={t('status.whyTitle')}>
              <dl className={styles.why}>
                {hidden.withoutRelation > 0 && (
                  <Why
                    title={t('status.withoutRelation', { formatted: format.number(hidden.withoutRelation) })}
                    text={t('status.whyWithout')}
                  >
                    <Link to="/akteure">{t('status.directory')}</Link>
                  </Why>
                )}
                {hidden.byFilter > 0 && (
                  <Why title={t('status.byFilter', { formatted: format.number(hidden.byFilter) })} text={t('status.whyFilter')}>
                    <LinkButton onClick={() => set(NO_FILTER)}>{t('status.reset')}</LinkButton>
                  </Why>
                )}
                {hidden.byFolding > 0 && (
                  <Why title={t('status.byFolding', { formatted: format.number(hidden.byFolding) })}>
                    <LinkButton onClick={() => set({ zu: undefined })}>{t('status.show')}</LinkButton>
                  </Why>
                )}
                {hidden.possible > 0 && (
                  <Why title={t('status.possible', { formatted: format.number(hidden.possible) })} text={t('status.whyPossible')}>
                    <LinkButton onClick={() => set({ moegliche: '1' })}>{t('status.show')}</LinkButton>
                  </Why>
                )}
                {hidden.other > 0 && (
                  <Why title={t('status.other', { formatted: format.number(hidden.other) })} text={t('status.whyEnded')}>
                    <LinkButton onClick={() => set({ beendete: '1' })}>{t('status.show')}</LinkButton>
                  </Why>
                )}
              </dl>
            </Popover>
          )}
          {filters.length > 0 && <LinkButton onClick={() => set(NO_FILTER)}>{t('status.reset')}</LinkButton>}
        </span>
      }
    >
      <b>
        {groups > 0
          ? t('status.grouped', { groups: format.number(groups), shown: format.number(shown) })
          : t('status.shown', { count: total, shown: format.number(shown), total: format.number(total) })}
      </b>
      {t(groups > 0 ? 'status.linesBetween' : 'status.lines', { count: lines, formatted: format.number(lines) })}
      <AsOfPicker day={state.stand} onChange={(stand) => set({ stand })} />
      {filters.length === 0
        ? !phone && t('status.unchanged')
        : t('status.filtered', { filters: filters.map((key) => t(`filter.${key}`)).join(', ') })}
      {state.offen.length > 0 && (
        <>
          {t('status.groupsOpen', { count: state.offen.length })}{' '}
          <LinkButton onClick={() => set({ offen: undefined })}>{t('status.closeGroups')}</LinkButton>
        </>
      )}
      {data.groupBy && !state.gruppen && t('status.tooMany', { by: t(`vocabulary:grouping.${data.groupBy}`) })}
    </StatusLine>
  )
}

function Why({ title, text, children }: { title: string; text?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      {text !== undefined && <dd>{text}</dd>}
      <dd>{children}</dd>
    </div>
  )
}

const linesOfAnyTime = ({ dates }: NetworkData): number => (dates ? dates.counts.reduce((sum, count) => sum + count, dates.undated) : 0)

const statementsIn = ({ columns }: NetworkData): number => columns?.lines.source.length ?? 0

const listed = (texts: readonly string[], and: string): string =>
  texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)}`
