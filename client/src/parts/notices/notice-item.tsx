import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { LinkButton } from '../../ui/button.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { ActorLink } from '../actor-link.tsx'
import { SourceLink } from '../source-link.tsx'
import { Matches, Near } from './matches.tsx'
import styles from './notice-item.module.css'
import { kindOf, type Notice, useNoticeWords } from './notice-words.ts'
import { NoticeFields } from './notices.operations.ts'

/** One need or offer: what it is about, in whose words, how old and from where; and who answers it. */
export function NoticeItem({
  notice: reference,
  asOf,
  nearKm = 25,
  withActor = false,
  withSource = true,
  acts,
}: {
  notice: FragmentType<typeof NoticeFields>
  asOf: string | undefined
  /** As it was asked for with. */
  nearKm?: number
  withActor?: boolean
  /** False where it stands under its source. */
  withSource?: boolean
  acts?: (notice: Notice) => ReactNode
}) {
  const { t } = useTranslation('notices')
  const words = useNoticeWords()
  const notice = readFragment(NoticeFields, reference)
  const kind = kindOf(notice)
  return (
    <li className={styles.item} data-state={notice.state}>
      <p className={styles.head}>
        {withActor && (
          <>
            <ActorLink actor={notice.actor} withPlace /> <span className={styles.kind}>{t(`does.${kind}`)}</span>
          </>
        )}
        <b className={styles.about}>{words.about(notice)}</b>
        {notice.withheld && <span className={styles.kept}>{t('withheld')}</span>}
      </p>
      <p className={styles.text}>
        <InGerman>{notice.text}</InGerman>
      </p>
      <p className={styles.facts}>
        {words.dates(notice)}
        {withSource && (
          <>
            {' · '}
            {t('source')}{' '}
            <SourceLink source={notice.source}>
              <InGerman>{notice.source.title}</InGerman>
            </SourceLink>
          </>
        )}
        {acts && <span className={styles.acts}>{acts(notice)}</span>}
      </p>
      {notice.state === 'OPEN' && !notice.withheld && <Answers notice={notice} asOf={asOf} nearKm={nearKm} />}
    </li>
  )
}

/** How many answer it and who, then what is near on other themes. */
function Answers({ notice, asOf, nearKm }: { notice: Notice; asOf: string | undefined; nearKm: number }) {
  const { t } = useTranslation('notices')
  const kind = kindOf(notice)
  return (
    <>
      {notice.matchCount === 0 ? (
        <p className={styles.facts}>{t(`answers.none.${kind}`)}</p>
      ) : (
        <Opened label={t(`answers.some.${kind}`, { count: notice.matchCount })}>
          <Matches notice={notice.id} asOf={asOf} />
        </Opened>
      )}
      {notice.nearCount > 0 && (
        <Opened label={t(`near.${kind}`, { count: notice.nearCount })}>
          <Near notice={notice.id} asOf={asOf} nearKm={nearKm} count={notice.nearCount} />
        </Opened>
      )}
    </>
  )
}

/** What stands below once it is asked for. */
function Opened({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className={styles.answers}>
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </LinkButton>
      </p>
      {open && children}
    </>
  )
}
