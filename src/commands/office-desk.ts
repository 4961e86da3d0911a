import { join } from 'node:path'
import { loadContent } from '../catalogue/load.ts'
import { ConfigError, readConfig } from '../config.ts'
import type { Content } from '../core/content.ts'
import { ContentError, OperatorError } from '../core/errors.ts'
import type { OfficeUnit } from '../core/office.ts'
import type { RatedService } from '../core/survey.ts'
import { openRecords } from '../open-records.ts'
import type { OpenStore } from '../storage/open-store.ts'

/** What commands about ratings work with, beside the running service. */
export interface OfficeDesk {
  readonly content: Content
  readonly store: OpenStore
  /** Where citizens reach the service; throws an OperatorError where that is not set. */
  publicUrl(): string
}

/** Runs a command at the desk; tells an operator's error in one line and sets the exit code. */
export async function atDesk(work: (desk: OfficeDesk) => Promise<void>): Promise<void> {
  try {
    const config = readConfig()
    const { CONTENT_DIR, DATA_DIR, PUBLIC_URL } = config
    const folders = { shipped: CONTENT_DIR, office: join(DATA_DIR, 'content') }
    const { content } = await loadContent(folders)
    const { store } = await openRecords(config, Date.now())
    try {
      await work({ content, store, publicUrl: () => publicUrlOf(PUBLIC_URL) })
    } finally {
      await store.close()
    }
  } catch (error) {
    const isForOperator = [OperatorError, ConfigError, ContentError].some(
      (kind) => error instanceof kind,
    )
    console.error(isForOperator ? (error as Error).message : error)
    process.exitCode = 1
  }
}

function publicUrlOf(url: string | undefined): string {
  if (url !== undefined) return url
  throw new OperatorError(
    'Cần đặt PUBLIC_URL: mã in ra phải dẫn tới địa chỉ mà điện thoại của người dân mở được.',
  )
}

/** Throws an OperatorError that names those there are. */
export function unitNamed(id: string, { office }: Pick<Content, 'office'>): OfficeUnit {
  const unit = office.units.find((each) => each.id === id)
  if (unit !== undefined) return unit
  const known = office.units.map((each) => each.id).join(', ')
  throw new OperatorError(
    `Không có đơn vị "${id}" trong office.yaml (mục units). Đang có: ${known || 'chưa có đơn vị nào'}.`,
  )
}

/** What is rated, by the ids of a unit and a procedure. Throws an OperatorError for unknown ones. */
export function serviceNamed(
  { content }: Pick<OfficeDesk, 'content'>,
  asked: { unit?: string | undefined; procedure?: string | undefined },
): RatedService {
  const unit = asked.unit === undefined ? null : unitNamed(asked.unit, content).name
  const procedure =
    asked.procedure === undefined ? undefined : content.procedures.get(asked.procedure)
  if (asked.procedure !== undefined && procedure === undefined) {
    throw new OperatorError(`Không có thủ tục "${asked.procedure}" trong danh mục.`)
  }
  return {
    procedure: procedure?.id ?? null,
    field: procedure?.field ?? null,
    unit,
    channel: null,
    drawn: false,
  }
}
