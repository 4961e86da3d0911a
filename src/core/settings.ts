import type { TellingHours } from './dossier-telling.ts'
import type { SecondFact } from './second-fact.ts'

/** This office's policy. */
export interface Settings {
  /** Days that things are kept. */
  readonly keep: {
    /** Texts of questions, of those who agreed. */
    readonly questions: number
    /** A session that nobody touches. */
    readonly sessions: number
    /** Answered messages, by which a redelivery is known. */
    readonly answered: number
    readonly deadLetters: number
    /** Dossiers that no import speaks of any more, and their changes. */
    readonly dossiers: number
    /** Which dossiers a chat opened or follows, since it last did or was told; and look-ups. */
    readonly follows: number
    /** Questions to officers, with their answers; words about what a counter wanted. */
    readonly handed: number
    /** Addresses that results were brought to, after they were handed over. */
    readonly addresses: number
  }
  /** Minutes of working time without a message to or from a channel, after which that is a warning. */
  readonly quietMinutes: number
  /** An Official Account on Zalo. */
  readonly zalo: {
    /** Minutes without a word of the assistant, once an officer answers by hand. */
    readonly silentMinutes: number
    /** Whether to pay for telling, from the third to the seventh day, what a citizen asked to be told. */
    readonly paysForNews: boolean
  }
  /** Followers are told of changes only between these times of the day. */
  readonly tellingHours: TellingHours
  readonly dossiers: {
    /** What proves, beside the code, that a dossier is one's own; any one of these. */
    readonly secondFacts: readonly SecondFact[]
    /** Where states come from the office's own service: minutes between two questions about a followed dossier. */
    readonly askMinutes: number
  }
  readonly ratings: {
    /** How many of a hundred dossiers are invited, drawn at random by `drawSeed`. */
    readonly invitedPercent: number
    /** Any text; with it and a dossier's code anybody can tell again whether it was drawn. */
    readonly drawSeed: string
    /** Days after which who did not answer is reminded, once. */
    readonly remindDays: number
    /** Days that a survey waits for its first answer. */
    readonly openDays: number
    /** Working days in which somebody sees to a complaint. */
    readonly taskDays: number
    /** How codes on slips of paper begin: `PX`. */
    readonly slipPrefix: string
  }
  /** The version of the privacy notice, told at first contact and kept with each consent. */
  readonly noticeVersion: string
  /** Hosts that links may lead to, besides our own. */
  readonly officialHosts: readonly string[]
  /** Procedures on the menu, most asked first. */
  readonly mostAsked: readonly string[]
  /** The most asked procedures: all of them are verified before Zalo and Telegram are opened. */
  readonly verifyFirst: readonly string[]
}
