import type { Address, Message } from '../../core/message.ts'
import { type Chance, chanceFrom } from '../crash/chance.ts'
import { TEXTS } from './messages.ts'

/** A step of the day: five minutes. */
export const STEPS = 288
const STEPS_AN_HOUR = 12
/** How much of a day's traffic falls into each hour: quiet at night, most in the morning, some after supper. */
const BY_HOUR = [1, 1, 1, 1, 1, 2, 4, 9, 16, 18, 15, 12, 8, 8, 14, 15, 12, 9, 7, 8, 9, 7, 4, 2]

/** What a citizen writes, a message a step. */
type Visit = readonly (string | { readonly choice: string })[]

export interface Day {
  /** What is written in a step, `[]` where nothing is. */
  messagesOf(step: number): readonly Message[]
  /** Whoever follows a dossier and rates it, from this step on. */
  rate(citizen: string, from: number): void
  /** The citizens who follow a dossier of theirs by this step, each told once. */
  newFollowers(step: number): readonly string[]
}

/** The code and the lookup code of the dossier of a citizen. */
export function dossierOf(citizen: string): { readonly code: string; readonly lookupCode: string } {
  return { code: `H26.15.17-261124-${citizen.padStart(4, '0')}`, lookupCode: 'A7K9' }
}

/** About so many messages, the same for the same seed. */
export function dayOf(count: number, seed: number): Day {
  const chance = chanceFrom(seed)
  const steps: Message[][] = Array.from({ length: STEPS }, () => [])
  const following: string[][] = Array.from({ length: STEPS }, () => [])
  let written = 0

  function write(citizen: string, from: number, visit: Visit): void {
    for (const [nth, said] of visit.entries()) {
      const step = from + nth
      const address: Address = { channel: 'telegram', id: citizen }
      const one = { id: `m${written}`, from: address }
      written += 1
      steps[step]?.push(
        typeof said === 'string'
          ? { ...one, kind: 'text', text: said }
          : { ...one, kind: 'choice', choice: said.choice },
      )
    }
  }

  for (let citizen = 1; written < count; citizen += 1) {
    const step = stepBy(chance)
    const what = chance(100)
    const id = String(citizen)
    if (what < 25) {
      write(id, step, followVisit(id))
      following[step + 4]?.push(id)
    } else write(id, step, visitBy(what, chance))
  }

  return {
    messagesOf: (step) => steps[step] ?? [],
    newFollowers: (step) => following[step] ?? [],
    rate: (citizen, from) => write(citizen, from, ['chấm điểm', '5', '4', '5', 'gửi phiếu']),
  }
}

function stepBy(chance: Chance): number {
  let left = chance(BY_HOUR.reduce((all, some) => all + some, 0))
  const hour = BY_HOUR.findIndex((some) => {
    left -= some
    return left < 0
  })
  return hour * STEPS_AN_HOUR + chance(STEPS_AN_HOUR)
}

function followVisit(citizen: string): Visit {
  const { code, lookupCode } = dossierOf(citizen)
  return [code, lookupCode, 'báo cho tôi khi có thay đổi', 'đồng ý, báo cho tôi']
}

function visitBy(what: number, chance: Chance): Visit {
  if (what < 30) return ['đăng ký tạm trú', 'xóa dữ liệu', { choice: 'delete:yes' }]
  if (what < 34)
    return ['gặp cán bộ', 'Cho tôi hỏi giấy khai sinh của cháu ghi sai tên thì làm sao']
  if (what < 38) return ['cách trồng khoai tây', { choice: 'keep:yes' }, 'cách trồng khoai tây']
  return TEXTS.slice(0, 2 + chance(TEXTS.length - 1))
}
