// @ts-check
// The chat page. What comes from outside is put in as text, never as markup.

/** @typedef {{ id: string, label: string, key?: string }} Choice */
/** @typedef {{ url: string, label: string }} Link */
/** @typedef {{ text: string, choices: Choice[], links: Link[], attachment?: { kind: string, url: string, name: string } }} Reply */
/** @typedef {{ id: string, text?: string, choice?: string, start?: true, payload?: string, photo?: true }} Message */
/** @typedef {'noConnection' | 'tooMany' | 'notYetAnswered' | 'trouble' | 'photoGone' | 'largePhoto'} Failure */
/**
 * What was sent and what came of it: neither replies nor a failure while it is on its way.
 * @typedef {{ message: Message, said: string, replies?: Reply[], failure?: Failure }} Exchange
 */

const MAX_TEXT = 12_000
const MAX_PHOTO_BYTES = 8 * 1024 * 1024
const TRIES = 4
const TRY_MS = 40_000
/** Older exchanges are not shown again after a reload. */
const MAX_KEPT = 60
const SECRET = 'mot-cua.conversation'
const HISTORY = 'mot-cua.history'

/** @type {import('../labels.ts').Labels} */
const labels = JSON.parse(document.body.dataset.labels ?? '{}')
const log = byId('log')
const field = /** @type {HTMLTextAreaElement} */ (byId('text'))
const photoField = /** @type {HTMLInputElement} */ (byId('photo'))
const dialog = /** @type {HTMLDialogElement} */ (byId('erase-dialog'))

const { lang } = document.documentElement
const conversation = conversationSecret()
const kept = keptHistory()
const { exchanges } = kept
/**
 * Photos on their way, by the id of their message. Never kept: after a reload they are gone.
 * @type {Map<string, File>}
 */
const photos = new Map()
/** Messages go one after another, in the order in which they were meant. */
let turn = Promise.resolve()

begin()

function begin() {
  for (const part of document.querySelectorAll('.about, .composer')) part.removeAttribute('hidden')
  byId('ask').addEventListener('submit', submit)
  field.addEventListener('keydown', submitOnEnter)
  field.addEventListener('input', fitField)
  byId('choose-photo').addEventListener('click', () => photoField.click())
  photoField.addEventListener('change', sendPhoto)
  byId('erase').addEventListener('click', () => dialog.showModal())
  dialog.addEventListener('close', () => dialog.returnValue === 'erase' && erase())
  addEventListener('storage', ({ key, newValue }) => key === SECRET && newValue === null && erase())
  addEventListener('keydown', closeWidget)
  addEventListener('online', tellConnection)
  addEventListener('offline', tellConnection)
  tellConnection()

  for (const exchange of exchanges) show(exchange)
  if (exchanges.length > 1) log.lastElementChild?.scrollIntoView({ behavior: 'instant' })
  const asked = new URL(location.href)
  const payload = asked.searchParams.get('start')?.match(/^[\w-]{1,64}$/)?.[0]
  if (payload || exchanges.length === 0) {
    say({ id: random(16), start: true, ...(payload && { payload }) }, '')
  } else if (kept.lang !== lang) {
    say({ id: random(16), choice: `language:${lang}` }, labels.language)
  }
  asked.searchParams.delete('start')
  history.replaceState(null, '', asked)
}

// Saying something

/** @param {Message} message @param {string} said */
function say(message, said) {
  const exchange = { message, said }
  exchanges.push(exchange)
  keep()
  show(exchange).scrollIntoView({ block: 'nearest' })
}

/** @param {Event} event */
function submit(event) {
  event.preventDefault()
  const text = field.value.trim()
  byId('too-long').hidden = text.length <= MAX_TEXT
  if (text === '' || text.length > MAX_TEXT) return field.focus()
  field.value = ''
  fitField()
  say({ id: random(16), text }, text)
}

function sendPhoto() {
  const photo = photoField.files?.[0]
  // Emptied, so that the same photo can be chosen again.
  photoField.value = ''
  if (photo === undefined) return
  byId('large-photo').hidden = photo.size <= MAX_PHOTO_BYTES
  if (photo.size > MAX_PHOTO_BYTES) return
  const id = random(16)
  photos.set(id, photo)
  say({ id, photo: true }, labels.photoSent)
}

