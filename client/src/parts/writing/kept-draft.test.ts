import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptDraft, printDraft } from './kept-draft.ts'

const initial = { text: '', from: '2026-11-30', withheld: false, source: { title: '', url: '' } }
const drafts = fc.record({
  text: fc.string(),
  from: fc.constantFrom('2026-11-30', '2026-12-24', ''),
  withheld: fc.boolean(),
  source: fc.record({ title: fc.string(), url: fc.string() }),
})

it('what was typed comes back as it was, and nothing typed is not kept', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const text = printDraft(draft, initial)
      const same = JSON.stringify(draft) === JSON.stringify(initial)
      expect(text === undefined).toBe(same)
      expect(keptDraft(text ?? null, initial)).toEqual(same ? undefined : draft)
    }),
  )
})

it('what was left as it began follows the present', () => {
  const text = printDraft({ ...initial, text: 'Wir suchen ein Team.' }, initial) ?? null
  expect(keptDraft(text, { ...initial, from: '2026-12-01' })).toEqual({ ...initial, from: '2026-12-01', text: 'Wir suchen ein Team.' })
})

it.each([null, '', '{', 'null', '[]', '{"typed":3,"began":{}}', '{"typed":{"text":3,"source":"x"},"began":{}}'])(
  '%s is no draft of this form',
  (text) => {
    expect(keptDraft(text, initial)).toBeUndefined()
  },
)
