/**
 * What is typed in a form outlives a lost connection, an ended session and a closed page: it is kept in this
 * browser, for this account, and offered when the form is opened again. Nothing is sent by itself.
 *
 * A form with `data-keep` is kept under that name. `data-version` tells which version it was opened from.
 * `data-back` is where the fields are sent to be shown again, for forms whose rows are made by the server.
 * `data-typed` marks a page that already shows what was typed.
 */

const PREFIX = 'chua-luu:'
const DAY_MS = 24 * 60 * 60_000
const KEPT_DAYS = 7
const PAUSE_MS = 400

/** @typedef {{ at: number, version: string, sent: boolean, fields: [string, string][] }} Kept */

/** @param {string} key @returns {Kept | null} */
function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept !== null && Array.isArray(kept.fields) ? kept : null
  } catch {
    return null
  }
}

/** @param {string} key @param {Kept} kept */
function write(key, kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // No room, or not allowed: the form works without.
  }
}

function dropOld() {
  for (const key of Object.keys(localStorage)) {
    const isOurs = key.startsWith(PREFIX)
    if (isOurs && (read(key)?.at ?? 0) < Date.now() - KEPT_DAYS * DAY_MS) {
      localStorage.removeItem(key)
    }
  }
}

/** @param {HTMLFormElement} form @returns {[string, string][]} */
function fieldsOf(form) {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
}

/** @param {HTMLFormElement} form @param {Kept} kept */
function bringBack(form, kept) {
  const { back } = form.dataset
  if (back === undefined) {
    for (const [name, value] of kept.fields) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
        field.value = value
      }
    }
    return
  }
  const carrier = document.createElement('form')
  carrier.method = 'post'
  carrier.action = back
  carrier.hidden = true
  for (const [name, value] of kept.fields) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    carrier.append(field)
  }
  document.body.append(carrier)
  carrier.submit()
}

/** @param {HTMLFormElement} form @param {Kept} kept @param {(back: boolean) => void} chosen */
function offer(form, kept, chosen) {
  const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' })
  const box = document.createElement('div')
  box.className = 'told offer'
  box.setAttribute('role', 'status')
  const text = document.createElement('p')
  text.textContent = `Máy này còn giữ chữ chưa lưu, gõ lúc ${when.format(kept.at)}.`
  const line = document.createElement('div')
  line.className = 'line'
  for (const [label, back] of /** @type {const} */ ([
    ['Lấy lại chữ chưa lưu', true],
    ['Bỏ đi', false],
  ])) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    if (!back) button.className = 'second'
    button.addEventListener('click', () => {
      box.remove()
      chosen(back)
    })
    line.append(button)
  }
  box.append(text, line)
  form.before(box)
}

/** @param {HTMLFormElement} form */
function follow(form) {
  const key = `${PREFIX}${document.body.dataset['who']}:${form.dataset['keep']}`
  const version = form.dataset['version'] ?? ''
  let waiting = 0
  let isOffering = false
  const keep = (/** @type {boolean} */ sent) => {
    clearTimeout(waiting)
    if (!isOffering) write(key, { at: Date.now(), version, sent, fields: fieldsOf(form) })
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => keep(false), PAUSE_MS)
  })
  form.addEventListener('submit', ({ submitter }) => {
    keep(submitter === null || !submitter.hasAttribute('formaction'))
  })
  if (form.dataset['typed'] !== undefined) {
    keep(false)
    return
  }
  const kept = read(key)
  if (kept === null) return
  const isSaved = kept.sent && kept.version !== version
  const isSame = JSON.stringify(kept.fields) === JSON.stringify(fieldsOf(form))
  if (isSaved || isSame) {
    localStorage.removeItem(key)
    return
  }
  isOffering = true
  offer(form, kept, (back) => {
    isOffering = false
    if (back) bringBack(form, kept)
    else localStorage.removeItem(key)
  })
}

function start() {
  dropOld()
  const saved = location.search === '?done=saved' ? `${location.pathname}/edit` : null
  if (saved !== null) {
    localStorage.removeItem(`${PREFIX}${document.body.dataset['who']}:${saved}`)
  }
  for (const form of document.querySelectorAll('form[data-keep]')) {
    if (form instanceof HTMLFormElement) follow(form)
  }
}

start()
