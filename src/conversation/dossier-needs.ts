import type { LookUpNeeds } from '../core/look-up.ts'
import type { Message } from '../core/message.ts'
import type { Session } from '../core/session.ts'
import type { Words } from '../core/words.ts'
import { awaitsDigits, qrTokenIn } from './dossier-intent.ts'
import { testCodeOf } from './held-back.ts'
import { intentOf } from './intent.ts'
import { receiptCodeSaid } from './receipt-said.ts'
import { saidIntents } from './said-intents.ts'
import type { World } from './turn.ts'

const NOTHING: LookUpNeeds = {
  codes: [],
  typed: null,
  all: false,
  token: null,
  receipt: null,
}

/** What has to be fetched before a message can be answered; `null` for most messages. */
export function needsOf(message: Message, session: Session, world: World): LookUpNeeds | null {
  const needs = ofDossiers(message, session, world)
  const receipt = receiptCodeSaid(message, session)
  return receipt === null ? needs : { ...(needs ?? NOTHING), receipt }
}

function ofDossiers(message: Message, session: Session, world: World): LookUpNeeds | null {
  if (message.kind === 'start') {
    const token = qrTokenIn(message.payload ?? '')
    return token === undefined ? null : { ...NOTHING, token }
  }
  if (message.kind !== 'notice') {
    const testCode = testCodeOf(message, session, world)
    if (testCode !== undefined) return { ...NOTHING, token: testCode }
  }
  if (message.kind === 'choice') return needsOfChoice(message.choice)
  if (message.kind === 'notice' || message.kind === 'unreadable') return null
  if (message.kind === 'text' && !mayConcernDossiers(message.text, session, world.content.words)) {
    return null
  }
  const intent = intentOf(message, session, world)
  switch (intent.name) {
    case 'choice':
      return needsOfChoice(intent.id)
    case 'dossier':
      return { ...NOTHING, codes: intent.codes, typed: intent.typed }
    case 'dossier-qr':
      return { ...NOTHING, token: intent.token }
    case 'dossiers':
    case 'rate':
      return { ...NOTHING, all: true }
    default:
      return null
  }
}

function needsOfChoice(choice: string): LookUpNeeds | null {
  const [name, code = ''] = choice.split(':')
  switch (name) {
    case 'dossier':
    case 'dossier-tell':
    case 'dossier-quiet':
    case 'rate':
      return code === '' ? { ...NOTHING, all: true } : { ...NOTHING, codes: [code.toUpperCase()] }
    case 'deliver': {
      const [, , dossier] = choice.split(':')
      return { ...NOTHING, codes: dossier === undefined ? [] : [dossier.toUpperCase()] }
    }
    case 'dossiers':
    case 'data':
      return { ...NOTHING, all: true }
    default:
      return null
  }
}

/** Intents of `content/phrases.yaml`. */
const SAID = [
  'dossier-status',
  'my-dossiers',
  'my-data',
  'tell-me',
  'stop-telling',
  'rating',
  'deliver',
]

/** Most texts are of procedures; understanding them twice would cost as much again. */
function mayConcernDossiers(text: string, { place, menu }: Session, words: Words): boolean {
  if (/\d/.test(text) || awaitsDigits(place)) return true
  if (menu.some(({ id }) => needsOfChoice(id) !== null)) return true
  const said = saidIntents(text, words)
  return SAID.some((intent) => said.has(intent))
}
