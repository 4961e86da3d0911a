import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { freshFolder } from './storage/fresh-folder.ts'

/** What `npm start` runs: one file, whose pages still find the files beside their own code. */
test('the built service starts with nothing configured, serves its pages and stops when told', async () => {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const service = spawn(process.execPath, ['dist/start.js'], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: freshFolder(), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const some of service.stdout.setEncoding('utf8')) {
    said += some
    if (said.includes('Ctrl+C')) break
  }
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
  expect(said).toContain('Một Cửa đang chạy')

  const pages = ['/', '/widget.js', '/staff/sign-in', '/readyz', '/r/khong-co']
  const answers = await Promise.all(pages.map((page) => fetch(`${url}${page}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404])

  service.kill('SIGTERM')
  expect(await once(service, 'exit')).toEqual([0, null])
}, 120_000)
