import { describe } from 'vitest'
import { actorsContract } from './store/actors.ts'
import { claimsContract } from './store/claims.ts'
import { commandsContract } from './store/commands.ts'
import { coverageContract } from './store/coverage.ts'
import { eventsContract } from './store/events.ts'
import { linesContract } from './store/lines.ts'
import { listOrdersContract } from './store/list-orders.ts'
import { neighbourhoodContract } from './store/neighbourhood.ts'
import { newsContract } from './store/news.ts'
import { noticesContract } from './store/notices.ts'
import { searchContract } from './store/search.ts'
import { seedContract } from './store/seed.ts'
import { openStoreForEach, type StoreFactory } from './store/under-test.ts'
import { undoContract } from './store/undo.ts'

/** What every store must answer, whatever it is made of, port by port. Each test starts with an empty store. */
export function storeContract(name: string, open: StoreFactory): void {
  describe(`${name} store`, () => {
    const under = openStoreForEach(open)
    commandsContract(under)
    undoContract(under)
    seedContract(under)
    linesContract(under)
    neighbourhoodContract(under)
    claimsContract(under)
    actorsContract(under)
    searchContract(under)
    coverageContract(under)
    eventsContract(under)
    listOrdersContract(under)
    newsContract(under)
    noticesContract(under)
  })
}
