import { useSyncExternalStore } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORAGE_KEY = 'netzatlas.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
/** The system has colours of its own: what keeps ours, as pictures do, lies on the system's ground. */
const forced = matchMedia('(forced-colors: active)')
const listeners = new Set<() => void>()

const chosen = (): Theme => THEMES.find((theme) => theme === localStorage.getItem(STORAGE_KEY)) ?? 'system'

/** Canvas and WebGL cannot read custom properties: they listen to this event and resolve their colours anew. */
function apply(): void {
  const theme = chosen()
  document.documentElement.dataset.theme = theme === 'system' || forced.matches ? (dark.matches ? 'dark' : 'light') : theme
  for (const listener of listeners) listener()
  window.dispatchEvent(new Event('netzatlas:theme'))
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(STORAGE_KEY, theme)
  apply()
}

export function startTheme(): void {
  apply()
  for (const query of [dark, forced]) query.addEventListener('change', apply)
}

export function useTheme(): Theme {
  return useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, chosen)
}
