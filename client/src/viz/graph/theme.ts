import { resolveToken, sixDigits } from '../encoding/kinds.ts'
import { resolvedColour } from '../encoding/pale.ts'
import type { Theme } from './scene.ts'

/** The colours of the document's present theme. */
export const currentTheme = (): Theme => themeOf((token) => resolveToken(token))

/** The colours of the light theme, whatever the document shows: for paper. */
export function lightTheme(): Theme {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const light = rules.filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText === ':root')
  const told = (token: string) => light.map(({ style }) => style.getPropertyValue(token).trim()).findLast((value) => value !== '')
  return themeOf((token) => sixDigits(told(token) ?? resolveToken(token)))
}

function themeOf(resolve: (token: string) => string): Theme {
  const known = new Map<string, string>()
  const colourOf = (token: string): string => {
    const colour = known.get(token) ?? resolvedColour(token, resolve)
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
