import { expect, test } from 'vitest'
import { brokerQuestion, brokerView } from './broker-question.ts'

const STATES = [
  { id: 'r-04', name: 'Bremen' },
  { id: 'r-08', name: 'Baden-Württemberg' },
  { id: 'r-12', name: 'Brandenburg' },
  { id: 'r-14', name: 'Sachsen' },
  { id: 'r-15', name: 'Sachsen-Anhalt' },
]
const asked = (text: string) => {
  const found = brokerQuestion(text, STATES)
  return found && [found.land?.id, found.year]
}

test('a question for who connects is understood with Land and year, in any order and spelling', () => {
  expect(asked('wer verbindet bremen 2018')).toEqual(['r-04', '2018'])
  expect(asked('Wer verbindet die Organisationen in Baden Wuerttemberg mit dem Rest, Stand 2015?')).toEqual(['r-08', '2015'])
  expect(asked('Who connects Brandenburg')).toEqual(['r-12', undefined])
  expect(asked('wer verbindet Sachsen-Anhalt')).toEqual(['r-15', undefined])
  expect(asked('wer verbindet Sachsen')).toEqual(['r-14', undefined])
  expect(asked('wer verbindet')).toEqual([undefined, undefined])
  expect(asked('wer verbindet 20181')).toEqual([undefined, undefined])
})

test('anything else is no such question', () => {
  for (const text of ['', 'bremen 2018', 'wer', 'netzwerk wer verbindet']) expect(asked(text), text).toBeUndefined()
})

test('its view has what was asked and nothing else', () => {
  expect(brokerView({ land: 'r-04', year: '2018' })).toEqual({
    land: 'r-04',
    umfeld: '1',
    stand: '2018-12-31',
    groesse: 'BETWEENNESS',
    kennzahlen: '1',
  })
  expect(brokerView({ land: undefined, year: undefined })).toEqual({ groesse: 'BETWEENNESS', kennzahlen: '1' })
})
