/**
 * The grid of forms on paper: a digit or x goes on to the next question, arrows go about, Enter goes down
 * to the next form. Without this script Tab does it, and nothing else is missing.
 */

/** @returns {HTMLInputElement[][]} */
function rows() {
  return [...document.querySelectorAll('.grid tbody tr')].map((row) => [
    .../** @type {NodeListOf<HTMLInputElement>} */ (row.querySelectorAll('input.score')),
  ])
}

/** @param {HTMLInputElement} cell @returns {[number, number]} */
function placeOf(cell) {
  const row = rows().findIndex((cells) => cells.includes(cell))
  return [row, rows()[row]?.indexOf(cell) ?? -1]
}

/** @param {number} row @param {number} column */
function goTo(row, column) {
  const cell = rows()[row]?.[column]
  if (cell === undefined) return false
  cell.focus()
  cell.select()
  return true
}

/** After the last question comes the next form; a low score is asked about first. @param {HTMLInputElement} cell */
function goOn(cell) {
  const [row, column] = placeOf(cell)
  if (goTo(row, column + 1)) return
  const cells = rows()[row] ?? []
  const isLow = cells.some(({ value }) => value === '1' || value === '2')
  const reason = cell.closest('tr')?.querySelector('select')
  if (isLow && reason) reason.focus()
  else if (!goTo(row + 1, 0)) reason?.focus()
}

/** @type {Readonly<Record<string, [number, number]>>} */
const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

for (const grid of document.querySelectorAll('.grid')) {
  grid.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.classList.contains('score')) target.select()
  })
  grid.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.classList.contains('score')) return
    if (/^[0-9x]$/i.test(target.value)) goOn(target)
  })
  grid.addEventListener('keydown', (event) => {
    const { target, key } = /** @type {KeyboardEvent} */ (event)
    if (key === 'Enter' && target instanceof HTMLElement) {
      // A form is sent by its button only: Enter is pressed too easily.
      event.preventDefault()
      const row = target.closest('tr')
      const at = [...(row?.parentElement?.children ?? [])].indexOf(/** @type {Element} */ (row))
      goTo(at + 1, 0)
      return
    }
    if (!(target instanceof HTMLInputElement) || !target.classList.contains('score')) return
    const step = STEPS[key]
    const [row, column] = placeOf(target)
    if (step !== undefined) {
      event.preventDefault()
      goTo(row + step[0], column + step[1])
    } else if (key === 'Backspace' && target.value === '') {
      event.preventDefault()
      if (!goTo(row, column - 1)) goTo(row - 1, (rows()[row - 1]?.length ?? 0) - 1)
    }
  })
}
