import type { ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<'div'>, 'role'> {
  readonly label?: string
  /** The id of what names it, where that is in sight. */
  readonly labelledBy?: string
}

/** Controls side by side, such as a set of filters, told by one name to those who hear the page. */
export function ControlGroup({ label, labelledBy, ...rest }: Props) {
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend, and name it twice within another
  return <div {...rest} role="group" aria-label={label} aria-labelledby={labelledBy} />
}
