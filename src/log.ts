import { pino } from 'pino'
import type { Log, LogFields } from './core/ports.ts'

/** JSON lines on standard output. What may stand in them is the callers' duty: see `LogFields`. */
export function createLog(level: string): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    info: (what: string, fields: LogFields = {}) => lines.info(fields, what),
    warn: (what: string, fields: LogFields = {}) => lines.warn(fields, what),
    error: (what: string, fields: LogFields = {}) => lines.error(fields, what),
  }
}
