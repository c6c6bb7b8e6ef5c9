/** Whether a date field within holds no date: then it says so, and has the focus. */
export function hasBadDate(within: HTMLElement | null): boolean {
  const field = within?.querySelector<HTMLInputElement>('input[data-date]:invalid')
  if (!field) return false
  field.checkValidity()
  field.focus()
  return true
}
