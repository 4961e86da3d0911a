import { pino } from 'pino';
/** JSON lines on standard output. What may stand in them is the callers' duty: see `LogFields`. */
export function createLog(level) {
    const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
    return {
        info: (what, fields = {}) => lines.info(fields, what),
        warn: (what, fields = {}) => lines.warn(fields, what),
        error: (what, fields = {}) => lines.error(fields, what),
    };
}
