import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { CopyLinkButton } from '../ui/copy-button.tsx'
import { Popover } from '../ui/popover.tsx'
import { type ChosenNews, calendarAddress, newsAddress } from './feed-address.ts'
import styles from './subscribe.module.css'

/**
 * The calendar of the events, of one region where one is chosen, and the feed of what is new, of what `news` says where it is
 * given: both to be subscribed to elsewhere.
 */
export function Subscribe({ land, news: chosen = {} }: { land?: string | undefined; news?: ChosenNews }) {
  const { t } = useTranslation('feeds')
  const { language } = useFormat()
  const calendar = calendarAddress({ language, land })
  const news = newsAddress(language, chosen)
  const isChosen = Object.values(chosen).some((value) => value !== undefined)
  return (
    <span className={styles.subscribe}>
      <Popover trigger={t('subscribe')} title={t('subscribe')}>
        <section className={styles.part}>
          <h3>{t('calendar.title')}</h3>
          <p>{t(land === undefined ? 'calendar.all' : 'calendar.region')}</p>
          <p className={styles.acts}>
            <a href={absolute(calendar).replace(/^https?:/, 'webcal:')}>{t('calendar.subscribe')}</a>
            <CopyLinkButton quiet link={() => absolute(calendar)} />
            <a href={calendar} download>
              {t('calendar.file')}
            </a>
          </p>
        </section>
        <section className={styles.part}>
          <h3>{t('news.title')}</h3>
          <p>{t(isChosen ? 'news.chosen' : 'news.about')}</p>
          <p className={styles.acts}>
            <a href={news}>{t('news.subscribe')}</a>
            <CopyLinkButton quiet link={() => absolute(news)} />
          </p>
        </section>
      </Popover>
    </span>
  )
}

const absolute = (path: string): string => new URL(path, window.location.href).href
