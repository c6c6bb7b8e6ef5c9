import { useSignal } from '../../ui/signal.ts'
import { createShortlist, STORAGE_KEY } from './store.ts'

/** One for the page. */
export const shortlist = createShortlist(() => localStorage)

window.addEventListener('storage', ({ key }) => {
  if (key === STORAGE_KEY || key === null) shortlist.look()
})

export const useShortlist = () => useSignal(shortlist.state)
