import { serveTasks } from '../../threads/serve-tasks.ts'
import { type OpenFile, openFile } from './print.ts'
import type { PrintTask } from './printer.ts'

const files = new Map<number, OpenFile>()

async function perform(task: PrintTask): Promise<unknown> {
  if (task.kind === 'begin') return void files.set(task.file, openFile(task.cover))
  const file = files.get(task.file)
  if (task.kind === 'add') {
    if (!file) throw new Error('This file is not being written.')
    return file.add(task.sheet)
  }
  files.delete(task.file)
  return task.kind === 'end' ? file?.end() : undefined
}

serveTasks(perform)
