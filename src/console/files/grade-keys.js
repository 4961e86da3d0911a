/**
 * Keys 1, 2, 3 grade, while the focus is on the buttons, where it is when the page opens: elsewhere a digit
 * is a digit. Without this script the buttons do it.
 */
const form = document.querySelector('form.grade')
const buttons = /** @type {HTMLButtonElement[]} */ ([...(form?.querySelectorAll('button') ?? [])])

form?.addEventListener('keydown', (event) => {
  const { key, repeat, ctrlKey, altKey, metaKey } = /** @type {KeyboardEvent} */ (event)
  if (repeat || ctrlKey || altKey || metaKey) return
  buttons[Number(key) - 1]?.click()
})
