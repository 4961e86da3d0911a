import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { AXE } from '../pages/scripted-chat.ts'

/** Where to put pictures of the pages, for eyes; nothing is put anywhere if it is not said. */
const PICTURES = process.env['CONSOLE_PICTURES']

/** Nothing that axe finds, and nothing wider than the window. */
export async function isWell(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect([name, overflow]).toEqual([name, 0])
  const checked = await page.context().newCDPSession(page)
  await checked.send('Page.setBypassCSP', { enabled: true })
  await page.evaluate(AXE)
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as {
    id: string
    nodes: { html: string }[]
  }[]
  expect(found.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([])
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
