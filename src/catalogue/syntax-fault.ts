import type { ErrorCode, YAMLError } from 'yaml'

const COLON =
  'câu có dấu hai chấm (:) phải đặt cả câu trong ngoặc kép, hoặc dòng thụt không đúng chỗ'
const QUOTES = 'ngoặc hoặc nháy mở mà không đóng, hoặc còn chữ sau khi đóng'

/** What a clerk should look for, by what the YAML reader met. */
const WHAT: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'thụt dòng bằng dấu cách, không dùng phím Tab',
  BAD_INDENT: 'dòng thụt không đúng chỗ, hoặc ngoặc [ { mở mà không đóng',
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên mục, hoặc dòng thụt không đúng chỗ',
  MISSING_CHAR: QUOTES,
  UNEXPECTED_TOKEN: QUOTES,
  BAD_SCALAR_START: 'câu bắt đầu bằng @, % hoặc ` phải đặt trong ngoặc kép',
  BAD_ALIAS: 'câu bắt đầu bằng & hoặc * phải đặt trong ngoặc kép',
  TAG_RESOLVE_FAILED: 'câu bắt đầu bằng dấu ! phải đặt trong ngoặc kép',
  BAD_DQ_ESCAPE: 'trong ngoặc kép, dấu \\ phải viết là \\\\',
  MULTIPLE_DOCS: 'bỏ dòng ---, mỗi tệp chỉ viết một phần',
}

export function syntaxFault({ code, pos: [from] }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]+)/.exec(text.slice(from))?.[1] ?? ''
    return `"${key.trim()}" viết hai lần`
  }
  return WHAT[code] ?? 'viết sai cách, máy không đọc được dòng này'
}
