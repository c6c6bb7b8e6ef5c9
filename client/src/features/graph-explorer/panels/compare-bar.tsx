import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RegionPicker } from '../../../parts/region-picker.tsx'
import { type StateName, useStates } from '../../../parts/states.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { usePhone } from '../../../ui/media.ts'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { LegendSample } from '../../../viz/encoding/legend-sample.tsx'
import { CHANGES, earlier, LOOK, sidesOf } from '../model/compare.ts'
import { useChangeWords } from '../model/use-change-words.ts'
import type { Comparison } from '../model/use-compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { useSameWords } from '../model/use-same-words.ts'
import styles from './compare.module.css'
import { ToolChoice } from './tools.tsx'

/** What is compared with what, and the way back to one picture; on a phone the choice opens on demand. `children`: stand before it. */
export function CompareBar({ explorer, comparison, children }: { explorer: Explorer; comparison: Comparison; children: ReactNode }) {
  const { t } = useTranslation(['network-time', 'network-groups'])
  const phone = usePhone()
  const wordOf = useChangeWords(comparison.grouped)
  const [choosing, setChoosing] = useState(false)
  const { state, set } = explorer
  const close = (
    <Button onClick={() => set({ vergleich: undefined, vergleichland: undefined })}>
      {t(phone ? 'network-groups:compare.close' : 'compare.close')}
    </Button>
  )
  // On a phone what the lines mean stands before their numbers.
  const legend = state.vergleichland === undefined && !phone && (
    <ul className={styles.note} aria-label={t('compare.legend')}>
      {CHANGES.filter((change) => comparison.showsSame || change !== 'SAME').map((change) => (
        <li key={change}>
          <LegendSample mark={{ of: 'change', change: LOOK[change] }} />
          {wordOf(change)}
        </li>
      ))}
    </ul>
  )
  if (!phone)
    return (
      <fieldset className={styles.bar} aria-label={t('compare.title')}>
        <Sides explorer={explorer} />
        {close}
        {state.ansicht === 'bild' && <ToolChoice tool={explorer.tool} onChange={explorer.setTool} />}
        {legend}
        <SameChoice explorer={explorer} comparison={comparison} />
        <Dense explorer={explorer} comparison={comparison} />
        <OneMode state={state} />
      </fieldset>
    )
  return (
    <div className={styles.bar}>
      {children}
      <Button onClick={() => setChoosing(true)}>{t('network-groups:compare.choose')}</Button>
      {close}
      {legend}
      <Dialog
        open={choosing}
        onClose={() => setChoosing(false)}
        title={t('compare.what')}
        foot={
          <Button variant="primary" onClick={() => setChoosing(false)}>
            {t('network-groups:compare.done')}
          </Button>
        }
      >
        <fieldset className={styles.sides} aria-label={t('compare.title')}>
          <Sides explorer={explorer} />
          <SameChoice explorer={explorer} comparison={comparison} />
          <Dense explorer={explorer} comparison={comparison} />
          <OneMode state={state} />
        </fieldset>
      </Dialog>
    </div>
  )
}

/** Whether what is the same on both days is shown, and how much of it is not. */
function SameChoice({ explorer: { set }, comparison }: { explorer: Explorer; comparison: Comparison }) {
  const { t } = useTranslation('network-same')
  const waiting = useSameWords().whole(comparison)
  const { changes, same, showsSame } = comparison
  if (!changes || !same) return null
  if (changes.size === 0) return <p className={styles.same}>{t('nothing')}</p>
  if (same.lines + same.actors === 0) return null
  return (
    <p className={styles.same}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={showsSame}
          onChange={({ target: { checked } }) => set({ gleiches: checked ? 'zeigen' : 'weglassen' })}
        />
        {t('show')}
      </label>
      {waiting}
    </p>
  )
}

/** That only the backbone of the changes is drawn, and where all of them are. */
function Dense({ explorer: { state, set }, comparison }: { explorer: Explorer; comparison: Comparison }) {
  const { t } = useTranslation(['network-same', 'network-time'])
  const dense = useSameWords().dense(comparison)
  if (dense === '' || state.ansicht === 'tabelle') return null
  const coarser = comparison.grouped ? 'STATE' : 'DISTRICT'
  return (
    <p className={styles.dense}>
      {dense} {t(comparison.grouped ? 'pointingGrouped' : 'pointing')}{' '}
      <LinkButton onClick={() => set({ ansicht: 'tabelle' })}>{t('network-time:compare.allInTable')}</LinkButton>{' '}
      {state.gruppen !== coarser && (
        <LinkButton onClick={() => set({ gruppen: coarser, alle: undefined, offen: undefined })}>{t(`inGroups.${coarser}`)}</LinkButton>
      )}
    </p>
  )
}

/** That cooperations, which were points, are relations here. */
function OneMode({ state: { zweimodus, vergleichland } }: Pick<Explorer, 'state'>) {
  const { t } = useTranslation('network-same')
  return zweimodus && vergleichland === undefined ? <p className={styles.same}>{t('oneMode')}</p> : null
}

/** Bremen and Nordrhein-Westfalen, where the data have them: who opens the comparison chooses others. */
const OPENED = ['r-04', 'r-05']

function openedWith(states: readonly StateName[]): readonly string[] {
  const ids = states.map(({ id }) => id)
  return OPENED.every((id) => ids.includes(id)) ? OPENED : ids
}

/** Two days or two Länder, and which. */
function Sides({ explorer: { state, set, data } }: { explorer: Explorer }) {
  const { t } = useTranslation('network-time')
  const today = data.today ?? ''
  const ofDays = state.vergleichland === undefined
  const [first] = sidesOf(state, today)
  /** The other day comes first unless it is the later one. */
  const keys = first.stand === state.vergleich ? (['vergleich', 'stand'] as const) : (['stand', 'vergleich'] as const)
  const dayOf = (key: 'stand' | 'vergleich') => state[key] ?? today
  const states = useStates()
  const land = state.land ?? openedWith(states ?? [])[0]
  const other = openedWith(states ?? []).find((id) => id !== land)
  return (
    <>
      <SegmentedControl
        label={t('compare.what')}
        value={ofDays ? 'days' : 'states'}
        options={[
          { value: 'days', label: t('compare.days') },
          { value: 'states', label: t('compare.states') },
        ]}
        onChange={(what) => {
          if (what === 'days') set({ vergleich: earlier(state.stand ?? today), vergleichland: undefined })
          else if (other !== undefined) set({ vergleich: undefined, vergleichland: other, land })
        }}
      />
      {ofDays ? (
        keys.map((key, i) => (
          <label key={key} className={styles.field}>
            {t(i === 0 ? 'compare.from' : 'compare.to')}
            <input
              type="date"
              value={dayOf(key)}
              max={today}
              onChange={({ target: { value } }) => {
                if (value !== '') set({ [key]: key === 'stand' && value === today ? undefined : value })
              }}
            />
          </label>
        ))
      ) : (
        <>
          <RegionPicker value={state.land} onChange={(land) => set({ land })} />
          <RegionPicker value={state.vergleichland} onChange={(vergleichland) => vergleichland !== undefined && set({ vergleichland })} />
        </>
      )}
    </>
  )
}
