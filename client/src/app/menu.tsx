import { Menu as Base } from '@base-ui/react/menu'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, setLanguage } from '../i18n/index.ts'
import { CARE_DOORS, FURTHER_DOORS } from '../parts/doors.ts'
import { classes } from '../ui/classes.ts'
import { Check, ChevronDown } from '../ui/icons.tsx'
import popup from '../ui/popup.module.css'
import styles from './menu.module.css'
import { setTheme, THEMES, type Theme, useTheme } from './theme.ts'

// Read when the menu opens: the first page does without.
const NotedCount = lazy(() => import('../parts/shortlist/noted-count.tsx').then((module) => ({ default: module.NotedCount })))

const LANGUAGE_NAMES = { de: 'Deutsch', en: 'English' } as const satisfies Record<Language, string>

function Choice({ value, text, lang }: { value: string; text: string; lang?: string }) {
  return (
    <Base.RadioItem value={value} className={popup.item} lang={lang} closeOnClick={false}>
      <span className={popup.mark}>
        <Base.RadioItemIndicator>
          <Check />
        </Base.RadioItemIndicator>
      </span>
      {text}
    </Base.RadioItem>
  )
}

export function Menu({ onKeys, onLicences, asOf }: { onKeys: () => void; onLicences: () => void; asOf: string | undefined }) {
  const { t, i18n } = useTranslation('common')
  const theme = useTheme()
  const [isUnspoken, setUnspoken] = useState(false)
  const speak = (language: Language) =>
    setLanguage(language).then(
      () => setUnspoken(false),
      () => setUnspoken(true),
    )
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={styles.trigger}>
        {t('menu.label')}
        <ChevronDown />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align="end">
          <Base.Popup className={classes(popup.popup, styles.popup)}>
            <Base.Group>
              <Base.GroupLabel className={popup.group}>{t('doors.more')}</Base.GroupLabel>
              {FURTHER_DOORS.map((door) => (
                <Base.Item key={door.to} className={popup.item} render={<Link to={door.to} />}>
                  {t(door.text)}
                  {door.to === '/merkliste' && (
                    <Suspense>
                      <NotedCount className={popup.count} />
                    </Suspense>
                  )}
                </Base.Item>
              ))}
            </Base.Group>
            <Base.Separator className={popup.separator} />
            <Base.Group>
              <Base.GroupLabel className={popup.group}>{t('doors.care')}</Base.GroupLabel>
              {CARE_DOORS.map((door) => (
                <Base.Item key={door.to} className={popup.item} render={<Link to={door.to} />}>
                  {t(door.text)}
                </Base.Item>
              ))}
            </Base.Group>
            <Base.Separator className={popup.separator} />
            <Base.Group>
              <Base.GroupLabel className={popup.group}>{t('menu.language')}</Base.GroupLabel>
              <Base.RadioGroup
                className={styles.choices}
                value={i18n.language}
                onValueChange={(language: Language) => void speak(language)}
              >
                {LANGUAGES.map((language) => (
                  <Choice key={language} value={language} text={LANGUAGE_NAMES[language]} lang={language} />
                ))}
              </Base.RadioGroup>
              {isUnspoken && (
                <p role="alert" className={styles.unspoken}>
                  {t('menu.unspoken')}
                </p>
              )}
            </Base.Group>
            <Base.Separator className={popup.separator} />
            <Base.Group>
              <Base.GroupLabel className={popup.group}>{t('menu.theme')}</Base.GroupLabel>
              <Base.RadioGroup className={styles.choices} value={theme} onValueChange={(next: Theme) => setTheme(next)}>
                {THEMES.map((each) => (
                  <Choice key={each} value={each} text={t(`menu.${each}`)} />
                ))}
              </Base.RadioGroup>
            </Base.Group>
            <Base.Separator className={popup.separator} />
            <Base.Item className={popup.item} onClick={onKeys}>
              {t('menu.keys')}
              <span className={popup.count}>?</span>
            </Base.Item>
            <Base.Item className={popup.item} onClick={onLicences}>
              {t('menu.licences')}
            </Base.Item>
            {asOf && <div className={popup.group}>{asOf}</div>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
