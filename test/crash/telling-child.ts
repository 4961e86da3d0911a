import { openSqliteStore } from '../../src/storage/open-store.ts'
import { createTelling } from '../../src/telling.ts'

/** The job that tells followers, as a process of its own, to be killed. Says before and after each transaction. */
const [, , folder = '', at = ''] = process.argv
const now = Number(at)
const store = await openSqliteStore(folder, Buffer.alloc(32, 7), now)
await store.recover(now)
const telling = createTelling({
  store: {
    ...store,
    async tellFollowers(...asked) {
      process.send?.('before')
      const told = await store.tellFollowers(...asked)
      process.send?.('after')
      return told
    },
  },
  hours: () => ({ open: 0, close: 24 * 60 }),
  calendar: () => ({ years: [] }),
  clock: () => now,
  log: { info: () => undefined, warn: () => undefined, error: console.error },
})
await telling.run()
await store.close()
process.disconnect()
