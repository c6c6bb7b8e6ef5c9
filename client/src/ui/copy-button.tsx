import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from './button.tsx'
import { copyText } from './copy.ts'

/** So long it says that the link was copied. */
const SAYS_MS = 4000

/** Copies a link, and says that it did; where the browser refuses, the link stands there to be copied by hand. */
export function CopyLinkButton({ link, quiet = false }: { link: () => string; quiet?: boolean }) {
  const { t } = useTranslation('common')
  const [done, setDone] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (done !== 'copied') return
    const timer = setTimeout(() => setDone(undefined), SAYS_MS)
    return () => clearTimeout(timer)
  }, [done])
  const copy = async () => setDone((await copyText(link())) ? 'copied' : 'refused')
  const Kind = quiet ? LinkButton : Button
  return (
    <>
      <Kind onClick={() => void copy()}>
        <span aria-live="polite">{t(done === 'copied' ? 'copyLink.done' : 'copyLink.label')}</span>
      </Kind>
      {done === 'refused' && <input readOnly aria-label={t('copyLink.byHand')} value={link()} onFocus={(event) => event.target.select()} />}
    </>
  )
}
