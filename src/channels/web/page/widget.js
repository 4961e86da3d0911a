// @ts-check
// Puts the chat on another site: <script src="https://…/widget.js" data-lang="vi" defer></script>
;(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const english = script.dataset.lang === 'en'
  const home = new URL(english ? '.?lang=en' : '.', script.src)
  const name = english ? 'Ask about procedures' : 'Hỏi thủ tục'
  const host = document.createElement('div')
  const button = document.createElement('button')
  const frame = document.createElement('iframe')
  const place = 'position:fixed;right:12px;z-index:2147483000;'

  button.type = 'button'
  button.style.cssText = `${place}bottom:12px;min-height:48px;padding:8px 20px;border:2px solid #fff;border-radius:26px;background:#0b4a6f;color:#fff;font:600 18px/1.3 system-ui,sans-serif;cursor:pointer`
  frame.title = name
  frame.style.cssText = `${place}bottom:72px;width:min(420px,100vw - 24px);height:min(680px,100vh - 90px);border:1px solid #0b4a6f;border-radius:14px;background:#fff;box-shadow:0 6px 30px #0005`

  /** @param {boolean} open */
  const show = (open) => {
    if (open && !frame.src) frame.src = home.href
    frame.hidden = !open
    frame.style.display = open ? 'block' : 'none'
    button.textContent = open ? (english ? 'Close' : 'Đóng') : name
    button.setAttribute('aria-expanded', String(open))
    ;(open ? frame : button).focus()
  }
  button.addEventListener('click', () => show(frame.hidden))
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !frame.hidden) show(false)
  })
  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow && data === 'mot-cua:close') show(false)
  })

  show(false)
  host.attachShadow({ mode: 'open' }).append(button, frame)
  const add = () => document.body.append(host)
  if (document.body) add()
  else addEventListener('DOMContentLoaded', add)
})()
