import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { API_ROOT, OAUTH_ROOT } from '../channels/zalo-oa/channel.ts'
import { createClient, tokenWorks } from '../channels/zalo-oa/client.ts'
import { createOauth } from '../channels/zalo-oa/oauth.ts'
import { ConfigError, readConfig } from '../config.ts'
import { OperatorError } from '../core/errors.ts'
import { openRecords } from '../open-records.ts'
import { consent, type Desk, paste, retry, tellState } from './zalo-token/steps.ts'

/**
 * `npm run zalo:token -- [--paste | --retry | --state] [--redirect URL]`: gets the token of the Zalo OA,
 * beside the running service. Exit 1 if there is none in the end.
 */
const TIMEOUT_MS = 20_000

type Variable = 'ZALO_OA_ID' | 'ZALO_OA_APP_ID' | 'ZALO_OA_APP_SECRET'

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  const isForOperator = error instanceof OperatorError || error instanceof ConfigError
  console.error(isForOperator ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      paste: { type: 'boolean', default: false },
      retry: { type: 'boolean', default: false },
      state: { type: 'boolean', default: false },
      redirect: { type: 'string' },
    },
  })
  const config = readConfig()
  const need = (name: Variable): string => {
    const value = config[name]
    if (value === undefined)
      throw new OperatorError(`Cần đặt biến ${name} trước; xem docs/zalo.md.`)
    return value
  }
  const appId = need('ZALO_OA_APP_ID')
  const oauthRoot = config.ZALO_OAUTH_ROOT ?? OAUTH_ROOT
  const client = createClient(config.ZALO_OA_API_ROOT ?? API_ROOT, TIMEOUT_MS)
  const oauth = createOauth({
    root: oauthRoot,
    appId,
    appSecret: need('ZALO_OA_APP_SECRET'),
    timeoutMs: TIMEOUT_MS,
    clock: Date.now,
  })
  const redirect = values.redirect ?? config.PUBLIC_URL
  const { store } = await openRecords(config, Date.now())
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const desk: Desk = {
    store,
    oauth,
    works: (token) => tokenWorks(client, token),
    ask: (question) => lines.question(question),
    tell: (line) => console.log(line),
    clock: Date.now,
  }
  try {
    await tellState(desk)
    if (values.state) return true
    if (values.paste) return await paste(desk)
    if (values.retry) return await retry(desk)
    if (redirect === undefined) {
      throw new OperatorError(
        'Cần đặt PUBLIC_URL, hoặc thêm --redirect ĐỊA_CHỈ đúng như đã khai ở developers.zalo.me (Official Account Callback Url).',
      )
    }
    return await consent(desk, { oauthRoot, appId, oaId: need('ZALO_OA_ID'), redirect })
  } finally {
    lines.close()
    await store.close()
  }
}
