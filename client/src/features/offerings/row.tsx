import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { classes } from '../../ui/classes.ts'
import { Advised } from './advised.tsx'
import { Details, type TermsWriting } from './details.tsx'
import { Fit } from './fit.tsx'
import type { Entry } from './model/entries.ts'
import { toldDay } from './model/told-day.ts'
import { CarrierFields } from './offerings.operations.ts'
import styles from './row.module.css'
import { Terms } from './terms.tsx'

/** Who offers it; where nobody is named, who runs it or pays for it. */
function Providers({ entry }: { entry: Entry }) {
  const { t } = useTranslation('offerings')
  const carriers = readFragment(CarrierFields, entry.carriers)
  if (entry.offeredBy.length > 0)
    return entry.offeredBy.map((actor) => (
      <div key={actor.id} className={styles.carrier}>
        <ActorLink actor={actor} short />
      </div>
    ))
  if (carriers.length === 0)
    return (
      <span className={styles.missing} data-missing>
        {t('notNamed')}
      </span>
    )
  return carriers.slice(0, 3).map(({ funds, actor }) => (
    <div key={`${actor.id} ${funds}`} className={styles.carrier}>
      <span className={styles.quiet}>{t(funds ? 'carrier.funded' : 'carrier.organised')} </span>
      <Link to="/akteure/$id" params={{ id: actor.id }} className={styles.by} lang="de">
        {actor.name}
      </Link>
    </div>
  ))
}

/** One offering or programme: its terms, whether it fits, who was advised; all statements on request. */
export function Row({
  entry,
  today,
  opened,
  writing,
}: {
  entry: Entry
  today: string
  opened: boolean
  writing: TermsWriting | undefined
}) {
  const { t } = useTranslation(['offerings', 'vocabulary'])
  const format = useFormat()
  const [open, setOpen] = useState(opened)
  const row = useRef<HTMLTableRowElement>(null)
  // Whoever follows a link to one of many sees it.
  useEffect(() => {
    if (opened) row.current?.scrollIntoView({ block: 'start' })
  }, [opened])
  const day = toldDay(entry, today)
  const kind = entry.entryKind === 'PROGRAMME' ? t('programme') : t(`vocabulary:offeringKind.${entry.entryKind}`)
  return (
    <>
      <tr ref={row} className={classes(styles.row, entry.standing === 'ENDED' && styles.over)}>
        <td>
          <button type="button" className={styles.name} lang="de" aria-expanded={open} onClick={() => setOpen(!open)}>
            {entry.name}
          </button>
          <Fit entry={entry} />
          <Terms entry={entry} />
          <Advised entry={entry} />
        </td>
        <td className={styles.quiet}>{kind}</td>
        <td>
          <Providers entry={entry} />
        </td>
        <td className={styles.quiet}>
          {day ? t(day.how, { date: format.date(day.date) }) : format.period({ validFrom: entry.from, validUntil: entry.until })}
        </td>
        <td>
          <Sources support={entry.support} label="site" />
        </td>
      </tr>
      {open && (
        <tr className={styles.details}>
          <td colSpan={5}>
            <Details entry={entry} writing={writing} />
          </td>
        </tr>
      )}
    </>
  )
}
