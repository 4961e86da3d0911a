import type { Calendar } from './calendar.ts'
import type { DossierColumns } from './dossier-columns.ts'
import type { DossierHttp } from './dossier-http.ts'
import type { Instrument } from './instrument.ts'
import type { LocalDay } from './local-time.ts'
import type { Office } from './office.ts'
import type { OldUnit } from './places.ts'
import type { Procedure, Source } from './procedure.ts'
import type { Learned } from './sayings.ts'
import type { Settings } from './settings.ts'
import type { Words } from './words.ts'

/** All that staff wrote, checked and read at one moment. */
export interface Content {
  /** Changes with any change of the content. */
  readonly version: string
  /** By id. */
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly topics: ReadonlyMap<string, Topic>
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
  readonly lifeEvents: ReadonlyMap<string, LifeEvent>
  readonly places: readonly OldUnit[]
  readonly office: Office
  readonly settings: Settings
  readonly calendar: Calendar
  readonly words: Words
  /** Of what people say besides. */
  readonly learned: Learned
  readonly dossierColumns: DossierColumns
  readonly dossierHttp: DossierHttp
  /** By id. */
  readonly surveys: ReadonlyMap<string, Instrument>
}

/** Words that name no single procedure (`chứng thực`): they are answered with a question. */
export interface Topic {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly ask: string
  /** At most five, most asked first. */
  readonly choices: readonly { readonly procedure: string; readonly label: string }[]
  /** The one most often meant: its papers are shown at once, then its own `ask` and the other choices. */
  readonly usual?: { readonly procedure: string; readonly ask: string } | undefined
}

/**
 * A procedure known by name only, so that we can say where to go: of another office, or (`at`) taken in
 * here though the catalogue has nothing on it, or where nobody knows who takes it in now.
 */
export interface Elsewhere {
  readonly id: string
  readonly name: string
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
  readonly at: 'elsewhere' | 'here' | 'unclear'
  /** Which office does it: `Phòng Quản lý xuất nhập cảnh, Công an thành phố Hà Nội`. */
  readonly office: string
  readonly how?: string | undefined
  readonly url?: string | undefined
  readonly source: Source
  readonly verified: Procedure['verified']
}

/** Something in a family's life that needs several procedures, in the order to do them. */
export interface LifeEvent {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly intro?: string | undefined
  readonly steps: readonly LifeEventStep[]
  readonly source: Source
  readonly verified: Procedure['verified']
}

export interface LifeEventStep {
  readonly procedure: string
  /** When to do it, or for whom: `trong 60 ngày`. */
  readonly note?: string | undefined
}

/** A value about the office that somebody has confirmed or not. */
export interface Confirmed<Value> {
  readonly value: Value | null
  readonly confirmed: { readonly by: string; readonly on: LocalDay } | null
}
