/** A unit of before 1 July 2025, and where it went. */
export interface OldUnit {
  /** `thị trấn Phú Minh`, as people say it. */
  readonly name: string
  readonly aliases: readonly string[]
  /** The district that it was in, or the province for a district. */
  readonly within: string
  /** The commune of today; several where it was split. */
  readonly now: readonly {
    readonly unit: string
    /** Villages that went there, where the unit was split. */
    readonly villages: readonly string[]
  }[]
  readonly confirmed: boolean
  readonly source: string
}