/** @param {KeyboardEvent} event */
function submitOnEnter(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
}

function fitField() {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}

/**
 * The same message may be posted again: the service knows it by its id.
 * @param {Message} message @returns {Promise<{ replies: Reply[] } | { failure: Failure }>}
 */
async function post(message) {
  if (message.photo && !photos.has(message.id)) return { failure: 'photoGone' }
  for (let tries = 1; ; tries += 1) {
    const response = await postOnce(message)
    if (response === null) return { failure: 'noConnection' }
    if (response.ok) {
      photos.delete(message.id)
      const answer = await response.json().catch(() => null)
      return answer === null ? { failure: 'trouble' } : { replies: answer.replies }
    }
    if (message.photo && response.status === 413) return { failure: 'largePhoto' }
    const later = response.status === 429 || response.status === 503
    if (!later) return { failure: 'trouble' }
    if (tries === TRIES) return { failure: response.status === 429 ? 'tooMany' : 'notYetAnswered' }
    const seconds = Number(response.headers.get('retry-after')) || 2
    await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 30) * 1000))
  }
}

/** @param {Message} message @returns {Promise<Response | null>} */
async function postOnce(message) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), TRY_MS)
  try {
    return await fetch(message.photo ? 'chat/photo' : 'chat', {
      method: 'POST',
      signal: stop.signal,
      ...(message.photo ? photoRequest(message.id) : textRequest(message)),
    })
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** @param {Message} message */
function textRequest(message) {
  return {
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    body: JSON.stringify({ conversation, message }),
  }
}

/** @param {string} id */
function photoRequest(id) {
  const form = new FormData()
  form.set('conversation', conversation)
  form.set('id', id)
  form.set('photo', photos.get(id) ?? '')
  return { headers: { 'accept-language': lang }, body: form }
}

// Showing it

/** @param {Exchange} exchange */
function show(exchange) {
  const section = element('div', 'exchange')
  section.tabIndex = -1
  if (exchange.said) section.append(element('p', 'citizen', unseen(labels.citizen), exchange.said))
  log.append(section)
  if (exchange.replies) section.append(...exchange.replies.map(replyCard))
  else if (exchange.failure) section.append(failureLine(exchange, section))
  else send(exchange, section)
  return section
}

/** @param {Exchange} exchange @param {HTMLElement} section */
function send(exchange, section) {
  const searching = element('p', 'searching', labels.searching)
  section.append(searching)
  turn = turn.then(async () => {
    Object.assign(exchange, await post(exchange.message))
    keep()
    searching.remove()
    if (exchange.failure) section.append(failureLine(exchange, section))
    else section.append(...(exchange.replies ?? []).map(replyCard))
    // The question comes to the top, so that a long answer is read from its beginning.
    if (exchange.said) section.scrollIntoView({ block: exchange.failure ? 'nearest' : 'start' })
  })
}

/** @param {Exchange} exchange @param {HTMLElement} section */
function failureLine(exchange, section) {
  const failure = exchange.failure ?? 'trouble'
  const line = element('div', 'failure', element('p', '', labels[failure]))
  if (failure === 'photoGone' || failure === 'largePhoto') return line
  const again = element('button', '', labels.resend)
  line.append(again)
  again.addEventListener('click', () => {
    delete exchange.failure
    line.remove()
    section.focus({ preventScroll: true })
    send(exchange, section)
  })
  return line
}

/** @param {Reply} reply */
function replyCard({ text, choices, links, attachment }) {
  const card = element('div', 'reply', unseen(labels.office))
  card.append(element('div', 'text', ...blocks(text)))
  const isImage = attachment?.kind === 'image'
  if (attachment && isImage) card.append(picture(attachment))
  const shown =
    attachment && !isImage ? [...links, { url: attachment.url, label: attachment.name }] : links
  if (shown.length > 0) card.append(list('links', labels.links, shown.map(linkTo)))
  if (choices.length > 0) card.append(list('choices', labels.choices, choices.map(choiceButton)))
  return card
}

/**
 * Paragraphs, and lines that begin with `- ` as lists; an indented line goes on with its item.
 * @param {string} text
 */
function blocks(text) {
  /** @type {HTMLElement[]} */
  const shown = []
  let gap = true
  for (const line of text.split('\n')) {
    const last = gap ? undefined : shown.at(-1)
    gap = line.trim() === ''
    if (gap) continue
    if (line.startsWith('- ')) {
      const item = element('li', '', line.slice(2))
      if (last?.tagName === 'UL') last.append(item)
      else shown.push(element('ul', '', item))
    } else if (last?.tagName === 'UL' && line.startsWith('  ')) {
      last.lastElementChild?.append('\n', line.trim())
    } else if (last?.tagName === 'P') last.append('\n', line)
    else shown.push(element('p', '', line))
  }
  return shown
}

/** @param {Choice} choice */
function choiceButton({ id, label, key }) {
  const button = element('button', '', ...(key ? [element('span', 'key', key)] : []), label)
  button.addEventListener('click', () => say({ id: random(16), choice: id }, label))
  return button
}

/** @param {{ url: string, name: string }} attachment */
function picture({ url, name }) {
  const shown = document.createElement('img')
  shown.src = url
  shown.alt = name
  return shown
}

/** @param {Link} link */
function linkTo({ url, label }) {
  const { protocol, href } = new URL(url, location.href)
  const web = protocol === 'https:' || protocol === 'http:'
  if (!web && protocol !== 'tel:' && protocol !== 'mailto:') return `${label}: ${url}`
  const link = element('a', '', label)
  link.href = href
  link.rel = 'noopener'
  if (!web) return link
  link.target = '_blank'
  link.append(' ', unseen(labels.newTab))
  return link
}

/** @param {string} name @param {string} label @param {(Node | string)[]} items */
function list(name, label, items) {
  const shown = element('ul', name, ...items.map((item) => element('li', '', item)))
  // Safari does not tell of a list without bullets unless it is called one.
  shown.setAttribute('role', 'list')
  shown.setAttribute('aria-label', label)
  return shown
}

/** @param {string} text */
function unseen(text) {
  return element('span', 'unseen', `${text} `)
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} name @param {(Node | string)[]} content
 */
function element(tag, name, ...content) {
  const made = document.createElement(tag)
  if (name) made.className = name
  if (made instanceof HTMLButtonElement) made.type = 'button'
  made.append(...content)
  return made
}

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`chat.html: #${id}`)
  return found
}

