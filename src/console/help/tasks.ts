import { CATALOGUE_TASKS } from './catalogue-tasks.ts'
import { COLLECTING_TASKS } from './collecting-tasks.ts'
import { COUNTER_TASKS } from './counter-tasks.ts'
import { KEEPING_TASKS } from './keeping-tasks.ts'
import { REFORM_TASKS } from './reform-tasks.ts'
import type { HelpTask } from './task.ts'

/** The guide in the order in which a new clerk meets the tasks. */
export const HELP_TASKS: readonly HelpTask[] = [
  ...COUNTER_TASKS,
  ...CATALOGUE_TASKS,
  ...COLLECTING_TASKS,
  ...REFORM_TASKS,
  ...KEEPING_TASKS,
]
