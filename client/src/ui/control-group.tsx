import type { ReactNode } from 'react'

/** Controls side by side, such as a set of filters, told by one name to those who hear the page. */
export function ControlGroup({ label, className, children }: { label: string; className: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form's fieldset, which would draw a frame and a legend
    <div role="group" aria-label={label} className={className}>
      {children}
    </div>
  )
}
