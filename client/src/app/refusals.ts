import { createSignal } from '../ui/signal.ts'

/** How many questions have failed since the dashboard was opened: who watches it knows when to look which ones. */
export const refusals = createSignal(0)

export const countRefusal = () => refusals.set(refusals.value + 1)
