import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contentCopy } from './content-copy.ts'

const { argv } = process

beforeEach(() => vi.resetModules())
afterEach(() => {
  process.argv = argv
  process.exitCode = undefined
})

test('faults first, warnings apart, a count at the end; exit 1', async () => {
  const copy = await contentCopy()
  await copy.change('procedures/khai-tu.yaml', 'field: Hộ tịch', 'feild: Hộ tịch')
  const { code, said } = await check('--at', '2026-11-24', copy.shipped)
  expect(code).toBe(1)
  expect(said.split('\n').slice(0, 4)).toEqual([
    `${copy.shipped}/procedures/khai-tu.yaml:1: thiếu "field"`,
    `${copy.shipped}/procedures/khai-tu.yaml:4: không có mục "feild"; có phải "field" không?`,
    '',
    'Cần để ý (không phải lỗi):',
  ])
  expect(said).toContain('ho-kinh-doanh.yaml:17: sắp hết hiệu lực')
  expect(said).toMatch(/\n22 tệp, 2 lỗi, \d+ điều cần để ý\.$/)
})

test('warnings alone are no fault; exit 0', async () => {
  const copy = await contentCopy()
  const { code, said } = await check(copy.shipped, copy.office)
  expect(code).toBe(0)
  expect(said).toMatch(/^Cần để ý \(không phải lỗi\):\n/)
})

test('a day that is none; exit 2', async () => {
  const { code, said } = await check('--at', '24/11/2026', 'test/fixtures/content')
  expect(code).toBe(2)
  expect(said).toMatch(/--at phải là ngày/)
})

async function check(...args: readonly string[]): Promise<{ code: unknown; said: string }> {
  const lines: string[] = []
  const say = (line: string): unknown => lines.push(line)
  vi.spyOn(console, 'log').mockImplementation(say)
  vi.spyOn(console, 'error').mockImplementation(say)
  process.argv = [process.execPath, 'content-check', ...args]
  await import('../../src/commands/content-check.ts')
  return { code: process.exitCode, said: lines.join('\n') }
}
