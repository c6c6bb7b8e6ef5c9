import { actorPage, actorsWithin, degrees } from '../read/actors.ts'
import { claimsBySource, claimsOf } from '../read/claims.ts'
import { changesSince, history, storedCommand } from '../read/commands.ts'
import { eventPage } from '../read/events.ts'
import { copyProgress, exportCommands, exportRecords, exportSeeded } from '../read/export.ts'
import { derivedLayout, layout } from '../read/layout.ts'
import { counts, records, recordsOfType, regions, revision } from '../read/records.ts'
import { searchCandidates } from '../read/search.ts'
import { sourcePage, unusedSources } from '../read/sources.ts'
import { statistics } from '../read/statistics.ts'

/** Reads that an index answers. */
export const readerMethods = {
  revision,
  counts,
  records,
  recordsOfType,
  regions,
  claimsOf,
  claimsBySource,
  actorPage,
  actorsWithin,
  degrees,
  searchCandidates,
  eventPage,
  sourcePage,
  unusedSources,
  storedCommand,
  changesSince,
  history,
  layout,
  derivedLayout,
  statistics,
  exportRecords,
  exportCommands,
  exportSeeded,
  copyProgress,
}
