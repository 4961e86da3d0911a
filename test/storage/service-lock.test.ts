import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { OperatorError } from '../../src/core/errors.ts'
import { takeServiceLock } from '../../src/storage/service-lock.ts'
import { compile } from '../crash/compile.ts'
import { freshFolder } from './fresh-folder.ts'

/** A process that takes the lock and then does nothing. */
async function holder(folder: string): Promise<ChildProcess> {
  const compiled = pathToFileURL(
    join(compile(['src/storage', 'src/core']), 'src/storage/service-lock.js'),
  )
  const script = `
    import { takeServiceLock } from ${JSON.stringify(compiled.href)}
    takeServiceLock(process.argv[1])
    console.log('held')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  if (child.stdout === null) throw new Error('no output to read')
  await once(child.stdout, 'data')
  return child
}

test('a second service in the same folder is refused, saying what to do', () => {
  const folder = freshFolder()
  const release = takeServiceLock(folder)
  expect(() => takeServiceLock(folder)).toThrow(OperatorError)
  expect(() => takeServiceLock(folder)).toThrow(
    `${folder}: một tiến trình khác của dịch vụ đang chạy`,
  )
  release()
  takeServiceLock(folder)()
})

test('the lock of another process holds, and the kernel frees it on kill -9', async () => {
  const folder = freshFolder()
  const child = await holder(folder)
  expect(() => takeServiceLock(folder)).toThrow(OperatorError)
  child.kill('SIGKILL')
  await once(child, 'exit')
  takeServiceLock(folder)()
})
