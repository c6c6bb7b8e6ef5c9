import { storeContract } from '../contract/store-contract.ts'
import { neo4jStore } from './neo4j-factory.ts'

storeContract('Neo4j', neo4jStore)
