import { resolveToken } from '../encoding/kinds.ts'
import type { Theme } from './scene.ts'

/** The colours of the document's present theme. */
export function currentTheme(): Theme {
  const known = new Map<string, string>()
  const colourOf = (token: string): string => {
    const colour = known.get(token) ?? resolveToken(token)
    known.set(token, colour)
    return colour
  }
  return {
    surface: colourOf('--surface'),
    text: colourOf('--text'),
    quiet: colourOf('--text-2'),
    edge: colourOf('--control-border'),
    relation: colourOf('--relation'),
    disputed: colourOf('--disputed'),
    accent: colourOf('--accent'),
    colourOf,
  }
}

/** Calls back whenever the document changes its theme; answers how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
