import type { ReactNode } from 'react'

/** Words that stay as a German source has them, whatever language the dashboard is in: read and hyphenated as German. */
export function InGerman({ children }: { children: ReactNode }) {
  return <span lang="de">{children}</span>
}
