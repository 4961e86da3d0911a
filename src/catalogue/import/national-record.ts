import type { LocalDay } from '../../core/local-time.ts'

/** A record of a national list, whichever shape its file has. Texts are as the file has them. */
export interface NationalRecord {
  /** Where it stands: `list.jsonl.gz:12`, or `1.001193.json, bản ghi 1`. */
  readonly place: string
  readonly code: string
  /** Codes that the record or the name of its file gives as this procedure's besides `code`. */
  readonly otherCodes: readonly string[]
  readonly name: string
  readonly field: string
  readonly levels: readonly Level[]
  /** Who does it, as written; several with `;`. */
  readonly agency: string
  /** The ministry whose procedure it is. */
  readonly issuer: string
  readonly documents: readonly DocumentRow[]
  readonly times: readonly ChannelText[]
  readonly fees: readonly ChannelText[]
  readonly steps: readonly string[]
  readonly legal: readonly string[]
  readonly results: readonly string[]
  readonly conditions: readonly string[]
  readonly aliases: readonly string[]
  readonly url?: string | undefined
  /** The day that the record tells of itself, if it does. */
  readonly on?: LocalDay | undefined
}

export type Level = 'ministry' | 'province' | 'district' | 'commune' | 'other'

/** A row of the table of documents, which is not always a document. */
export interface DocumentRow {
  readonly text: string
  /** The heading that the row stands under. */
  readonly group?: string | undefined
  /** `null`: the row does not say how many. */
  readonly originals: number | null
  readonly copies: number | null
  readonly note?: string | undefined
}

/** A time or a fee, of one way of filing or of all. */
export interface ChannelText {
  /** `Trực tuyến`, `Trực tiếp`, `Dịch vụ bưu chính`. */
  readonly channel?: string | undefined
  readonly text: string
}

/** Something that staff must look at before they trust a draft. */
export interface Doubt {
  readonly place: string
  readonly what: string
}

export function doubtText({ place, what }: Doubt): string {
  return `${place}: ${what}`
}

/** `Cấp tỉnh, Cấp xã`, `UBND Huyện/Thành phố`, `Xã (Công an)`: the vocabularies of two eras. */
export function levelsIn(text: string): readonly Level[] {
  const words: readonly (readonly [Level, RegExp])[] = [
    ['ministry', /bộ/i],
    ['province', /tỉnh|sở/i],
    ['district', /huyện/i],
    ['commune', /xã/i],
    ['other', /khác/i],
  ]
  return words.flatMap(([level, pattern]) => (pattern.test(text) ? [level] : []))
}
