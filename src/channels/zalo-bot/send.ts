import { DeliveryError } from '../../core/errors.ts'
import type { CallApi } from './client.ts'
import type { Health } from './health.ts'
import type { Pace } from './pace.ts'
import type { ZaloBotCall } from './render.ts'

/** Makes a call that `render` made, maybe that of an earlier version. */
export async function send(
  { api, pace, health }: { readonly api: CallApi; readonly pace: Pace; readonly health: Health },
  to: string,
  call: ZaloBotCall,
): Promise<void> {
  const text: unknown = call.payload?.text
  if (call.method !== 'sendMessage' || typeof text !== 'string') {
    throw new DeliveryError('rejected', 'Zalo Bot: phần chờ gửi không đúng dạng.')
  }
  try {
    await pace(to, async () => {
      await api('sendMessage', { chat_id: to, text })
    })
    health.ok('send')
  } catch (error) {
    // What concerns the bot and not this chat: a token that died, a quota that is used up, a Zalo that is away.
    const { failure } = error as Partial<DeliveryError>
    if (failure !== 'rejected' && failure !== 'blocked') health.failed('send', error)
    throw error
  }
}
