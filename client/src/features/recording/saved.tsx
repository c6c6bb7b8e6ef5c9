import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { JustSaved } from '../../parts/writing/just-saved.tsx'
import { buttonClass } from '../../ui/button.tsx'

/** That it is written, the way back, and what can be seen now. `kreis`: whose municipalities were listed. */
export function Saved({ command, kreis, onClose }: { command: string; kreis: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('recording')
  return (
    <JustSaved command={command} onClose={onClose}>
      {kreis === undefined ? (
        <Link to="/luecken" className={buttonClass}>
          {t('saved.coverage')}
        </Link>
      ) : (
        <Link to="/luecken/$kreis" params={{ kreis }} className={buttonClass}>
          {t('saved.district')}
        </Link>
      )}
    </JustSaved>
  )
}
