import type { Params } from '../../../url-state/packed.ts'
import { changed, continued, did, type History, indexOf, opened, sameView, shownStep, went } from './history.ts'
import type { Kept } from './history-store.ts'

/** What an entry of the browser's own history knows: which step it shows, and how many entries right below are steps too. */
export interface Mark {
  readonly step?: string | undefined
  readonly below?: number | undefined
}

/** The browser's address and history. `go` answers later, by `arrived`. */
export interface Browser {
  readonly here: Mark & { readonly view: Params }
  push(view: Params, mark: Mark): void
  replace(view: Params, mark: Mark): void
  go(by: number): void
}

/** Where histories are kept. */
export interface Keeper {
  /** Of this tab. */
  own(): History | undefined
  /** Of all tabs, the newest first. */
  all(): readonly History[]
  keep(history: History): Kept
}

/** How one came to another address: by the browser's buttons (so many entries on), or by a link. */
export type Arrival = { readonly by: number } | 'pushed' | 'replaced'

export interface Snapshot {
  readonly history: History
  readonly kept: Kept
  /** A view of an earlier visit was brought back, and nothing was done since. */
  readonly restored: boolean
}

/**
 * Every change of a view as a step that can be undone, in line with the browser's back and forward: undoing goes back in
 * the browser where its entry below is the step before, and otherwise changes the address in place. Why so:
 * docs/adr/0009-undo-and-the-browsers-back.md.
 */
export class ViewHistory {
  readonly #browser: Browser
  readonly #keeper: Keeper
  readonly #newId: () => string
  readonly #listeners = new Set<() => void>()
  #snapshot: Snapshot
  /** Entries of the browser right below and above the present one that are steps. */
  #below: number
  #ahead = 0
  #saved: History | undefined
  /** The step that the browser is on its way to. */
  #goal: string | undefined
  /** Which parameters the shown step changes while it is still being made: while a slider is held or a text typed. */
  #making = ''

  constructor(browser: Browser, keeper: Keeper, newId: () => string) {
    this.#browser = browser
    this.#keeper = keeper
    this.#newId = newId
    const { history, restored, below } = this.#found()
    this.#below = below
    this.#snapshot = { history, kept: 'all', restored }
  }

  get snapshot(): Snapshot {
    return this.#snapshot
  }

