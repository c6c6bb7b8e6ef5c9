import { planSites } from '../../domain/meeting-sites.ts'
import { serveTasks } from '../../threads/serve-tasks.ts'

serveTasks(planSites)
