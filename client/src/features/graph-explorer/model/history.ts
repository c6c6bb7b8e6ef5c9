import type { Params } from '../../../url-state/packed.ts'

/** One state of the view, as the address would hold it in words, with the names of whom the step to it was about. */
export interface Step {
  readonly id: string
  readonly view: Params
  readonly names: Params
}

/** Every state of the view since it was opened, never empty, and which of them is shown. */
export interface History {
  readonly steps: readonly Step[]
  readonly at: number
}

/** So many steps can be undone. */
export const MOST_STEPS = 200

export const opened = (step: Step): History => ({ steps: [step], at: 0 })

export const shownStep = ({ steps, at }: History): Step => steps[at]!

/** A step after the one that is shown; what was undone before it is gone. */
export function did({ steps, at }: History, step: Step): History {
  const kept = [...steps.slice(0, at + 1), step].slice(-MOST_STEPS)
  return { steps: kept, at: kept.length - 1 }
}

/** The shown step, still being made, goes on to this view. */
export function continued({ steps, at }: History, change: Partial<Omit<Step, 'id'>>): History {
  return { steps: [...steps.slice(0, at), { ...steps[at]!, ...change }], at }
}

export const went = (history: History, to: number): History => ({
  ...history,
  at: Math.max(0, Math.min(history.steps.length - 1, to)),
})

export const indexOf = ({ steps }: History, id: string | undefined): number => steps.findIndex((step) => step.id === id)

export const sameView = (a: Params, b: Params): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value)

/** The view after a change; empty values leave it. */
export function changed(view: Params, patch: Readonly<Record<string, string | undefined>>): Params {
  const entries = Object.entries({ ...view, ...patch })
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))
}
