import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { FILES } from "../files.js";
import { ROLE_NAMES } from "../words.js";
const HTMX = JSON.stringify({
    includeIndicatorStyles: false,
    allowEval: false,
    selfRequestsOnly: true,
    historyCacheSize: 0,
});
/** Puts a whole page around its contents. */
export function page(c, desk, { title, who, status = 200 }, contents) {
    const office = desk.office();
    const shell = (_jsxs("html", { lang: "vi", children: [_jsxs("head", { children: [_jsx("meta", { charset: "utf-8" }), _jsx("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), _jsx("meta", { name: "robots", content: "noindex" }), _jsx("meta", { name: "htmx-config", content: HTMX }), _jsx("title", { children: `${title} – Một Cửa` }), _jsx("link", { rel: "stylesheet", href: FILES.css.href }), _jsx("link", { rel: "icon", href: FILES.icon.href, type: "image/svg+xml" }), _jsx("script", { src: FILES.htmx.href, defer: true })] }), _jsxs("body", { children: [_jsx("a", { class: "skip", href: "#main", children: "\u0110\u1EBFn n\u1ED9i dung ch\u00EDnh" }), _jsxs("header", { class: "bar", children: [_jsxs("p", { class: "names", children: [_jsx("strong", { children: "B\u00E0n l\u00E0m vi\u1EC7c M\u1ED9t C\u1EEDa" }), _jsx("span", { children: office.name })] }), who !== null && _jsx(SignedIn, { who: who }), who !== null && (_jsx("nav", { "aria-label": "C\u00E1c trang", children: desk.menuFor(who.role).map(({ path, label }) => (_jsx("a", { href: path, "aria-current": c.req.path === path ? 'page' : undefined, children: label }))) }))] }), _jsxs("main", { id: "main", tabindex: -1, children: [_jsx("h1", { children: title }), contents] })] })] }));
    return c.html(`<!doctype html>${shell}`, status);
}
function SignedIn({ who }) {
    return (_jsxs("div", { class: "me", children: [_jsxs("a", { href: "/staff/me", children: [who.name, " ", _jsxs("small", { children: ["(", ROLE_NAMES[who.role], ")"] })] }), _jsx("form", { method: "post", action: "/staff/sign-out", children: _jsx("button", { type: "submit", class: "quiet", children: "\u0110\u0103ng xu\u1EA5t" }) })] }));
}
/** What went wrong, where, and what to do: read out at once. */
export function Fault({ children }) {
    return (_jsx("p", { class: "told fault", role: "alert", children: children }));
}
/** What was done. */
export function Done({ children }) {
    return (_jsx("p", { class: "told done", role: "status", children: children }));
}
