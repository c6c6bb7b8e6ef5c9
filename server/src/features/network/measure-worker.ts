import { serveTasks } from '../../threads/serve-tasks.ts'
import { performMeasure } from './measure-tasks.ts'

serveTasks(performMeasure)
