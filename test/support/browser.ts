import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is on this machine; `undefined`, said once, where it is not and page tests are left out. */
export const chromiumPath = PATHS.find((path) => existsSync(path))
if (chromiumPath === undefined) {
  console.warn(`Bỏ qua kiểm thử trang: không có trình duyệt ở ${PATHS.join(', ')}.`)
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
