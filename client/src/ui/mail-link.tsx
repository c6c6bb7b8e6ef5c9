import { useTranslation } from 'react-i18next'
import { buttonClass } from './button.tsx'

/** Begins a message in the reader's own mail program, with a link in it. */
export function MailLink({ subject, link }: { subject: string; link: string }) {
  const { t } = useTranslation('common')
  return (
    <a className={buttonClass} href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${subject}\r\n${link}`)}`}>
      {t('copyLink.mail')}
    </a>
  )
}
