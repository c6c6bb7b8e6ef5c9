import { startApi } from './harness.ts'
import { ordersOfLists } from './list-orders.ts'

ordersOfLists(startApi)
