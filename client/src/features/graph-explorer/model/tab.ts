const TAB_KEY = 'netzatlas.tab'
/** Some document has the tab's name just now: whoever finds that on opening is a copy of that tab. */
const HELD_KEY = 'netzatlas.tab.held'

type Session = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The name under which a tab keeps its history, and that of the tab it is a copy of. */
export interface Tab {
  readonly name: string
  readonly copyOf?: string
}

/**
 * A name that outlives a reload. A browser copies the session of a tab that is duplicated: the copy finds it held and takes a
 * name of its own. So does a tab that comes back after a crash, which left nothing in order.
 */
export function claimTab(session: Session, newName: () => string): Tab {
  const known = session.getItem(TAB_KEY)
  const held = session.getItem(HELD_KEY) !== null
  const name = known === null || held ? newName() : known
  session.setItem(TAB_KEY, name)
  hold(session)
  return known !== null && name !== known ? { name, copyOf: known } : { name }
}

export const hold = (session: Session): void => session.setItem(HELD_KEY, '1')
export const release = (session: Session): void => session.removeItem(HELD_KEY)

let own: Tab | undefined

/** Of this document, claimed once. */
export function thisTab(newName: () => string): Tab {
  own ??= claimed(newName)
  return own
}

function claimed(newName: () => string): Tab {
  try {
    const session = window.sessionStorage
    const tab = claimTab(session, newName)
    window.addEventListener('pagehide', () => release(session))
    // The browser brought the document back as it was.
    window.addEventListener('pageshow', ({ persisted }) => persisted && hold(session))
    return tab
  } catch {
    return { name: newName() }
  }
}
