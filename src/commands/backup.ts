import { ConfigError, readConfig } from '../config.ts'
import { OperatorError } from '../core/errors.ts'
import { backUp } from './backup/back-up.ts'

/** `npm run backup -- FILE`: one archive, while the service runs. See docs/sao-luu.md. */
try {
  const [path] = process.argv.slice(2)
  if (path === undefined) throw new OperatorError('Cần tên tệp: npm run backup -- sao-luu.gz')
  const { rows, tables, keyFile } = await backUp(readConfig(), path, Date.now())
  console.log(`Đã sao lưu ${rows} dòng của ${tables} bảng và nội dung riêng vào ${path}`)
  console.log(
    `Khóa ở ${keyFile}. Ai có cả hai tệp thì đọc được mọi dữ liệu: hãy cất khóa ở nơi khác, đừng gửi chung. Mất khóa thì bản sao lưu không mở được.`,
  )
} catch (error) {
  const isForOperator = error instanceof OperatorError || error instanceof ConfigError
  console.error(isForOperator ? error.message : error)
  process.exitCode = 1
}
