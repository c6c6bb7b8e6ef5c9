import { element } from './svg-elements.ts'

/** Unknown, older or undated, looked in vain: what the colours of areas say, without colour. Colours come with the palette. */
export const stillPatterns = (): SVGPatternElement[] => [hatchPattern(), dotPattern(), crossPattern()]

function hatchPattern(): SVGPatternElement {
  const pattern = element('pattern', { id: 'map-hatch', width: '8', height: '8', patternUnits: 'userSpaceOnUse' })
  pattern.append(element('path', { d: 'M-2 2 2-2M0 8 8 0M6 10l4-4', 'stroke-width': '1.5', fill: 'none' }))
  return pattern
}

function crossPattern(): SVGPatternElement {
  const pattern = element('pattern', { id: 'map-cross', width: '7', height: '7', patternUnits: 'userSpaceOnUse' })
  pattern.append(element('path', { d: 'M0 0 7 7M0 7 7 0', 'stroke-width': '1', fill: 'none' }))
  return pattern
}

function dotPattern(): SVGPatternElement {
  const pattern = element('pattern', { id: 'map-dots', width: '4', height: '4', patternUnits: 'userSpaceOnUse' })
  pattern.append(element('circle', { cx: '2', cy: '2', r: '0.85' }))
  return pattern
}
