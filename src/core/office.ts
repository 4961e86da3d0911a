import type { Confirmed } from './content.ts'
import type { GreetingKind } from './greetings.ts'
import type { LocalDay } from './local-time.ts'
import type { ChannelName } from './message.ts'

/** This commune's centre. A value that nobody has confirmed is never shown to a citizen. */
export interface Office {
  /** `Trung tâm Phục vụ hành chính công xã Phú Xuyên` */
  readonly name: string
  /** `xã Phú Xuyên` */
  readonly unit: string
  /** `Hà Nội` */
  readonly province: string
  readonly englishName: string
  readonly address: Confirmed<string>
  readonly mapUrl: Confirmed<string>
  readonly phone: Confirmed<string>
  readonly hours: Confirmed<readonly DayHours[]>
  /** How codes of this office begin: `H26.15.17`. Never shown: a wrong one finds no dossier. */
  readonly dossierUnit: Confirmed<string>
  /** The text by which this office may bring results home; nothing is offered before it is confirmed. */
  readonly resultsAtHome: Confirmed<string>
  /** What is said beside a result; never sent before somebody approved it. No name stands in it. */
  readonly greetings: Readonly<Record<GreetingKind, Confirmed<string>>>
  /** Where denunciations are received, in person. */
  readonly denunciations: Confirmed<string>
  /** The version of the privacy notice that somebody at the office has read and stands by. */
  readonly privacyNotice: Confirmed<string>
  /** Told to everybody at first contact and with the menu, to the end of its last day. */
  readonly notice: (SaidToAll & { readonly until: LocalDay }) | null
  /** Channels on which nobody is answered for now, and what is said there instead. */
  readonly switchedOff: Readonly<Partial<Record<ChannelName, SaidToAll | undefined>>>
  /** Who opened Zalo and Telegram to citizens; before, only chats of the test list are answered there. */
  readonly opened: Confirmed<string>['confirmed']
  /** Confirmed numbers of the city and the country, most useful first. */
  /** Units and desks with a poster of their own; named as the office's system names who has a dossier. */
  readonly units: readonly OfficeUnit[]
  readonly hotlines: readonly Hotline[]
  readonly emergencies: readonly Hotline[]
  readonly links: {
    readonly nationalPortal: string
    readonly cityInformation: string
    readonly booking: string
  }
}

/** Staff's own words; in English, where somebody wrote them. */
export interface SaidToAll {
  readonly text: string
  readonly englishText?: string | undefined
}

export interface OfficeUnit {
  /** Stands in links of posters: never changed. */
  readonly id: string
  readonly name: string
  readonly englishName: string
}

export interface Hotline {
  readonly name: string
  readonly englishName: string
  readonly number: string
  /** What it is for, or when; Vietnamese. */
  readonly note?: string | undefined
  readonly source: string
}

/** Opening spells of a weekday (1 Monday … 7 Sunday), in minutes since midnight. */
export interface DayHours {
  readonly weekday: number
  readonly spells: readonly { readonly open: number; readonly close: number }[]
}
