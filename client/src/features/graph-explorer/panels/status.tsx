import { SINGLY_LIMIT } from '@netzatlas/shared/graph'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { AsOfPicker } from '../../../parts/as-of-picker.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { usePhone } from '../../../ui/media.ts'
import { StatusLine } from '../../../ui/status-line.tsx'
import { showAll } from '../model/acts.ts'
import { isComparing } from '../model/compare.ts'
import { activeFilters } from '../model/filter.ts'
import type { Strongest } from '../model/strongest.ts'
import { hiddenIn } from '../model/tallies.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { usePictured } from '../model/use-pictured.ts'
import { useTallyWords } from '../model/use-tally-words.ts'
import styles from './status.module.css'
import { HiddenPopover } from './status-hidden.tsx'

/** Of a phone: how many of which day, and what is hidden. */
const ROWS = 2

/** How many of how many, as of when, by which filters, of each picture; at the right what is hidden, why, and how to see it. */
export function Status({
  explorer,
  dating,
  onDate,
}: {
  explorer: Explorer
  /** The time strip, which a phone shows on demand, is open. */
  dating: boolean
  onDate: () => void
}) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'common', 'network-look'])
  const format = useFormat()
  const phone = usePhone()
  const words = useTallyWords()
  const { state, set, data } = explorer
  const pictures = usePictured(explorer)
  const told = pictures?.flatMap(({ tally, ...picture }) => (tally ? [{ ...picture, tally }] : []))
  const comparing = isComparing(state)
  const rows = phone && !comparing ? ROWS : 1
  if (!pictures || told?.length !== pictures.length || !data.columns)
    return <StatusLine rows={rows}>{t(data.error ? 'status.nothing' : 'picture.loading')}</StatusLine>
  const ofStates = state.vergleichland !== undefined
  const filters = activeFilters(state)
  const isReduced = filters.length > 0 || told.some((picture) => picture.data.hidden.length > 0 || picture.data.folded.size > 0)
  const openLines = state.moegliche || state.beendete ? 0 : data.columns.possible
  const waiting = comparing ? undefined : waitingIn(explorer.lines)
  /** What is compared needs the room, and its numbers stand above it. */
  const brief = phone && comparing
  const grouped = told.find((picture) => picture.data.groupBy)?.data.groupBy
  const tooMany =
    grouped && !state.gruppen && t('status.tooMany', { by: t(`vocabulary:grouping.${grouped}`), limit: format.number(SINGLY_LIMIT) })
  /** The line has no room for it: it stays as high as it was before groups were known. */
  const about = grouped ? [...told.map(({ tally }) => words.lines(tally)), phone && tooMany].filter(Boolean) : []
  const open = state.offen.length - data.missingGroups.length
  const hidden = told.map((picture) => ({ ...picture, reasons: hiddenIn(picture.data) }))
  const isComplete = hidden.every(({ reasons }) => reasons.length === 0) && openLines === 0 && !waiting

  return (
    <StatusLine
      rows={rows}
      end={
        <span className={styles.end}>
          {!phone && <HiddenLine pictures={hidden} named={grouped ? 0 : NAMED} />}
          {(!isComplete || about.length > 0) && (
            <HiddenPopover about={about.join(' · ')} pictures={hidden} waiting={waiting} openLines={openLines} explorer={explorer} />
          )}
          {isReduced && <LinkButton onClick={() => set(showAll(state))}>{t('status.reset')}</LinkButton>}
        </span>
      }
    >
      {told.flatMap(({ title, tally }) => [
        <b key={`${title} actors`}>{[title, words.actors(tally)].filter(Boolean).join(': ')}</b>,
        tally.outside > 0 && (
          <span key={`${title} outside`}>
            {t('network-look:around.status', { count: tally.outside, formatted: format.number(tally.outside) })}
          </span>
        ),
        !brief && tally.groups === 0 && words.lines(tally),
      ])}
      {waiting && !phone && t('status.strongest', { drawn: format.number(waiting.drawn), pairs: format.number(waiting.pairs) })}
      {!phone && tooMany}
      {comparing && !ofStates ? null : brief ? null : phone ? (
        <LinkButton aria-expanded={dating} onClick={onDate}>
          {t('common:asOfPicker.label', { day: state.stand === undefined ? t('common:date.today') : format.date(state.stand) })}
        </LinkButton>
      ) : (
        <AsOfPicker day={state.stand} onChange={(stand) => set({ stand })} />
      )}
      {filters.length === 0
        ? !phone && !grouped && t('status.unchanged')
        : t('status.filtered', { filters: filters.map((key) => t(`filter.${key}`)).join(', ') })}
      {grouped && open > 0 && (
        <>
          {t('status.groupsOpen', { count: open })}{' '}
          <LinkButton onClick={() => set({ offen: undefined })}>{t('status.closeGroups')}</LinkButton>
        </>
      )}
    </StatusLine>
  )
}

/** Lines between groups that are not drawn at once. */
const waitingIn = (lines: Strongest | undefined): Strongest | undefined => (lines && lines.pairs > lines.drawn ? lines : undefined)

/** Reasons that the line itself names, where it does not tell of groups; the others are counted together and told on demand. */
const NAMED = 2

/** Who is hidden and why, of two pictures how many in each. */
function HiddenLine({
  pictures,
  named,
}: {
  pictures: readonly { readonly title: string | undefined; readonly reasons: ReturnType<typeof hiddenIn> }[]
  /** So many reasons in words. */
  named: number
}) {
  const { t } = useTranslation('graph-explorer')
  const format = useFormat()
  const words = useTallyWords()
  const number = (reasons: ReturnType<typeof hiddenIn>) => format.number(reasons.reduce((sum, { count }) => sum + count, 0))
  const told = pictures.filter(({ reasons }) => reasons.length > 0)
  if (told.length === 0) return null
  if (pictures.length > 1)
    return <span>{t('status.hidden', { reasons: told.map(({ title, reasons }) => `${title}: ${number(reasons)}`).join(' · ') })}</span>
  const { reasons } = told[0]!
  if (named === 0) return <span>{t('status.hidden', { reasons: number(reasons) })}</span>
  const rest = reasons.slice(named)
  const first = reasons.slice(0, named).map(words.hidden)
  const all = rest.length === 0 ? first : [...first, t('status.more', { formatted: number(rest) })]
  return <span>{t('status.hidden', { reasons: listed(all, t('status.and')) })}</span>
}

const listed = (texts: readonly string[], and: string): string =>
  texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)}`
