import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { viewOf } from './view-of.ts'

/** A name that leads to where it is looked at; where nothing shows it, the name alone. */
export function ViewLink({
  view,
  lang,
  className,
  children,
}: {
  view: ReturnType<typeof viewOf>
  lang?: 'de' | undefined
  className?: string | undefined
  children: ReactNode
}) {
  if (!view) return <span lang={lang}>{children}</span>
  return (
    <Link {...view} className={className} lang={lang}>
      {children}
    </Link>
  )
}