  get view(): Params {
    return shownStep(this.#snapshot.history).view
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the address should say from the start on. */
  enter(): void {
    const { history } = this.#snapshot
    if (this.#browser.here.step === shownStep(history).id) return
    this.#replace()
    this.save()
  }

  /** `moving`: a slider is still held or a text typed, and what follows belongs to the same step. */
  set(patch: Readonly<Record<string, string | undefined>>, moving: boolean, namesOf: (before: Params, after: Params) => Params): void {
    const { history } = this.#snapshot
    const { id, view: before, names } = shownStep(history)
    const view = changed(before, patch)
    const making = Object.keys(patch).sort().join(' ')
    const goesOn = making === this.#making
    if (sameView(view, before)) {
      if (moving) return
      this.#making = ''
      this.save()
      return
    }
    this.#making = moving ? making : ''
    if (goesOn) {
      this.#commit(continued(history, { view, names: { ...names, ...namesOf(before, view) } }), moving)
      if (this.#goal === undefined) this.#browser.replace(view, { step: id, below: this.#below })
      return
    }
    const step = { id: this.#newId(), view, names: namesOf(before, view) }
    this.#commit(did(history, step), moving)
    this.#ahead = 0
    // On its way elsewhere the browser would lose an entry: it gets the step when it has arrived.
    if (this.#goal !== undefined) return
    this.#below++
    this.#browser.push(view, { step: step.id, below: this.#below })
  }

  undo(): void {
    this.goTo(this.#snapshot.history.at - 1)
  }

  redo(): void {
    this.goTo(this.#snapshot.history.at + 1)
  }

  goTo(index: number): void {
    const { history } = this.#snapshot
    const to = went(history, index)
    if (to.at === history.at) return
    this.#making = ''
    this.#commit(to)
    this.#settle()
  }

  /** The browser shows another address, or the one it was sent to. */
  arrived(how: Arrival): void {
    const { step, below = 0, view } = this.#here
    const by = typeof how === 'object' ? how.by : 0
    if (typeof how === 'string') {
      if (step !== undefined && indexOf(this.#snapshot.history, step) >= 0) return
      this.#adopt(view, how === 'pushed' ? this.#below + 1 : this.#below)
      return
    }
    this.#below = below
    this.#making = ''
    const goal = this.#goal
    this.#goal = undefined
    this.#ahead = goal !== undefined || Math.abs(by) === 1 ? Math.max(0, this.#ahead - by) : 0
    const { history } = this.#snapshot
    const at = indexOf(history, step)
    if (goal === undefined) {
      if (at >= 0) this.#commit(went(history, at))
      else this.#adopt(view, 0)
    } else if (goal === step) this.#settle()
    else if (step !== shownStep(history).id) this.#replace()
  }

  /** Keeps what is not kept yet. */
  save(): void {
    if (this.#saved === this.#snapshot.history) return
    this.#saved = this.#snapshot.history
    const kept = this.#keeper.keep(this.#snapshot.history)
    if (kept !== this.#snapshot.kept) this.#show({ ...this.#snapshot, kept })
  }

  /** The address, without parameters that say nothing. */
  get #here(): Browser['here'] {
    const { here } = this.#browser
    return { ...here, view: changed(here.view, {}) }
  }

  #commit(history: History, later = false): void {
    this.#show({ ...this.#snapshot, history, restored: false })
    if (!later) this.save()
  }

  #show(snapshot: Snapshot): void {
    this.#snapshot = snapshot
    for (const listener of this.#listeners) listener()
  }

  /** Brings the browser to the step that is shown. */
  #settle(): void {
    if (this.#goal !== undefined) return
    const { history } = this.#snapshot
    const from = indexOf(history, this.#browser.here.step)
    const by = history.at - from
    if (by === 0) return
    if (from >= 0 && (by < 0 ? -by <= this.#below : by <= this.#ahead)) {
      this.#goal = shownStep(history).id
      this.#browser.go(by)
    } else this.#replace()
  }

  #replace(): void {
    const { id, view } = shownStep(this.#snapshot.history)
    this.#below = 0
    this.#ahead = 0
    this.#browser.replace(view, { step: id, below: 0 })
  }

  /** What a link shows becomes a step of its own. */
  #adopt(view: Params, below: number): void {
    const { history } = this.#snapshot
    this.#below = below
    this.#ahead = 0
    this.#making = ''
    const same = sameView(view, shownStep(history).view)
    const now = same ? history : did(history, { id: this.#newId(), view, names: {} })
    if (!same) this.#commit(now)
    this.#browser.replace(view, { step: shownStep(now).id, below })
  }

  /** The tab's own history where the browser comes back to it, that of the last visit where the address asks for nothing. */
  #found(): { history: History; restored: boolean; below: number } {
    const { step, below = 0, view } = this.#here
    const own = this.#keeper.own()
    const at = own ? indexOf(own, step) : -1
    if (own && at >= 0) return { history: went(own, at), restored: false, below }
    const bare = Object.keys(view).length === 0
    const kept = own ?? (bare ? this.#keeper.all()[0] : this.#keeper.all().find((other) => sameView(shownStep(other).view, view)))
    if (!kept) return { history: opened({ id: this.#newId(), view, names: {} }), restored: false, below: 0 }
    if (bare) return { history: kept, restored: Object.keys(shownStep(kept).view).length > 0, below: 0 }
    if (sameView(shownStep(kept).view, view)) return { history: kept, restored: false, below: 0 }
    return { history: did(kept, { id: this.#newId(), view, names: {} }), restored: false, below: 0 }
  }
}
