import { expect, it } from 'vitest'
import { formsOf } from './label-forms.ts'

it.each([
  ['Nordrhein-Westfalen', [['Nordrhein-Westfalen'], ['Nordrhein-', 'Westfalen'], ['Nordrhei…']]],
  ['Rhein-Kreis Neuss', [['Rhein-Kreis Neuss'], ['Rhein-', 'Kreis Neuss'], ['Rhein-Kr…']]],
  ['Bayern', [['Bayern']]],
  ['Eine Welt', [['Eine Welt'], ['Eine', 'Welt']]],
  ['Dachverbände', [['Dachverbände'], ['Dachverb…']]],
])('%s stands in one line, in two, or cut short', (text, forms) => {
  expect(formsOf(text)).toEqual(forms)
})
