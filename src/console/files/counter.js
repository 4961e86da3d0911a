/**
 * The counter's keys: a digit picks the choice of that number, P prints the list. On a kiosk (`data-clears` on
 * the main part, in milliseconds) everything goes when nobody has touched the screen for so long.
 */

/** @param {KeyboardEvent} event */
function pick(event) {
  const { key, target } = event
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
  const found = document.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`)
  if (!(found instanceof HTMLElement)) return
  event.preventDefault()
  found.click()
}

/** @param {HTMLElement} main */
function clearAfterQuiet(main) {
  const quiet = Number(main.dataset['clears'])
  const start = main.dataset['start'] ?? location.pathname
  /** @type {number | undefined} */
  let timer
  function begin() {
    window.clearTimeout(timer)
    // One page in place of another: what was looked at is not behind the back button.
    timer = window.setTimeout(() => location.replace(start), quiet)
  }
  for (const touch of ['pointerdown', 'keydown', 'input', 'scroll']) {
    document.addEventListener(touch, begin, { passive: true, capture: true })
  }
  window.addEventListener('pageshow', ({ persisted }) => {
    // Gone back to: what the browser kept of it is another person's.
    if (persisted) location.replace(start)
  })
  begin()
}

document.addEventListener('keydown', pick)
const main = document.querySelector('[data-clears]')
if (main instanceof HTMLElement) clearAfterQuiet(main)
