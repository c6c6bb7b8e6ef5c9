import { useQuery } from '@apollo/client/react'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { DOORS } from '../parts/doors.ts'
import { Magnifier } from '../ui/icons.tsx'
import { usePhone } from '../ui/media.ts'
import { KeysDialog, LicencesDialog } from './help.tsx'
import { Menu } from './menu.tsx'
import { MissingParts } from './missing-parts.tsx'
import styles from './shell.module.css'
import { ShellQuery } from './shell.operations.ts'
import { useShortcuts } from './shortcuts.ts'

const SearchPalette = lazy(() => import('../parts/search-palette.tsx').then((module) => ({ default: module.SearchPalette })))

/** The server says it in the page itself, so that the ribbon stands before anything else is known. */
const SERVED_AS_FICTIONAL = document.documentElement.hasAttribute('data-fictional')

type Overlay = 'search' | 'keys' | 'licences'

function Doors({ short }: { short: boolean }) {
  const { t } = useTranslation('common')
  return (
    <nav className={short ? styles.bottomDoors : styles.doors} aria-label={t('doors.label')}>
      {DOORS.map((door) => (
        <Link key={door.to} to={door.to} className={styles.door} activeProps={{ className: styles.active }}>
          {t(short ? door.short : door.text)}
        </Link>
      ))}
    </nav>
  )
}

/** A view that was left and entered anew starts at its heading for those who hear it. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true })
    before.current = path
  }, [path])
  return main
}

/** The frame of every view: bar, doors, search, menu. */
export function Shell() {
  const { t } = useTranslation('common')
  const format = useFormat()
  const navigate = useNavigate()
  const phone = usePhone()
  const main = useFocusOnNavigation()
  const [overlay, setOverlay] = useState<Overlay>()
  const { data } = useQuery(ShellQuery)
  const newest = data?.statistics.newest
  const fictional = data?.statistics.fictional ?? SERVED_AS_FICTIONAL
  const close = () => setOverlay(undefined)

  useShortcuts({
    search: () => setOverlay('search'),
    keys: () => setOverlay('keys'),
    go: (to) => void navigate({ to }),
  })

  return (
    <div className={styles.shell} data-fictional={fictional ? '' : undefined}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      {fictional && <p className={styles.ribbon}>{t('fictional')}</p>}
      <header className={styles.bar}>
        <Link to="/" className={styles.name} activeProps={{ className: styles.nameActive }} activeOptions={{ exact: true }}>
          {t('name')}
        </Link>
        {!phone && <Doors short={false} />}
        <button type="button" className={styles.search} onClick={() => setOverlay('search')} aria-keyshortcuts="Control+K">
          <Magnifier />
          <span className={styles.searchWord}>{t('search.open')}</span>
          <span className={styles.searchText}>{t(phone ? 'search.placeholderShort' : 'search.placeholder')}</span>
          <kbd className={styles.key}>{t('search.key')}</kbd>
        </button>
        <p className={styles.asOf}>{newest && t('dataAsOf', { date: format.date(newest) })}</p>
        <Menu
          onKeys={() => setOverlay('keys')}
          onLicences={() => setOverlay('licences')}
          asOf={newest ? t('dataAsOf', { date: format.date(newest) }) : undefined}
        />
      </header>
      <MissingParts />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      {phone && <Doors short />}
      {overlay === 'search' && (
        <Suspense fallback={null}>
          <SearchPalette onClose={close} />
        </Suspense>
      )}
      <KeysDialog open={overlay === 'keys'} onClose={close} />
      <LicencesDialog open={overlay === 'licences'} onClose={close} />
    </div>
  )
}
