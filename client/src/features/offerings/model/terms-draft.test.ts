import { expect, test } from 'vitest'
import type { OfferingAspect } from '../../../api/__generated__/graphql.ts'
import { draftOf, inputOf } from './terms-draft.ts'

const term = (aspect: OfferingAspect, value: string, note: string | null = null) => ({
  aspect,
  value,
  note,
  property: null,
  asOf: null,
  support: [],
})

test('the form begins with what stands, of two statements about one thing with the first, and sends what is not empty', () => {
  const draft = draftOf({ from: '2026', until: null }, [
    term('OWN_SHARE', '20 %', 'in bar'),
    term('OWN_SHARE', '80 %'),
    term('DEADLINE', '2027-03'),
  ])
  expect(draft).toMatchObject({ who: '', ownShare: '20 %, in bar', from: '2026', until: '', deadline: '2027-03' })
  const sent = { ...draft, who: ' ', source: { title: 'Aufruf', url: '', date: '2026' }, clientId: 'once-sent' }
  expect(inputOf(sent)).toEqual({
    ownShare: '20 %, in bar',
    from: '2026',
    deadline: '2027-03',
    source: { title: 'Aufruf', date: '2026' },
  })
})
