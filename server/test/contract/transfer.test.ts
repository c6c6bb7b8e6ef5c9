import { embedded } from './embedded-factory.ts'
import { transferContract } from './transfer-contract.ts'

transferContract('embedded', embedded, embedded)
