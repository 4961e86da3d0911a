import { expect, test } from 'vitest'
import { posterFiles } from '../../src/collecting/printed/poster.ts'
import { slipsPage } from '../../src/collecting/printed/slips.ts'
import { loadVoices } from '../../src/locale/say.ts'

const { vi } = loadVoices('locales')

test('a poster is an SVG a way in and a page that holds them', async () => {
  const links = [
    { label: 'Trên web', name: 'web', url: 'https://mc.vn/?start=u_mot-cua' },
    { label: 'Telegram', name: 'telegram', url: 'https://t.me/bot?start=u_mot-cua' },
  ]
  const title = vi('poster-title', { unit: 'Bộ phận <Một cửa>' })
  const [how, note] = [vi('poster-how'), vi('poster-note')]
  const poster = { id: 'mot-cua', office: 'Trung tâm', title, how, note, links }
  const files = await posterFiles(poster)
  expect([...files.pictures.keys()]).toEqual(['qr-mot-cua-web.svg', 'qr-mot-cua-telegram.svg'])
  expect(files.pageName).toBe('qr-mot-cua.html')
  const svg = files.pictures.get('qr-mot-cua-web.svg') ?? ''
  expect(svg).toMatch(/^<svg/)
  const page = files.page.html
  expect(page).toContain(svg)
  expect(page).toContain('Bộ phận &lt;Một cửa&gt;')
  expect(page).toContain('không gắn hồ sơ')
})

test('slips of paper carry their code, their page and their last day', async () => {
  const codes = ['PX-2026-K7M4-9QHX', 'PX-2026-2222-3333']
  const printed = { codes, office: 'Trung tâm', publicUrl: 'https://mc.vn', until: '2027-01-23' }
  const { html: page } = await slipsPage({ ...printed, occasion: 'supplement' }, vi)
  for (const code of codes) expect(page).toContain(`<p class="code">${code}</p>`)
  expect(page).toContain('https://mc.vn/r/phieu')
  expect(page).toContain('23/01/2027')
  expect(page).toContain('Phiếu phát kèm phiếu yêu cầu bổ sung.')
})
