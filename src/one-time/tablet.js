/**
 * A tablet at the counter: what one citizen left half-way is gone before the next one comes. Without this
 * script the page works, but is cleared by sending it only.
 */

/** Longer than anybody reads one question. */
const IDLE_MS = 60_000

let waiting = 0
function wait() {
  clearTimeout(waiting)
  waiting = setTimeout(() => location.replace(location.pathname), IDLE_MS)
}

for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) {
  addEventListener(kind, wait, { passive: true, capture: true })
}

addEventListener('pageshow', ({ persisted }) => {
  // Gone back to: what the browser kept of it is another person's.
  if (persisted) location.replace(location.pathname)
  for (const form of document.forms) form.reset()
  wait()
})
