import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { SitePlace } from './meeting-planner.operations.ts'
import styles from './page.module.css'
import type { Plan, PlannerData } from './planner-data.ts'
import { Sites } from './sites.tsx'

/** The plan in words: how many it reaches of how many, how sure it is that nothing is better, and who does not count. */
export function Answer({ state, set, data, plan }: { state: Address; set: SetAddress; data: PlannerData; plan: Plan }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  const total = plan.reached + plan.reachedByPlanned + plan.notReached
  const names = plan.sites.map(({ place }) => readFragment(SitePlace, place).name)
  if (plan.sites.length === 0) return <Nobody state={state} set={set} plan={plan} total={total} />
  const numbers = { reached: format.number(plan.reached), total: format.number(total), km: format.km(state.km), names: format.list(names) }
  return (
    <>
      <h2 className={styles.headline}>{t('headline', { count: plan.sites.length, ...numbers })}</h2>
      <p className={styles.sure}>
        <HowSure plan={plan} land={state.land === undefined ? undefined : data.landName} />
        {plan.sites.length < Number(state.treffen) && ` ${t('noMore')}`}
      </p>
      <Sites plan={plan} />
      <WhoCounts plan={plan} />
    </>
  )
}

function HowSure({ plan, land }: { plan: Plan; land: string | undefined }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  const where = land === undefined ? t('ofGermany') : t('ofLand', { land })
  const candidates = format.number(plan.candidates)
  if (plan.sites.length === 1) return t('exactOne', { candidates, where })
  if (plan.method === 'EXACT') return t('exactSeveral', { candidates, where, count: plan.sites.length })
  const gap = plan.upperBound - plan.reached
  return t('greedy', {
    candidates,
    where,
    count: plan.sites.length,
    upper: format.number(plan.upperBound),
    gap: format.number(gap),
    share: format.percent(gap / plan.upperBound),
    guarantee: format.percent(plan.guarantee, 0),
  })
}

/** "None recorded" is not "none": said where the numbers stand. */
function WhoCounts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  return (
    <div className={styles.counts}>
      {plan.since && <p>{t('counted', { date: format.date(plan.since) })}</p>}
      <ul>
        {plan.since && (
          <li>
            {t(plan.recentlyAttended === 0 ? 'recentNone' : 'recent', {
              count: plan.recentlyAttended,
              number: format.number(plan.recentlyAttended),
              date: format.date(plan.since),
            })}
          </li>
        )}
        {plan.withoutPlace > 0 && <li>{t('withoutPlace', { count: plan.withoutPlace, number: format.number(plan.withoutPlace) })}</li>}
      </ul>
    </div>
  )
}

/** Nobody would be reached: says why, with buttons that change it. */
function Nobody({ state, set, plan, total }: { state: Address; set: SetAddress; plan: Plan; total: number }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  const loosen = (
    <>
      {state.monate > 0 && plan.recentlyAttended > 0 && <Button onClick={() => set({ monate: '0' })}>{t('nobody.everybody')}</Button>}
      {state.thema.length > 0 && <Button onClick={() => set({ thema: undefined })}>{t('nobody.themes')}</Button>}
      {state.art.length > 0 && <Button onClick={() => set({ art: undefined })}>{t('nobody.kinds')}</Button>}
      {state.land !== undefined && <Button onClick={() => set({ land: undefined, umland: undefined })}>{t('nobody.land')}</Button>}
      {plan.reachedByPlanned > 0 && (
        <Button onClick={() => set({ geplant: undefined, kommende: 'nein' })}>{t('nobody.withoutPlanned')}</Button>
      )}
    </>
  )
  return (
    <EmptyState title={total === 0 ? t('nobody.title') : t('nobody.allPlanned', { number: format.number(total) })} actions={loosen}>
      <p>{total === 0 ? t('nobody.text') : t('nobody.allPlannedText')}</p>
      {plan.withoutPlace > 0 && <p>{t('withoutPlace', { count: plan.withoutPlace, number: format.number(plan.withoutPlace) })}</p>}
    </EmptyState>
  )
}
