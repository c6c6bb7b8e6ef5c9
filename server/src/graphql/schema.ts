import './scalars.ts'
import '../features/actor-directory/fields.ts'
import '../features/actor-profile/fields.ts'
import '../features/contest/fields.ts'
import '../features/events/fields.ts'
import '../features/meeting-planner/fields.ts'
import '../features/network/fields.ts'
import '../features/network/fields-compare.ts'
import '../features/network/fields-connections.ts'
import '../features/network/fields-exact.ts'
import '../features/network/fields-measures.ts'
import '../features/network/fields-paths.ts'
import '../features/network/fields-records.ts'
import '../features/offerings/fields.ts'
import '../features/overview/fields.ts'
import '../features/partner-finder/fields.ts'
import '../features/recording/actor-coverage.ts'
import '../features/recording/fields.ts'
import '../features/regional-gaps/coverage-fields.ts'
import '../features/regional-gaps/fields.ts'
import '../features/search/fields.ts'
import '../features/sources/fields.ts'
import '../features/stakeholder-map/fields.ts'
import '../features/stakeholder-map/fields-cooperations.ts'
import '../features/stakeholder-map/fields-countries.ts'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { builder } from './builder.ts'
import { completeInTurns } from './list-turns.ts'

/** The API: every feature adds its own fields to the one builder. */
export const schema = completeInTurns(builder.toSchema())

/** As committed in shared/schema.graphql. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`
