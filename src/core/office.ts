import type { Confirmed } from './content.ts'
import type { GreetingKind } from './greetings.ts'

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
