import { COVERAGE_STATES } from '@netzatlas/shared'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { classes } from '../../ui/classes.ts'
import { SHARE_BREAKS, STEP_COLOUR_TOKENS, type Step } from '../../viz/encoding/coverage.ts'
import { CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import styles from './legend.module.css'
import { isRate, isYear, notesOn, stepRows } from './model/measures.ts'
import type { RegionLayer } from './use-regions.ts'

export interface LegendStep {
  readonly step: Step
  readonly text: string
}

/** The steps of a scale with their breaks written out. */
export function useSteps(): (regions: RegionLayer) => readonly LegendStep[] {
  const { t } = useTranslation('map-layers')
  const format = useFormat()
  return ({ measure, bounds }) => {
    if (measure === 'abdeckung') {
      return SHARE_BREAKS.map((upper, i) => ({
        step: i as Step,
        text:
          i === SHARE_BREAKS.length - 1
            ? t('step.all')
            : t(i === SHARE_BREAKS.length - 2 ? 'step.below' : 'step.upTo', {
                to: format.percent(i === SHARE_BREAKS.length - 2 ? 1 : upper),
              }),
      }))
    }
    const written = isYear(measure) ? String : (value: number) => format.number(value, 3)
    return stepRows(measure, bounds).map(({ step, from, to }) => ({
      step,
      text:
        from === undefined
          ? t('step.upTo', { to: written(to) })
          : from === to
            ? written(to)
            : t(isYear(measure) || Number.isInteger(from) ? 'step.range' : 'step.over', { from: written(from), to: written(to) }),
    }))
  }
}

/** In two columns, the first from top to bottom before the second. */
export const inTwo = (entries: number) => ({ '--rows': Math.ceil(entries / 2) }) as CSSProperties

/** What the colours of the areas say. */
export function RegionLegend({ regions, day }: { regions: RegionLayer; day: string | undefined }) {
  const { t } = useTranslation(['map-layers', 'stakeholder-map', 'vocabulary', 'common'])
  const format = useFormat()
  const stepsOf = useSteps()
  const asOf = t('stakeholder-map:legend.coverageAsOf', { day: day === undefined ? t('common:date.today') : format.date(day) })
  if (regions.measure === 'abdeckung' && regions.areas === 'gemeinden') {
    return (
      <>
        <h2 className={styles.title}>{t('stakeholder-map:legend.coverage')}</h2>
        <ul className={styles.list}>
          {COVERAGE_STATES.map((one) => (
            <li key={one}>
              <CoverageSwatch state={one} />
              {t(`vocabulary:coverage.${one}`)}
            </li>
          ))}
        </ul>
        <p className={styles.note}>{asOf}</p>
      </>
    )
  }
  const { measure, areas, populationOn, narrowed } = regions
  const steps = stepsOf(regions)
  return (
    <>
      <h2 className={styles.title}>{t(`title.${measure}`, { areas: t(`of.${areas}`) })}</h2>
      <ul className={classes(styles.list, styles.pairs)} style={inTwo(steps.length)}>
        {steps.map(({ step, text }) => (
          <li key={step}>
            <span className={styles.step} style={{ background: `var(${STEP_COLOUR_TOKENS[step]})` }} />
            {text}
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        {measure === 'abdeckung' && (
          <li>
            <CoverageSwatch state="CONFIRMED_GAP" />
            {t('gapEverywhere')}
          </li>
        )}
        <li>
          <CoverageSwatch state="UNKNOWN" />
          {t(`unknown.${measure}`)}
        </li>
      </ul>
      <p className={styles.note}>
        {[
          measure === 'abdeckung' ? asOf : measure === 'nachgesehen' ? '' : t('notNought'),
          isRate(measure) && populationOn ? t('population', { day: format.date(populationOn) }) : '',
          ...notesOn(measure, areas, narrowed).map((note) => t(note)),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  )
}
