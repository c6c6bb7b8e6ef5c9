import { embedded } from './embedded-factory.ts'
import { storeContract } from './store-contract.ts'

storeContract('embedded', embedded)
