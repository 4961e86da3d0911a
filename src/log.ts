import { type DestinationStream, pino } from 'pino'
import type { Log, LogFields } from './core/ports.ts'

/** JSON lines, on standard output unless told. What may stand in them is the callers' duty: see `LogFields`. */
export function createLog(level: string, to: DestinationStream = pino.destination(1)): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to)
  return {
    info: (what: string, fields: LogFields = {}) => lines.info(fields, what),
    warn: (what: string, fields: LogFields = {}) => lines.warn(fields, what),
    error: (what: string, fields: LogFields = {}) => lines.error(fields, what),
  }
}