function tellConnection() {
  byId('offline').hidden = navigator.onLine
}

/** @param {KeyboardEvent} event */
function closeWidget({ key }) {
  if (key === 'Escape' && !dialog.open && parent !== window)
    parent.postMessage('mot-cua:close', '*')
}

// Keeping it, in this browser only

function conversationSecret() {
  const kept = read('localStorage', SECRET) ?? read('sessionStorage', SECRET)
  if (kept !== null && /^[\w-]{43}$/.test(kept)) return kept
  const made = random(32)
  if (!write('localStorage', SECRET, made)) write('sessionStorage', SECRET, made)
  return made
}

function keep() {
  const history = { of: conversation, lang, exchanges: exchanges.slice(-MAX_KEPT) }
  write('sessionStorage', HISTORY, JSON.stringify(history))
}

/** What was said, and in which language the page was then. @returns {{ lang: string, exchanges: Exchange[] }} */
function keptHistory() {
  const { of, ...history } = JSON.parse(read('sessionStorage', HISTORY) ?? '{}')
  return of === conversation ? history : { lang, exchanges: [] }
}

function erase() {
  for (const name of /** @type {const} */ (['localStorage', 'sessionStorage'])) {
    write(name, SECRET, null)
    write(name, HISTORY, null)
  }
  location.reload()
}

/**
 * A browser can forbid storage, in frames on other sites above all; then a reload begins anew.
 * @param {'localStorage' | 'sessionStorage'} storage @param {string} key
 */
function read(storage, key) {
  try {
    return window[storage].getItem(key)
  } catch {
    return null
  }
}

/** @param {'localStorage' | 'sessionStorage'} storage @param {string} key @param {string | null} value */
function write(storage, key, value) {
  try {
    if (value === null) window[storage].removeItem(key)
    else window[storage].setItem(key, value)
    return true
  } catch {
    return false
  }
}

/** Random bytes as base64url. @param {number} bytes */
function random(bytes) {
  const text = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
