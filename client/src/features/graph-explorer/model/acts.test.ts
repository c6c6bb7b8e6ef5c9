import { describe, expect, it } from 'vitest'
import { type NetworkState, networkState } from '../state.ts'
import { bringBack, hide, mark, move, note, pin, showAll, showOnly, unpin } from './acts.ts'
import { changed } from './history.ts'

const of = (params: Record<string, string>): NetworkState => networkState.parse(params)
/** The state after the act. */
const doing = (params: Record<string, string>, act: (state: NetworkState) => Parameters<typeof changed>[1]): NetworkState =>
  of({ ...changed(params, act(of(params))) })

describe('acts of the picture', () => {
  it('hides, and whoever is hidden is neither marked nor chosen', () => {
    const state = doing({ aus: 'a', wahl: 'b.c', akteur: 'b' }, (state) => hide(state, ['b', 'a']))
    expect([state.aus, state.wahl, state.akteur]).toEqual([['a', 'b'], ['c'], undefined])
    expect(doing({ akteur: 'c' }, (state) => hide(state, ['b'])).akteur).toBe('c')
  })

  it('brings back exactly those, also where only some are shown', () => {
    expect(doing({ aus: 'a.b.c' }, (state) => bringBack(state, ['b'])).aus).toEqual(['a', 'c'])
    const only = doing({ nur: 'a' }, (state) => bringBack(state, ['b']))
    expect(only.nur).toEqual(['a', 'b'])
    expect(doing({ aus: 'a' }, (state) => bringBack(state, ['a'])).nur).toEqual([])
  })

  it('shows only some, hidden ones among them too', () => {
    const state = doing({ aus: 'a.b' }, (state) => showOnly(state, ['b', 'c']))
    expect([state.nur, state.aus]).toEqual([['b', 'c'], ['a']])
  })

  it('hiding takes out of those that alone are shown', () => {
    const state = doing({ nur: 'a.b' }, (state) => hide(state, ['b']))
    expect([state.nur, state.aus]).toEqual([['a'], ['b']])
  })

  it('marks together with who was chosen where the first one is added; a box replaces', () => {
    expect(doing({ akteur: 'a' }, (state) => mark(state, ['b'], 'add')).wahl).toEqual(['a', 'b'])
    expect(doing({ akteur: 'a', wahl: 'c' }, (state) => mark(state, ['b'], 'add')).wahl).toEqual(['c', 'b'])
    expect(doing({ akteur: 'a', wahl: 'c' }, (state) => mark(state, ['b'], 'replace')).wahl).toEqual(['b'])
    expect(doing({ wahl: 'a.b' }, (state) => mark(state, ['b'], 'remove')).wahl).toEqual(['a'])
    expect(doing({ akteur: 'a' }, (state) => mark(state, ['b'], 'add')).akteur).toBeUndefined()
    expect(doing({ akteur: 'a', wahl: 'b' }, (state) => mark(state, [], 'replace')).akteur).toBe('a')
  })

  it('pins where they stand, lets go, and keeps a place moved on a narrow screen as it is on a wide one', () => {
    const network = {
      vertices: [
        { id: 'a', x: 10.4, y: 20 },
        { id: 'b', x: 1, y: 2 },
      ],
      lines: [],
    } as never
    expect(doing({ fest: 'c*5*6' }, (state) => pin(state, network, ['a'])).fest).toEqual(
      new Map([
        ['c', { x: 5, y: 6 }],
        ['a', { x: 10, y: 20 }],
      ]),
    )
    expect(doing({ fest: 'a*5*6.b*1*2' }, (state) => unpin(state, ['a'])).fest).toEqual(new Map([['b', { x: 1, y: 2 }]]))
    const place = { x: 300, y: 700 }
    const wide = doing({}, (state) => move(state, new Map([['a', place]]), 'WIDE')).fest.get('a')
    expect(wide).toEqual(place)
    const stored = doing({}, (state) => move(state, new Map([['a', place]]), 'TURNED')).fest.get('a')!
    const drawnAgain = { x: 1000 - stored.y, y: stored.x }
    expect(drawnAgain).toEqual(place)
  })

  it('notes and takes the note away with an empty text', () => {
    expect(doing({ notizen: 'b*gut' }, (state) => note(state, 'a', ' Rat. fragen ')).notizen).toEqual(
      new Map([
        ['b', 'gut'],
        ['a', 'Rat. fragen'],
      ]),
    )
    expect(doing({ notizen: 'a*gut' }, (state) => note(state, 'a', ' ')).notizen.size).toBe(0)
  })

  it('shows all with one act and leaves the day alone', () => {
    const state = doing({ land: 'r-04', art: 'UMBRELLA', aus: 'a', nur: 'b', zu: 'c', stand: '2018-01-01' }, showAll)
    expect(state).toEqual(of({ stand: '2018-01-01' }))
  })

  it('leaves both Länder that are compared, which are no filter', () => {
    const state = doing({ land: 'r-04', vergleichland: 'r-05', art: 'UMBRELLA', aus: 'a' }, showAll)
    expect(state).toEqual(of({ land: 'r-04', vergleichland: 'r-05' }))
  })
})
