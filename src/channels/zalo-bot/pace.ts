import { setTimeout as pause } from 'node:timers/promises'

/** Makes a call at its time; calls for one chat are made in the order asked. */
export type Pace = (chat: string, call: () => Promise<void>) => Promise<void>

/** Leaves `gapMs` between the end of a call and the next for the same chat. Chats do not wait for each other. */
export function createPace(gapMs: number): Pace {
  const resting = new Map<string, Promise<void>>()

  return (chat, call) => {
    const made = (resting.get(chat) ?? Promise.resolve()).then(call)
    const rested = made
      .catch(() => undefined)
      .then(() => pause(gapMs))
      .then(() => {
        if (resting.get(chat) === rested) resting.delete(chat)
      })
    resting.set(chat, rested)
    return made
  }
}
