import type { ReadSheet, Sheets } from './console/sheets.ts'
import { openTables } from './dossiers/file/open.ts'
import { FileFault } from './dossiers/file/table.ts'
import { xlsx } from './satisfaction/xlsx.ts'

/** A catalogue has some hundred procedures with some tens of rows each. */
const MAX_ROWS = 20_000
const TOO_LONG = 'Tệp có quá nhiều dòng so với một danh mục, nên không đọc.'

/** Excel files with the writer of reports and the reader of exports. */
export const sheets: Sheets = {
  write: (all) => xlsx(all),
  async read(bytes) {
    try {
      const read: ReadSheet[] = []
      let count = 0
      for (const table of await openTables(Buffer.from(bytes))) {
        const rows: ReadSheet['rows'][number][] = []
        for await (const row of table.rows()) {
          count += 1
          if (count > MAX_ROWS) return TOO_LONG
          rows.push(row)
        }
        read.push({ name: /^trang "(.*)"$/.exec(table.name)?.[1] ?? table.name, rows })
      }
      return read
    } catch (error) {
      if (error instanceof FileFault) return error.message
      throw error
    }
  },
}
