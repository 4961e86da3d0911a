import { DeliveryError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { linkText } from '../../core/reply.ts'
import { type Calls, refusalOf } from './calls.ts'
import type { ApiAnswer } from './client.ts'
import { OA_CODES } from './codes.ts'
import type { Uploads } from './files.ts'
import type { Health } from './health.ts'
import type { ZaloPart } from './render.ts'
import type { SendTemplate } from './template.ts'

const PATH = '/v3.0/oa/message/cs'

export interface SendOptions {
  readonly calls: Calls
  readonly uploads: Uploads
  readonly sendTemplate: SendTemplate
  readonly health: Health
  readonly log: Log
  /** Told what a message was counted against: `reply` is free, `charged` was paid for. */
  readonly counted: (against: string) => Promise<void>
}

/** A file that fails so goes as a link. */
const AS_LINK: readonly DeliveryError['failure'][] = ['rejected', 'misconfigured']

export type Send = (to: string, part: ZaloPart) => Promise<void>

/** Sends parts that `render` made, maybe of an earlier version. Throws a DeliveryError. */
export function createSend(options: SendOptions): Send {
  const { calls, uploads, sendTemplate, health, log, counted } = options
  /** Once Zalo refused the form with buttons, this process sends words. */
  let takesButtons = true

  async function message(to: string, content: object): Promise<ApiAnswer> {
    const json = { recipient: { user_id: to }, message: content }
    const answer = await calls(PATH, { json }, 'send')
    if (answer.error === 0) await counted(quotaOf(answer))
    return answer
  }

  async function text(to: string, words: string): Promise<void> {
    const answer = await message(to, { text: words })
    if (answer.error !== 0) throw refusalOf(answer, OA_CODES)
  }

  async function withButtons(
    to: string,
    { text: words, template }: Extract<ZaloPart, { kind: 'text' }>,
  ): Promise<void> {
    if (template === undefined || !takesButtons) return await text(to, words)
    const { buttons } = template
    const attachment = { type: 'template', payload: { buttons } }
    const answer = await message(to, { text: template.text, attachment })
    if (answer.error === 0) return
    if (OA_CODES.classOf(answer.error) !== 'form') throw refusalOf(answer, OA_CODES)
    await text(to, words)
    // Only now is it known that the buttons were at fault, not the recipient.
    takesButtons = false
    health.failed(
      'buttons',
      `Zalo không nhận tin có nút (mã ${answer.error}); trình đơn được viết bằng chữ. Hãy đặt ZALO_OA_BUTTONS=off.`,
    )
  }

  async function file(
    to: string,
    { kind, url, name }: Extract<ZaloPart, { kind: 'image' | 'file' }>,
  ): Promise<void> {
    for (const anew of [false, true]) {
      const id = await uploads(kind, url, anew)
      const answer = await message(to, kind === 'image' ? imageOf(id, name) : fileOf(id))
      if (answer.error === 0) break
      if (anew || OA_CODES.classOf(answer.error) !== 'upload') throw refusalOf(answer, OA_CODES)
    }
  }

  return async (to, part) => {
    switch (part.kind) {
      case 'text':
        return await withButtons(to, part)
      case 'image':
      case 'file':
        return await file(to, part).catch(async (error: unknown) => {
          // A dead token refuses the words, too; a full quota of uploads does not.
          if (!(error instanceof DeliveryError) || !AS_LINK.includes(error.failure)) throw error
          log.warn('zalo-oa-file-sent-as-link', { fault: error.message })
          await text(to, linkText({ label: part.name, url: part.url }))
        })
      case 'template':
        await sendTemplate(to)
        return await counted('template')
      default:
        throw new DeliveryError('rejected', 'Zalo: phần chờ gửi không đúng dạng.')
    }
  }
}

function imageOf(id: string, name: string): object {
  const elements = [{ media_type: 'image', attachment_id: id }]
  return {
    text: name,
    attachment: { type: 'template', payload: { template_type: 'media', elements } },
  }
}

function fileOf(token: string): object {
  return { attachment: { type: 'file', payload: { token } } }
}

/** A message whose answer names no quota was charged for. */
function quotaOf({ data }: ApiAnswer): string {
  const type: unknown = Object(data['quota']).quota_type
  return typeof type === 'string' && /^[a-z_]{1,30}$/.test(type) ? type : 'charged'
}
