import { describe, expect, it } from 'vitest'
import {
  confirmedSentence,
  distanceSentence,
  languageName,
  listed,
  needsSentence,
  noNeedsSentence,
  peerSentence,
  sharedSentence,
} from './sentences.ts'

const told = { shared: [], theirs: [], chosen: 0, known: true }

describe('the sentences of a score', () => {
  it('say how far it is, and that it is in the same place', () => {
    expect(distanceSentence(12.6, 'Köln', 'de')).toBe('13 km von Köln entfernt (Luftlinie).')
    expect(distanceSentence(1200, 'Köln', 'en')).toBe('1,200 km from Köln as the crow flies.')
    expect(distanceSentence(0, 'Köln', 'de')).toBe('Sitz ebenfalls in Köln.')
    expect(distanceSentence(0.4, 'Köln', 'en')).toBe('Also seated in Köln.')
  })

  it('name what both share, and what only the other one has', () => {
    const theirs = ['Bildung', 'Klima']
    expect(sharedSentence('themes', { ...told, shared: ['Bildung'], theirs }, 'de')).toBe('Gemeinsames Thema: Bildung.')
    expect(sharedSentence('themes', { ...told, theirs }, 'de')).toBe('Arbeitet zu Bildung und Klima; kein gemeinsames Thema.')
    expect(sharedSentence('themes', { ...told, theirs, known: false }, 'de')).toBe('Arbeitet zu Bildung und Klima.')
    expect(sharedSentence('themes', told, 'de')).toBe('Themen: nichts bekannt.')
    expect(sharedSentence('countries', { ...told, shared: ['Ghana', 'Togo'], theirs: ['Ghana', 'Togo'] }, 'en')).toBe(
      'Shared country: Ghana and Togo.',
    )
  })

  it('count against what was chosen', () => {
    expect(sharedSentence('themes', { ...told, shared: ['Bildung'], theirs: ['Bildung', 'Klima'], chosen: 3 }, 'de')).toBe(
      'Arbeitet zu Bildung: 1 von 3 gewählten Themen.',
    )
    expect(sharedSentence('languages', { ...told, shared: ['Türkisch'], theirs: ['Türkisch'], chosen: 1 }, 'de')).toBe('Spricht Türkisch.')
  })

  it('count what would be too much to name', () => {
    expect(listed(['A', 'B', 'C', 'D', 'E'], 'de')).toBe('A, B, C, D und E')
    expect(listed(['A', 'B', 'C', 'D', 'E', 'F'], 'de')).toBe('A, B, C, D und 2 weitere')
  })

  it('say how large a municipality is that works with it', () => {
    const peer = { name: 'Beispieldorf', inhabitants: 40_000 }
    expect(peerSentence({ ...peer, others: 1 }, 'de')).toBe(
      'Arbeitet schon mit Beispieldorf (40.000 Einwohner) und einer weiteren Kommune.',
    )
    expect(peerSentence({ ...peer, inhabitants: undefined, others: 1 }, 'de')).toBe(
      'Arbeitet schon mit Beispieldorf (Einwohnerzahl nicht bekannt) und einer weiteren Kommune.',
    )
    expect(peerSentence({ ...peer, others: 1, over: true }, 'de')).toBe(
      'Hat schon mit Beispieldorf (40.000 Einwohner) und einer weiteren Kommune gearbeitet.',
    )
    expect(peerSentence({ ...peer, others: 0, over: true }, 'en')).toBe('Has worked with Beispieldorf before (40,000 inhabitants).')
    expect(peerSentence({ ...peer, others: 0 }, 'en')).toBe('Works with Beispieldorf already (40,000 inhabitants).')
  })

  it('say who offers what the other needs, or of whom which of both is not recorded', () => {
    expect(needsSentence('Köln', { needs: ['Klima'], offers: [] }, 'de')).toBe('Bietet an, was Köln sucht: Klima.')
    expect(needsSentence('Köln', { needs: ['Climate'], offers: ['Health', 'Water'] }, 'en')).toBe(
      'Offers what Köln needs: Climate. Needs what Köln offers: Health and Water.',
    )
    expect(needsSentence('Köln', { needs: [], offers: [] }, 'en')).toBe('Need and offer: nothing fits what is recorded of Köln.')
    const none = { ofAsker: false, needs: true, offers: true }
    expect(noNeedsSentence('Köln', { ...none, ofAsker: true }, 'en')).toBe('Need and offer: nothing is recorded of Köln at present.')
    expect(noNeedsSentence('Köln', none, 'de')).toBe('Bedarf und Angebot: von ihr ist zurzeit nichts verzeichnet.')
    expect(noNeedsSentence('Köln', { ...none, offers: false }, 'de')).toBe('Bedarf: von ihr ist zurzeit keiner verzeichnet.')
    expect(noNeedsSentence('Köln', { ...none, needs: false }, 'en')).toBe('Offer: none is recorded of it at present.')
  })

  it('tell a date as precisely as it is known, and languages by their names', () => {
    expect(confirmedSentence('2016', 'de')).toBe('Zuletzt bestätigt: 2016.')
    expect(confirmedSentence(undefined, 'en')).toBe('When this was last confirmed is not known.')
    expect([languageName('tr', 'de'), languageName('Romanes', 'de')]).toEqual(['Türkisch', 'Romanes'])
  })
})
