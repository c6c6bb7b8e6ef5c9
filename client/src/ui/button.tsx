import type { ButtonHTMLAttributes, ComponentProps } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

/** The look of a button, for links that act like one. */
export const buttonClass = styles.button

export function Button({ variant, className, ...rest }: ComponentProps<'button'> & { variant?: 'primary' }) {
  return <button type="button" className={classes(styles.button, variant && styles[variant], className)} {...rest} />
}

/** A button that reads as a link, for acts within a sentence or a status line. */
export function LinkButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={classes(styles.link, className)} {...rest} />
}
