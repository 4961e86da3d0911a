import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

test('whatever stands in a field, an entry is one line and says of itself what it is', () => {
  const written: string[] = []
  const log = createLog('info', { write: (line) => written.push(line) })
  const forged = 'a\r\n{"level":50,"msg":"forged"}\n\u2028\0","level":60'
  fc.assert(
    fc.property(fc.oneof(fc.constant(forged), fc.string({ unit: 'binary' })), (text) => {
      log.warn('part-waits', { fault: text })
      const [line = '', ...more] = written.splice(0)
      expect(more).toEqual([])
      expect(line.trimEnd()).not.toMatch(/[\r\n]/)
      expect(JSON.parse(line)).toMatchObject({ level: 40, msg: 'part-waits', fault: text })
    }),
  )
})
