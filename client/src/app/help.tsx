import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import styles from './help.module.css'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function KeysDialog(props: Props) {
  const { t } = useTranslation('common')
  const rows = [
    [`${t('search.key')}, /`, t('keys.search')],
    ['?', t('keys.help')],
    [t('keys.goKeys'), t('keys.go')],
    [t('keys.arrowKeys'), t('keys.arrows')],
    [t('keys.enterKey'), t('keys.enter')],
    [t('keys.escapeKey'), t('keys.escape')],
    [t('keys.undoKeys'), t('keys.undo')],
    [t('keys.redoKeys'), t('keys.redo')],
    [t('keys.markKey'), t('keys.mark')],
    [t('keys.hideKey'), t('keys.hide')],
    [t('keys.markRowKeys'), t('keys.markRow')],
    [t('keys.boxKeys'), t('keys.box')],
    [t('keys.nudgeKeys'), t('keys.nudge')],
  ] as const
  return (
    <Dialog {...props} title={t('keys.title')} onlyText>
      <dl className={styles.keys}>
        {rows.map(([key, text]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

export function LicencesDialog(props: Props) {
  const { t } = useTranslation('common')
  return (
    <Dialog {...props} title={t('licences.title')} onlyText>
      <ul className={styles.licences}>
        <li>{t('licences.facts')}</li>
        <li>{t('licences.municipalities')}</li>
        <li>{t('licences.borders')}</li>
        <li>{t('licences.world')}</li>
        <li>{t('licences.fonts')}</li>
        <li>{t('licences.software')}</li>
      </ul>
    </Dialog>
  )
}
