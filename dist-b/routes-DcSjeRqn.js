import { a as jsxDEV, i as FILE_ROUTES, n as Fault, o as Fragment, r as page, t as Done } from "./layout-DImVggjj.js";
import { n as mayAct, t as ROLES } from "./staff-DOw_g9C9.js";
import { n as loginOf, r as staffName } from "./staff-name-D5KlJUFR.js";
import { n as fold, r as foldedWords, t as clean } from "./text-DF5RLhNv.js";
import { a as whenText, i as deviceText, n as ROLE_DUTIES, r as ROLE_NAMES, t as faultSummary } from "./fault-DcxfTiUJ.js";
import { a as isoWeekOf, c as weekdayOf, i as instantOf, o as localDay, r as dayText, t as addDays } from "./local-time-BrWediZo.js";
import { d as isTreeList, f as isTreeMap, i as subscriberOf, l as isEnded, n as render, o as PLACE_KINDS, t as dueText, u as promised } from "./due-ckvBk6Rj.js";
import { r as dossierReadings, t as choiceText } from "./reply-2Iit_qiE.js";
import { t as isPlainLoopback } from "./loopback-B9Uy6Ji8.js";
import { n as render$1 } from "./render-TnAzfDGj.js";
import { randomBytes } from "node:crypto";

// dist/console/form.js
async function formOf(c) {
	const body = await c.req.parseBody();
	const secret = (name) => {
		const value = body[name];
		return typeof value === "string" ? value : "";
	};
	return {
		secret,
		text: (name) => clean(secret(name)).trim()
	};
}

// dist/console/pages/accounts.js
const LAST_ADMIN = "Đây là người quản trị duy nhất, nên không khóa và không đổi vai trò được. Hãy lập một người quản trị khác trước.";
const UNKNOWN = "Không còn tài khoản này. Hãy xem lại danh sách dưới đây.";
async function accountsPage(c, desk, who, told = {}) {
	const accounts = await desk.store.staffAccounts(desk.clock());
	return page(c, desk, {
		title: "Tài khoản",
		who,
		status: told.status ?? 200
	}, jsxDEV(Fragment, { children: [
		told.fault !== void 0 && jsxDEV(Fault, { children: told.fault }),
		told.done !== void 0 && jsxDEV(Done, { children: told.done }),
		told.link !== void 0 && jsxDEV(Link, {
			name: told.link.name,
			url: told.link.url
		}),
		accounts.map((account) => jsxDEV(Account, {
			account,
			self: account.id === who.id
		})),
		jsxDEV(NewAccount, {})
	] }));
}
function Link({ name, url }) {
	return jsxDEV("section", {
		class: "card",
		role: "status",
		"aria-labelledby": "link-title",
		children: [
			jsxDEV("h2", {
				id: "link-title",
				children: `Đường dẫn đặt mật khẩu của ${name}`
			}),
			jsxDEV("code", {
				class: "link",
				children: url
			}),
			jsxDEV("p", { children: "Gửi riêng cho người này (đọc tận tay, hoặc nhắn riêng). Dùng được một lần, trong 48 giờ; chỉ hiện ở đây lần này." })
		]
	});
}
function Account({ account, self }) {
	const { id, name, role, locked, hasPassword, lastSeen } = account;
	const at = `/staff/accounts/${id}`;
	return jsxDEV("section", {
		class: "card",
		"aria-labelledby": `a-${id}`,
		children: [
			jsxDEV("h2", {
				id: `a-${id}`,
				children: [
					name,
					" ",
					self && jsxDEV("small", { children: "(chính mình)" }),
					" ",
					locked && jsxDEV("span", {
						class: "mark",
						children: "đang khóa"
					}),
					" ",
					!hasPassword && jsxDEV("span", {
						class: "mark",
						children: "chưa đặt mật khẩu"
					})
				]
			}),
			jsxDEV("p", {
				class: "note",
				children: [`Vai trò: ${ROLE_NAMES[role]}. `, lastSeen === null ? "Không có phiên nào đang mở." : `Dùng gần nhất ${whenText(lastSeen)}.`]
			}),
			jsxDEV("div", {
				class: "line",
				children: [
					jsxDEV("form", {
						method: "post",
						action: `${at}/role`,
						class: "line",
						children: [jsxDEV(RoleField, {
							of: name,
							chosen: role
						}), jsxDEV("button", {
							type: "submit",
							class: "second",
							children: "Đổi vai trò"
						})]
					}),
					!locked && jsxDEV(Deed$1, {
						action: `${at}/link`,
						label: "Tạo đường dẫn đặt mật khẩu",
						name
					}),
					jsxDEV(Deed$1, {
						action: `${at}/end-sessions`,
						label: "Đăng xuất mọi nơi",
						name
					}),
					locked ? jsxDEV(Deed$1, {
						action: `${at}/unlock`,
						label: "Mở khóa",
						name
					}) : jsxDEV(Deed$1, {
						action: `${at}/lock`,
						label: "Khóa tài khoản",
						name,
						grave: true
					})
				]
			})
		]
	});
}
function Deed$1({ action, label, name, grave }) {
	return jsxDEV("form", {
		method: "post",
		action,
		children: jsxDEV("button", {
			type: "submit",
			class: grave ? "grave" : "second",
			"aria-label": `${label}: ${name}`,
			children: label
		})
	});
}
function RoleField({ of, chosen }) {
	return jsxDEV("label", { children: ["Vai trò", jsxDEV("select", {
		name: "role",
		"aria-label": of === void 0 ? void 0 : `Vai trò của ${of}`,
		children: ROLES.map((role) => jsxDEV("option", {
			value: role,
			selected: role === chosen,
			children: ROLE_NAMES[role]
		}))
	})] });
}
function NewAccount() {
	return jsxDEV("section", {
		class: "card screen",
		"aria-labelledby": "new-title",
		children: [
			jsxDEV("h2", {
				id: "new-title",
				children: "Thêm cán bộ"
			}),
			jsxDEV("form", {
				method: "post",
				action: "/staff/accounts",
				class: "line",
				children: [
					jsxDEV("label", { children: ["Họ tên", jsxDEV("input", {
						name: "name",
						maxlength: 60,
						required: true,
						autocomplete: "off"
					})] }),
					jsxDEV(RoleField, { chosen: "editor" }),
					jsxDEV("button", {
						type: "submit",
						children: "Thêm và tạo đường dẫn"
					})
				]
			}),
			jsxDEV("p", {
				class: "note",
				children: "Mỗi vai trò làm được cả việc của các vai trò trước nó:"
			}),
			jsxDEV("ol", {
				class: "rows",
				children: ROLES.map((role) => jsxDEV("li", { children: [
					jsxDEV("strong", { children: ROLE_NAMES[role] }),
					": ",
					ROLE_DUTIES[role]
				] }))
			})
		]
	});
}
async function add(c, desk, who) {
	const form = await formOf(c);
	const name = staffName(form.text("name"));
	const role = roleOf(form.text("role"));
	if (name === null || role === null) return await accountsPage(c, desk, who, {
		fault: "Hãy gõ họ tên (nhiều nhất 60 ký tự) và chọn vai trò.",
		status: 400
	});
	const account = await desk.store.addStaff(name, role, who, desk.clock());
	if (account === null) return await accountsPage(c, desk, who, {
		fault: `Đã có tài khoản tên "${name}". Hãy thêm chữ để phân biệt, ví dụ "${name} (tư pháp)".`,
		status: 409
	});
	return await withLink(c, desk, who, account);
}
async function withLink(c, desk, who, { id, name }) {
	const secret = await desk.store.makeLink(id, who, desk.clock());
	return await accountsPage(c, desk, who, { link: {
		name,
		url: `${desk.publicUrl()}/staff/link/${secret}`
	} });
}
/** Does something to the account of the path, and shows the list with what came of it. */
function toAccount(deed) {
	return async (c, desk, who) => {
		const account = (await desk.store.staffAccounts(desk.clock())).find(({ id }) => id === c.req.param("id"));
		if (account === void 0) return await accountsPage(c, desk, who, {
			fault: UNKNOWN,
			status: 404
		});
		const told = await deed(c, desk, who, account);
		return told instanceof Response ? told : await accountsPage(c, desk, who, told);
	};
}
const link = toAccount(async (c, desk, who, account) => account.locked ? {
	fault: `${account.name} đang bị khóa. Hãy mở khóa trước.`,
	status: 409
} : await withLink(c, desk, who, account));
const role = toAccount(async (c, desk, who, { id, name }) => {
	const to = roleOf((await formOf(c)).text("role"));
	if (to === null) return {
		fault: "Hãy chọn một vai trò trong danh sách.",
		status: 400
	};
	return await desk.store.changeRole(id, to, who, desk.clock()) === "done" ? { done: `Vai trò của ${name} bây giờ là ${ROLE_NAMES[to]}.` } : {
		fault: LAST_ADMIN,
		status: 409
	};
});
const setLocked = (locked) => toAccount(async (_, desk, who, { id, name }) => {
	if (await desk.store.setLocked(id, locked, who, desk.clock()) !== "done") return {
		fault: LAST_ADMIN,
		status: 409
	};
	return { done: locked ? `Đã khóa ${name}: mọi phiên đã đóng, đường dẫn chưa dùng đã hủy.` : `Đã mở khóa ${name}.` };
});
const endSessions = toAccount(async (_, desk, who, { id, name }) => {
	const keep = id === who.id ? { keep: who.session } : {};
	return { done: `Đã đóng ${await desk.store.endSessions({
		account: id,
		session: null,
		...keep
	}, who, desk.clock())} phiên của ${name}.` };
});
function roleOf(text) {
	return ROLES.find((each) => each === text) ?? null;
}
const ACCOUNT_ROUTES = [
	{
		method: "GET",
		path: "/staff/accounts",
		menu: "Tài khoản",
		needs: "admin",
		handle: (c, desk, who) => accountsPage(c, desk, who)
	},
	{
		method: "POST",
		path: "/staff/accounts",
		needs: "admin",
		handle: add
	},
	{
		method: "POST",
		path: "/staff/accounts/:id/link",
		needs: "admin",
		handle: link
	},
	{
		method: "POST",
		path: "/staff/accounts/:id/role",
		needs: "admin",
		handle: role
	},
	{
		method: "POST",
		path: "/staff/accounts/:id/lock",
		needs: "admin",
		handle: setLocked(true)
	},
	{
		method: "POST",
		path: "/staff/accounts/:id/unlock",
		needs: "admin",
		handle: setLocked(false)
	},
	{
		method: "POST",
		path: "/staff/accounts/:id/end-sessions",
		needs: "admin",
		handle: endSessions
	}
];

// dist/console/pages/audit.js
const AT_ONCE = 50;
/** What was done, as a sentence that begins with who did it. */
const SENTENCES = {
	"signed-in": () => "đăng nhập",
	"sign-in-refused": ({ about, detail }) => `có người gõ sai mật khẩu của ${about}${detail["address"] ? `, từ ${detail["address"]}` : ""}`,
	"signed-out": () => "đăng xuất",
	"account-added": ({ about, detail }) => `lập tài khoản ${about}, vai trò ${roleName(detail["role"])}`,
	"link-made": ({ about }) => `tạo đường dẫn đặt mật khẩu cho ${about}`,
	"password-set": ({ about }) => `đặt mật khẩu của ${about}`,
	"role-changed": ({ about, detail }) => `đổi vai trò của ${about}: ${roleName(detail["from"])} → ${roleName(detail["to"])}`,
	"account-locked": ({ about }) => `khóa tài khoản ${about}`,
	"account-unlocked": ({ about }) => `mở khóa tài khoản ${about}`,
	"session-ended": ({ about }) => `đóng một phiên của ${about}`,
	"sessions-ended": ({ about, detail }) => `đóng ${detail["ended"]} phiên của ${about}`,
	"dossier-opened": ({ about }) => `mở hồ sơ ${about}`,
	"rating-task-ended": ({ detail }) => detail["answered"] === "yes" ? "trả lời và đóng một việc từ phiếu chấm điểm" : "đóng một việc từ phiếu chấm điểm",
	"follow-shown": ({ about }) => `hiện mã QR theo dõi hồ sơ ${about}`,
	"dossiers-imported": ({ about, detail }) => `nạp ${detail["dossiers"]} hồ sơ từ ${about}${detail["told"] === "no" ? ", không báo cho người theo dõi" : ""}`,
	"draft-saved": ({ about }) => `lưu bản thảo của thủ tục ${about}`,
	"draft-sent": ({ about }) => `gửi duyệt bản thảo của thủ tục ${about}`,
	"draft-taken-back": ({ about }) => `lấy lại bản thảo của thủ tục ${about} để sửa`,
	"draft-scheduled": ({ about, detail }) => `duyệt bản thảo của thủ tục ${about}, đăng ngày ${detail["on"]}`,
	"draft-dropped": ({ about }) => `bỏ bản thảo của thủ tục ${about}`,
	"procedure-published": ({ about, detail }) => `đăng thủ tục ${about}${detail["review"] === "owed" ? ", duyệt sau" : ""}`,
	"procedure-withdrawn": ({ about }) => `rút thủ tục ${about}`,
	"procedure-in-file": ({ about }) => `thấy tệp của thủ tục ${about} đã sửa bằng tay`,
	"procedure-reviewed": ({ about }) => `duyệt bản đã đăng của thủ tục ${about}`,
	"question-answered": ({ about }) => `trả lời câu hỏi số ${about}`
};
async function auditPage(c, desk, who) {
	const by = c.req.query("by") || void 0;
	const before = /^\d{1,15}$/.test(c.req.query("before") ?? "") ? Number(c.req.query("before")) : void 0;
	const lines = await desk.store.auditLog({
		before,
		by,
		atMost: 51
	});
	const accounts = await desk.store.staffAccounts(desk.clock());
	const shown = lines.slice(0, AT_ONCE);
	const last = shown.at(-1);
	return page(c, desk, {
		title: "Nhật ký",
		who
	}, jsxDEV(Fragment, { children: [
		jsxDEV("p", {
			class: "note",
			children: "Mọi thay đổi và mọi lần mở hồ sơ, mới nhất ở trên. Không ai sửa hay xóa được."
		}),
		jsxDEV("form", {
			method: "get",
			action: "/staff/audit",
			class: "line",
			children: [jsxDEV("label", { children: ["Việc do ai làm", jsxDEV("select", {
				name: "by",
				children: [jsxDEV("option", {
					value: "",
					children: "Mọi người"
				}), accounts.map(({ id, name }) => jsxDEV("option", {
					value: id,
					selected: id === by,
					children: name
				}))]
			})] }), jsxDEV("button", {
				type: "submit",
				class: "second",
				children: "Xem"
			})]
		}),
		jsxDEV("div", {
			class: "card",
			children: jsxDEV(Lines, { lines: shown })
		}),
		lines.length > AT_ONCE && last !== void 0 && jsxDEV("p", { children: jsxDEV("a", {
			href: `/staff/audit?${new URLSearchParams({
				before: `${last.seq}`,
				by: by ?? ""
			})}`,
			children: "Xem các dòng cũ hơn"
		}) })
	] }));
}
function Lines({ lines }) {
	if (lines.length === 0) return jsxDEV("p", { children: "Chưa có dòng nào." });
	return jsxDEV("table", {
		class: "lines",
		children: [jsxDEV("thead", { children: jsxDEV("tr", { children: [
			jsxDEV("th", {
				scope: "col",
				children: "Lúc"
			}),
			jsxDEV("th", {
				scope: "col",
				children: "Ai"
			}),
			jsxDEV("th", {
				scope: "col",
				children: "Việc"
			})
		] }) }), jsxDEV("tbody", { children: lines.map((line) => jsxDEV("tr", { children: [
			jsxDEV("td", {
				class: "when",
				children: whenText(line.at)
			}),
			jsxDEV("td", { children: jsxDEV("strong", { children: line.by.name }) }),
			jsxDEV("td", { children: SENTENCES[line.action](line) })
		] })) })]
	});
}
function roleName(role) {
	const known = ROLES.find((each) => each === role);
	return known === void 0 ? `${role}` : ROLE_NAMES[known];
}
const AUDIT_ROUTES = [{
	method: "GET",
	path: "/staff/audit",
	menu: "Nhật ký",
	needs: "leader",
	handle: auditPage
}];

// dist/console/catalogue/listed.js
const FILTERS = {
	all: "Tất cả",
	drafts: "Có bản thảo",
	waiting: "Chờ duyệt",
	owed: "Đã đăng, chờ duyệt sau",
	faults: "Có lỗi",
	unverified: "Chưa đối chiếu",
	review: "Quá hạn xem lại",
	withdrawn: "Đã rút"
};
/** Every procedure that there is, also those that are only a draft, withdrawn or cannot be read. */
function listed(catalogue, drafts, newest, today) {
	const { procedures } = catalogue.content();
	const faulty = new Set(catalogue.faults().flatMap((fault) => PROCEDURE_FILE.exec(fault)?.[1] ?? []));
	const draftOf = new Map(drafts.map((draft) => [draft.procedure, draft]));
	const revisionOf = new Map(newest.map((revision) => [revision.procedure, revision]));
	return [.../* @__PURE__ */ new Set([
		...procedures.keys(),
		...draftOf.keys(),
		...revisionOf.keys(),
		...faulty
	])].map((id) => {
		const procedure = procedures.get(id);
		const draft = draftOf.get(id);
		const revision = revisionOf.get(id);
		const tree = draft?.tree ?? revision?.tree ?? {};
		const text = (key) => typeof tree[key] === "string" ? tree[key] : "";
		const marks = {
			drafts: draft !== void 0,
			waiting: draft?.state === "waiting",
			owed: revision?.review === "owed",
			faults: faulty.has(id),
			unverified: procedure?.verified === null,
			review: procedure !== void 0 && procedure.reviewBy < today,
			withdrawn: procedure === void 0 && revision?.tree["withdrawn"] === "true"
		};
		return {
			id,
			name: procedure?.name ?? (text("name") || id),
			field: procedure?.field ?? text("field"),
			marks: MARKS.filter((mark) => marks[mark]),
			names: fold([
				id,
				procedure?.code,
				...procedure?.aliases ?? []
			].join(" "))
		};
	}).toSorted((a, b) => a.field.localeCompare(b.field, "vi") || a.name.localeCompare(b.name, "vi"));
}
const MARKS = [
	"drafts",
	"waiting",
	"owed",
	"faults",
	"unverified",
	"review",
	"withdrawn"
];
const PROCEDURE_FILE = /procedures\/([a-z0-9-]+)\.yaml:/;
/** Those with all the words, in any of their names, with or without marks. */
function matching(all, typed, filter) {
	const words = fold(typed).split(/\s+/).filter(Boolean);
	return all.filter(({ marks }) => filter === "all" || marks.includes(filter)).filter(({ name, field, names }) => {
		const text = `${fold(name)} ${fold(field)} ${names}`;
		return words.every((word) => text.includes(word));
	});
}

// dist/console/catalogue/standing.js
/** Of the procedure in the address; `null` where there is none. */
async function standingOf(c, desk) {
	const id = c.req.param("id") ?? "";
	if (!isProcedureId(id)) return null;
	const [read, draft, revisions] = await Promise.all([
		desk.catalogue.readFile(id),
		desk.store.draftOf(id),
		desk.store.revisionsOf(id)
	]);
	if (read === null && draft === null && revisions.length === 0) return null;
	const file = read === "unreadable" ? null : read;
	const name = (file ?? draft?.tree)?.["name"];
	return {
		id,
		name: typeof name === "string" ? name : id,
		file,
		unreadable: read === "unreadable",
		draft,
		revisions
	};
}
function isProcedureId(id) {
	return /^[a-z0-9-]{1,24}$/.test(id);
}
function isWithdrawn(tree) {
	return tree?.["withdrawn"] === "true";
}

// dist/console/pages/catalogue.js
const BAD_ID = "Tên tệp chỉ gồm a-z, 0-9 và dấu -, nhiều nhất 24 chữ, ví dụ khai-sinh; và cần có tên thủ tục.";
async function cataloguePage(c, desk, who, { fault, typed, status = 200 } = {}) {
	const [drafts, newest] = await Promise.all([desk.store.drafts(), desk.store.newestRevisions()]);
	const all = listed(desk.catalogue, drafts, newest, localDay(desk.clock()));
	const query = (c.req.query("q") ?? "").slice(0, 200);
	const asked = c.req.query("show") ?? "";
	const filter = Object.hasOwn(FILTERS, asked) ? asked : "all";
	const found = matching(all, query, filter);
	return page(c, desk, {
		title: "Thủ tục",
		who,
		status
	}, jsxDEV(Fragment, { children: [
		fault !== void 0 && jsxDEV(Fault, { children: fault }),
		jsxDEV("form", {
			method: "get",
			action: "/staff/catalogue",
			class: "card line",
			children: [
				jsxDEV("label", { children: ["Tìm theo tên, mã, tên khác", jsxDEV("input", {
					name: "q",
					type: "search",
					value: query
				})] }),
				jsxDEV("label", { children: ["Lọc", jsxDEV("select", {
					name: "show",
					children: Object.entries(FILTERS).map(([value, label]) => jsxDEV("option", {
						value,
						selected: value === filter,
						children: value === "all" ? label : `${label} (${matching(all, "", value).length})`
					}))
				})] }),
				jsxDEV("button", {
					type: "submit",
					children: "Xem"
				})
			]
		}),
		jsxDEV("section", {
			class: "card",
			"aria-labelledby": "found-title",
			children: [jsxDEV("h2", {
				id: "found-title",
				children: `${found.length} thủ tục`
			}), jsxDEV("ul", {
				class: "rows",
				children: found.map(({ id, name, field, marks }) => jsxDEV("li", { children: [
					jsxDEV("a", {
						href: `/staff/catalogue/${id}`,
						children: name
					}),
					" ",
					marks.map((mark) => jsxDEV(Fragment, { children: [jsxDEV("span", {
						class: "mark",
						children: FILTERS[mark]
					}), " "] })),
					jsxDEV("span", {
						class: "note",
						children: field
					})
				] }))
			})]
		}),
		jsxDEV("section", {
			class: "card screen",
			"aria-labelledby": "new-title",
			children: [jsxDEV("h2", {
				id: "new-title",
				children: "Thêm thủ tục"
			}), jsxDEV("form", {
				method: "post",
				action: "/staff/catalogue",
				class: "line",
				children: [
					jsxDEV("label", { children: ["Tên thủ tục", jsxDEV("input", {
						name: "name",
						maxlength: 200,
						required: true,
						value: typed?.name ?? ""
					})] }),
					jsxDEV("label", { children: ["Tên tệp (không đổi về sau)", jsxDEV("input", {
						name: "id",
						maxlength: 24,
						required: true,
						value: typed?.id ?? ""
					})] }),
					jsxDEV("button", {
						type: "submit",
						children: "Soạn bản thảo"
					})
				]
			})]
		})
	] }));
}
async function begin(c, desk, who) {
	const form = await formOf(c);
	const typed = {
		id: form.text("id"),
		name: form.text("name")
	};
	const { id, name } = typed;
	if (!isProcedureId(id) || name === "") return await cataloguePage(c, desk, who, {
		fault: BAD_ID,
		typed,
		status: 400
	});
	const isFile = await desk.catalogue.readFile(id) !== null;
	const draft = {
		procedure: id,
		version: 0,
		tree: {
			name,
			field: "",
			documents: [],
			fees: [],
			times: [],
			places: [],
			verified: null
		},
		base: 0,
		why: "Thủ tục mới"
	};
	if (isFile || await desk.store.saveDraft(draft, who, desk.clock()) === "stale") return await cataloguePage(c, desk, who, {
		fault: `Đã có thủ tục tên tệp "${id}". Hãy tìm ở trên để sửa, hoặc đặt tên tệp khác.`,
		typed,
		status: 409
	});
	return c.redirect(`/staff/catalogue/${id}/edit`, 303);
}
const CATALOGUE_ROUTES = [{
	method: "GET",
	path: "/staff/catalogue",
	menu: "Thủ tục",
	needs: "viewer",
	handle: (c, desk, who) => cataloguePage(c, desk, who)
}, {
	method: "POST",
	path: "/staff/catalogue",
	needs: "editor",
	handle: begin
}];

// dist/core/counted-reasons.js
/** The last whole weeks before a day. */
function countedWeeks(today) {
	return {
		from: isoWeekOf(addDays(today, -91)),
		to: isoWeekOf(addDays(today, -7))
	};
}
/** How often each reason was told; `null` where it is so seldom that who told it could be guessed. */
function countedShown(counted) {
	const sums = /* @__PURE__ */ new Map();
	for (const { reason, told } of counted) sums.set(reason, (sums.get(reason) ?? 0) + told);
	return new Map([...sums].map(([reason, told]) => [reason, told < 5 ? null : told]));
}

// dist/console/pages/complaints.js
const LONGEST_ANSWER = 500;
const GONE$2 = "Việc này đã có người làm xong.";
const NO_ANSWER = "Người này muốn được trả lời: hãy gõ câu trả lời (nhiều nhất 500 ký tự) rồi mới đóng việc.";
/** Only for who stands above the desks that complaints are about. */
async function complaintsPage(c, desk, who, fault = null) {
	const today = localDay(desk.clock());
	const tasks = await desk.store.ratingTasks();
	return page(c, desk, {
		title: "Điều người dân chê",
		who,
		status: fault === null ? 200 : 400
	}, jsxDEV(Fragment, { children: [
		fault !== null && jsxDEV(Fault, { children: fault }),
		jsxDEV("p", {
			class: "note",
			children: "Từ phiếu chấm 1–2 điểm. Việc không ghi tên người và điểm; đừng giao cho chính bộ phận bị chê."
		}),
		tasks.length === 0 && jsxDEV("p", { children: "Không có việc nào đang chờ." }),
		tasks.map((task) => jsxDEV(Task, {
			task,
			desk,
			today
		})),
		who.role === "leader" && jsxDEV(Counted, {
			desk,
			counted: await countedOf(desk, today)
		})
	] }));
}
function Task({ task: { key, opened, due, reason, procedure, unit, reach }, desk, today }) {
	const about = procedure === null ? null : desk.ratings.procedureName(procedure);
	return jsxDEV("section", {
		class: "card",
		children: [
			jsxDEV("h2", { children: labelOf(reason, desk) }),
			jsxDEV("p", { children: `${about ?? "Không rõ thủ tục"} – ${unit ?? "không rõ bộ phận"}` }),
			jsxDEV("p", { children: `Mở ngày ${dayText(opened)}, hạn ${dayText(due)}${due < today ? ", đã quá hạn" : ""}.` }),
			jsxDEV("form", {
				method: "post",
				action: `/staff/complaints/${key}/end`,
				class: "fields",
				children: [reach === null ? jsxDEV("p", {
					class: "note",
					children: "Người nêu không cho biết là ai: không trả lời được."
				}) : jsxDEV("label", { children: ["Trả lời cho người nêu, qua cuộc trò chuyện của họ", jsxDEV("textarea", {
					name: "answer",
					rows: 3,
					maxlength: LONGEST_ANSWER,
					required: true
				})] }), jsxDEV("button", {
					type: "submit",
					children: reach === null ? "Đã xem xét xong" : "Gửi trả lời và đóng"
				})]
			})
		]
	});
}
async function countedOf(desk, today) {
	const { from, to } = countedWeeks(today);
	return countedShown(await desk.store.countedReasons(from, to));
}
function Counted({ desk, counted }) {
	const only = desk.ratings.reasons().filter(({ leadsTo }) => leadsTo === "count");
	return jsxDEV("section", {
		class: "card",
		children: [
			jsxDEV("h2", { children: "Chỉ đếm, 13 tuần trước tuần này" }),
			jsxDEV("ul", {
				class: "rows",
				children: only.map(({ key, label }) => jsxDEV("li", { children: `${label}: ${counted.get(key) ?? "dưới 5 lượt hoặc chưa có"}` }))
			}),
			jsxDEV("p", {
				class: "note",
				children: "Không giao việc, không báo cho nhóm nào; chỉ vai trò lãnh đạo thấy, từ năm lượt trở lên."
			})
		]
	});
}
async function end(c, desk, who) {
	const key = c.req.param("key") ?? "";
	const task = (await desk.store.ratingTasks()).find((each) => each.key === key);
	if (task === void 0) return await complaintsPage(c, desk, who, GONE$2);
	const answer = (await formOf(c)).text("answer").slice(0, LONGEST_ANSWER);
	if (task.reach !== null && answer === "") return await complaintsPage(c, desk, who, NO_ANSWER);
	const by = {
		id: who.id,
		name: who.name
	};
	await desk.store.endRatingTask(key, answer === "" ? null : answer, by, desk.clock());
	return c.redirect("/staff/complaints", 303);
}
function labelOf(reason, desk) {
	return desk.ratings.reasons().find(({ key }) => key === reason)?.label ?? reason;
}
const COMPLAINT_ROUTES = [{
	method: "GET",
	path: "/staff/complaints",
	menu: "Điều bị chê",
	needs: "leader",
	handle: (c, desk, who) => complaintsPage(c, desk, who)
}, {
	method: "POST",
	path: "/staff/complaints/:key/end",
	needs: "leader",
	handle: end
}];

// dist/console/pages/dossier-import.js
const TOO_LARGE = "Tệp lớn hơn 24 MB. Hãy xuất theo từng khoảng thời gian, hoặc nhờ người quản trị nạp bằng lệnh npm run dossiers:import.";
const NO_FILE = "Chưa chọn tệp nào. Hãy chọn tệp CSV hoặc XLSX xuất từ phần mềm một cửa.";
const GONE$1 = "Tệp đã kiểm tra không còn ở đây: đã nạp rồi, có tệp khác thay, hoặc chờ quá 30 phút. Hãy chọn lại tệp.";
const SOURCE_NOTES = {
	imported: null,
	http: "Trạng thái hồ sơ đang lấy từ dịch vụ tra cứu của cơ quan. Tệp nạp ở đây cho mã tra cứu và số điện thoại, được dùng khi dịch vụ đó không trả lời, và không báo tin cho ai.",
	sample: "Người dân đang tra trên hồ sơ mẫu, nên tệp nạp ở đây chưa được dùng. Người quản trị cần đặt DOSSIER_SOURCE=imported."
};
function importPage(c, desk, who, shown = {}) {
	const note = SOURCE_NOTES[desk.imports.source];
	return page(c, desk, {
		title: "Nạp dữ liệu hồ sơ",
		who,
		status: shown.status ?? 200
	}, jsxDEV(Fragment, { children: [
		shown.fault !== void 0 && jsxDEV(Fault, { children: shown.fault }),
		shown.done !== void 0 && jsxDEV(Done, { children: shown.done }),
		note !== null && jsxDEV("p", {
			class: "note",
			children: note
		}),
		shown.checked !== void 0 && jsxDEV(Report, { ...shown.checked }),
		shown.checked !== void 0 && shown.waiting !== void 0 && jsxDEV(LoadForm, {
			asks: shown.checked.asks,
			dossiers: shown.checked.dossiers,
			...shown.waiting
		}),
		jsxDEV(FileForm, {})
	] }));
}
function FileForm() {
	return jsxDEV("form", {
		method: "post",
		action: "/staff/dossiers/import",
		enctype: "multipart/form-data",
		class: "card fields",
		children: [
			jsxDEV("label", { children: ["Tệp xuất từ phần mềm một cửa", jsxDEV("input", {
				type: "file",
				name: "file",
				accept: ".csv,.txt,.xlsx",
				required: true,
				"aria-describedby": "file-hint"
			})] }),
			jsxDEV("p", {
				class: "note",
				id: "file-hint",
				children: "CSV hoặc XLSX, để nguyên như lúc xuất. Tệp có tên và số điện thoại của người dân: ở đây chỉ giữ trong bộ nhớ, nhiều nhất 30 phút."
			}),
			jsxDEV("label", { children: ["Dữ liệu lúc", jsxDEV("input", {
				type: "datetime-local",
				name: "asOf",
				"aria-describedby": "as-of-hint"
			})] }),
			jsxDEV("p", {
				class: "note",
				id: "as-of-hint",
				children: "Để trống nếu vừa xuất xong, hoặc trong tệp đã ghi."
			}),
			jsxDEV("p", { children: jsxDEV("button", {
				type: "submit",
				children: "Kiểm tra tệp"
			}) }),
			jsxDEV("p", {
				class: "note",
				children: "Mới là kiểm tra, chưa nạp gì. Tệp lớn có thể mất một phút."
			})
		]
	});
}
function Report({ parts, asks }) {
	return jsxDEV("section", {
		class: "card",
		"aria-labelledby": "report-title",
		children: [
			jsxDEV("h2", {
				id: "report-title",
				children: "Đọc được gì"
			}),
			parts.map((part) => typeof part === "string" ? jsxDEV("p", { children: part }) : jsxDEV(Fragment, { children: [jsxDEV("h3", { children: part.title }), jsxDEV("ul", {
				class: "rows",
				children: part.lines.map((line) => jsxDEV("li", { children: line }))
			})] })),
			asks.map((ask) => jsxDEV("p", { children: jsxDEV("strong", { children: ask }) }))
		]
	});
}
function LoadForm({ asks, dossiers, token, name }) {
	return jsxDEV("form", {
		method: "post",
		action: "/staff/dossiers/import/load",
		class: "card fields",
		children: [
			jsxDEV("input", {
				type: "hidden",
				name: "file",
				value: token
			}),
			jsxDEV("label", {
				class: "tick",
				children: [jsxDEV("input", {
					type: "checkbox",
					name: "quiet",
					value: "yes"
				}), " Lần này không báo cho người đang theo dõi"]
			}),
			asks.length > 0 && jsxDEV("label", {
				class: "tick",
				children: [jsxDEV("input", {
					type: "checkbox",
					name: "agreed",
					value: "yes",
					required: true
				}), " Đã xem, đúng là muốn nạp tệp này"]
			}),
			jsxDEV("p", { children: jsxDEV("button", {
				type: "submit",
				children: `Nạp ${dossiers} hồ sơ của ${name}`
			}) })
		]
	});
}
/** Reads and checks a file that was sent; nothing is stored. */
async function check(c, desk, who) {
	if (!(Number(c.req.header("Content-Length") ?? NaN) <= 25169920)) return importPage(c, desk, who, {
		fault: TOO_LARGE,
		status: 413
	});
	const body = await c.req.parseBody();
	const sent = body["file"];
	if (!(sent instanceof File) || sent.size === 0) return importPage(c, desk, who, {
		fault: NO_FILE,
		status: 400
	});
	const file = {
		bytes: new Uint8Array(await sent.arrayBuffer()),
		name: clean(sent.name).trim().slice(-120) || "tệp không tên",
		at: desk.clock(),
		asOf: instantIn(body["asOf"])
	};
	const answer = await desk.imports.run({
		...file,
		checkOnly: true,
		agreed: false,
		quiet: false
	});
	if (answer.kind === "fault") return importPage(c, desk, who, {
		fault: `${file.name}: ${answer.what}`,
		status: 400
	});
	return importPage(c, desk, who, checked(desk, who, file, answer));
}
function checked(desk, who, file, answer) {
	if (answer.dossiers === 0) return {
		checked: answer,
		status: 400
	};
	return {
		checked: answer,
		waiting: {
			token: desk.imports.waiting.put(who.id, file),
			name: file.name
		}
	};
}
async function load(c, desk, who) {
	const form = await formOf(c);
	const file = desk.imports.waiting.get(who.id, form.text("file"), desk.clock());
	if (file === null) return importPage(c, desk, who, {
		fault: GONE$1,
		status: 404
	});
	const quiet = form.text("quiet") === "yes";
	const agreed = form.text("agreed") === "yes";
	const answer = await desk.imports.run({
		...file,
		checkOnly: false,
		agreed,
		quiet
	});
	if (answer.kind === "fault") return importPage(c, desk, who, {
		fault: `${file.name}: ${answer.what}`,
		status: 409
	});
	if (!answer.loaded) return importPage(c, desk, who, checked(desk, who, file, answer));
	desk.imports.waiting.drop(who.id);
	await desk.store.audit({
		at: desk.clock(),
		by: who,
		action: "dossiers-imported",
		about: file.name,
		detail: {
			dossiers: `${answer.dossiers}`,
			told: quiet ? "no" : "yes"
		}
	});
	return importPage(c, desk, who, {
		done: `Đã nạp ${file.name}.`,
		checked: answer
	});
}
/** Of a `datetime-local` field; `null` where it is empty or no time. */
function instantIn(value) {
	const found = typeof value === "string" ? /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(value) : null;
	if (found === null) return null;
	const [, day = "", hours, minutes] = found;
	return instantOf(day, Number(hours) * 60 + Number(minutes));
}
const DOSSIER_IMPORT_ROUTES = [
	{
		method: "GET",
		path: "/staff/dossiers/import",
		needs: "editor",
		handle: (c, desk, who) => importPage(c, desk, who)
	},
	{
		method: "POST",
		path: "/staff/dossiers/import",
		needs: "editor",
		handle: check
	},
	{
		method: "POST",
		path: "/staff/dossiers/import/load",
		needs: "editor",
		handle: load
	}
];

// node_modules/uqr/dist/index.mjs
var QrCodeDataType = /* @__PURE__ */ ((QrCodeDataType2) => {
	QrCodeDataType2[QrCodeDataType2["Border"] = -1] = "Border";
	QrCodeDataType2[QrCodeDataType2["Data"] = 0] = "Data";
	QrCodeDataType2[QrCodeDataType2["Function"] = 1] = "Function";
	QrCodeDataType2[QrCodeDataType2["Position"] = 2] = "Position";
	QrCodeDataType2[QrCodeDataType2["Timing"] = 3] = "Timing";
	QrCodeDataType2[QrCodeDataType2["Alignment"] = 4] = "Alignment";
	return QrCodeDataType2;
})(QrCodeDataType || {});
const LOW = [0, 1];
const MEDIUM = [1, 0];
const QUARTILE = [2, 3];
const HIGH = [3, 2];
const EccMap = {
	L: LOW,
	M: MEDIUM,
	Q: QUARTILE,
	H: HIGH
};
const NUMERIC_REGEX = /^\d*$/;
const ALPHANUMERIC_REGEX = /^[A-Z0-9 $%*+./:-]*$/;
const ALPHANUMERIC_CHARSET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const MIN_VERSION = 1;
const MAX_VERSION = 40;
const PENALTY_N1 = 3;
const PENALTY_N2 = 3;
const PENALTY_N3 = 40;
const PENALTY_N4 = 10;
const ECC_CODEWORDS_PER_BLOCK = [
	[
		-1,
		7,
		10,
		15,
		20,
		26,
		18,
		20,
		24,
		30,
		18,
		20,
		24,
		26,
		30,
		22,
		24,
		28,
		30,
		28,
		28,
		28,
		28,
		30,
		30,
		26,
		28,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30
	],
	[
		-1,
		10,
		16,
		26,
		18,
		24,
		16,
		18,
		22,
		22,
		26,
		30,
		22,
		22,
		24,
		24,
		28,
		28,
		26,
		26,
		26,
		26,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28
	],
	[
		-1,
		13,
		22,
		18,
		26,
		18,
		24,
		18,
		22,
		20,
		24,
		28,
		26,
		24,
		20,
		30,
		24,
		28,
		28,
		26,
		30,
		28,
		30,
		30,
		30,
		30,
		28,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30
	],
	[
		-1,
		17,
		28,
		22,
		16,
		22,
		28,
		26,
		26,
		24,
		28,
		24,
		28,
		22,
		24,
		24,
		30,
		28,
		28,
		26,
		28,
		30,
		24,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30,
		30
	]
];
const NUM_ERROR_CORRECTION_BLOCKS = [
	[
		-1,
		1,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		4,
		4,
		4,
		4,
		4,
		6,
		6,
		6,
		6,
		7,
		8,
		8,
		9,
		9,
		10,
		12,
		12,
		12,
		13,
		14,
		15,
		16,
		17,
		18,
		19,
		19,
		20,
		21,
		22,
		24,
		25
	],
	[
		-1,
		1,
		1,
		1,
		2,
		2,
		4,
		4,
		4,
		5,
		5,
		5,
		8,
		9,
		9,
		10,
		10,
		11,
		13,
		14,
		16,
		17,
		17,
		18,
		20,
		21,
		23,
		25,
		26,
		28,
		29,
		31,
		33,
		35,
		37,
		38,
		40,
		43,
		45,
		47,
		49
	],
	[
		-1,
		1,
		1,
		2,
		2,
		4,
		4,
		6,
		6,
		8,
		8,
		8,
		10,
		12,
		16,
		12,
		17,
		16,
		18,
		21,
		20,
		23,
		23,
		25,
		27,
		29,
		34,
		34,
		35,
		38,
		40,
		43,
		45,
		48,
		51,
		53,
		56,
		59,
		62,
		65,
		68
	],
	[
		-1,
		1,
		1,
		2,
		4,
		4,
		4,
		5,
		6,
		8,
		8,
		11,
		11,
		16,
		16,
		18,
		16,
		19,
		21,
		25,
		25,
		25,
		34,
		30,
		32,
		35,
		37,
		40,
		42,
		45,
		48,
		51,
		54,
		57,
		60,
		63,
		66,
		70,
		74,
		77,
		81
	]
];
var QrCode = class {
	constructor(version, ecc, dataCodewords, msk) {
		this.version = version;
		this.ecc = ecc;
		if (version < MIN_VERSION || version > MAX_VERSION) throw new RangeError("Version value out of range");
		if (msk < -1 || msk > 7) throw new RangeError("Mask value out of range");
		this.size = version * 4 + 17;
		const row = Array.from({ length: this.size }).fill(false);
		for (let i = 0; i < this.size; i++) {
			this.modules.push(row.slice());
			this.types.push(row.map(() => 0));
		}
		this.drawFunctionPatterns();
		const allCodewords = this.addEccAndInterleave(dataCodewords);
		this.drawCodewords(allCodewords);
		if (msk === -1) {
			let minPenalty = 1e9;
			for (let i = 0; i < 8; i++) {
				this.applyMask(i);
				this.drawFormatBits(i);
				const penalty = this.getPenaltyScore();
				if (penalty < minPenalty) {
					msk = i;
					minPenalty = penalty;
				}
				this.applyMask(i);
			}
		}
		this.mask = msk;
		this.applyMask(msk);
		this.drawFormatBits(msk);
	}
	size;
	mask;
	modules = [];
	types = [];
	getModule(x, y) {
		return x >= 0 && x < this.size && y >= 0 && y < this.size && this.modules[y][x];
	}
	drawFunctionPatterns() {
		for (let i = 0; i < this.size; i++) {
			this.setFunctionModule(6, i, i % 2 === 0, QrCodeDataType.Timing);
			this.setFunctionModule(i, 6, i % 2 === 0, QrCodeDataType.Timing);
		}
		this.drawFinderPattern(3, 3);
		this.drawFinderPattern(this.size - 4, 3);
		this.drawFinderPattern(3, this.size - 4);
		const alignPatPos = this.getAlignmentPatternPositions();
		const numAlign = alignPatPos.length;
		for (let i = 0; i < numAlign; i++) for (let j = 0; j < numAlign; j++) if (!(i === 0 && j === 0 || i === 0 && j === numAlign - 1 || i === numAlign - 1 && j === 0)) this.drawAlignmentPattern(alignPatPos[i], alignPatPos[j]);
		this.drawFormatBits(0);
		this.drawVersion();
	}
	drawFormatBits(mask) {
		const data = this.ecc[1] << 3 | mask;
		let rem = data;
		for (let i = 0; i < 10; i++) rem = rem << 1 ^ (rem >>> 9) * 1335;
		const bits = (data << 10 | rem) ^ 21522;
		for (let i = 0; i <= 5; i++) this.setFunctionModule(8, i, getBit(bits, i));
		this.setFunctionModule(8, 7, getBit(bits, 6));
		this.setFunctionModule(8, 8, getBit(bits, 7));
		this.setFunctionModule(7, 8, getBit(bits, 8));
		for (let i = 9; i < 15; i++) this.setFunctionModule(14 - i, 8, getBit(bits, i));
		for (let i = 0; i < 8; i++) this.setFunctionModule(this.size - 1 - i, 8, getBit(bits, i));
		for (let i = 8; i < 15; i++) this.setFunctionModule(8, this.size - 15 + i, getBit(bits, i));
		this.setFunctionModule(8, this.size - 8, true);
	}
	drawVersion() {
		if (this.version < 7) return;
		let rem = this.version;
		for (let i = 0; i < 12; i++) rem = rem << 1 ^ (rem >>> 11) * 7973;
		const bits = this.version << 12 | rem;
		for (let i = 0; i < 18; i++) {
			const color = getBit(bits, i);
			const a = this.size - 11 + i % 3;
			const b = Math.floor(i / 3);
			this.setFunctionModule(a, b, color);
			this.setFunctionModule(b, a, color);
		}
	}
	drawFinderPattern(x, y) {
		for (let dy = -4; dy <= 4; dy++) for (let dx = -4; dx <= 4; dx++) {
			const dist = Math.max(Math.abs(dx), Math.abs(dy));
			const xx = x + dx;
			const yy = y + dy;
			if (xx >= 0 && xx < this.size && yy >= 0 && yy < this.size) this.setFunctionModule(xx, yy, dist !== 2 && dist !== 4, QrCodeDataType.Position);
		}
	}
	drawAlignmentPattern(x, y) {
		for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) this.setFunctionModule(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1, QrCodeDataType.Alignment);
	}
	setFunctionModule(x, y, isDark, type = QrCodeDataType.Function) {
		this.modules[y][x] = isDark;
		this.types[y][x] = type;
	}
	addEccAndInterleave(data) {
		const ver = this.version;
		const ecl = this.ecc;
		if (data.length !== getNumDataCodewords(ver, ecl)) throw new RangeError("Invalid argument");
		const numBlocks = NUM_ERROR_CORRECTION_BLOCKS[ecl[0]][ver];
		const blockEccLen = ECC_CODEWORDS_PER_BLOCK[ecl[0]][ver];
		const rawCodewords = Math.floor(getNumRawDataModules(ver) / 8);
		const numShortBlocks = numBlocks - rawCodewords % numBlocks;
		const shortBlockLen = Math.floor(rawCodewords / numBlocks);
		const blocks = [];
		const rsDiv = reedSolomonComputeDivisor(blockEccLen);
		for (let i = 0, k = 0; i < numBlocks; i++) {
			const dat = data.slice(k, k + shortBlockLen - blockEccLen + (i < numShortBlocks ? 0 : 1));
			k += dat.length;
			const ecc = reedSolomonComputeRemainder(dat, rsDiv);
			if (i < numShortBlocks) dat.push(0);
			blocks.push(dat.concat(ecc));
		}
		const result = [];
		for (let i = 0; i < blocks[0].length; i++) blocks.forEach((block, j) => {
			if (i !== shortBlockLen - blockEccLen || j >= numShortBlocks) result.push(block[i]);
		});
		return result;
	}
	drawCodewords(data) {
		if (data.length !== Math.floor(getNumRawDataModules(this.version) / 8)) throw new RangeError("Invalid argument");
		let i = 0;
		for (let right = this.size - 1; right >= 1; right -= 2) {
			if (right === 6) right = 5;
			for (let vert = 0; vert < this.size; vert++) for (let j = 0; j < 2; j++) {
				const x = right - j;
				const y = (right + 1 & 2) === 0 ? this.size - 1 - vert : vert;
				if (!this.types[y][x] && i < data.length * 8) {
					this.modules[y][x] = getBit(data[i >>> 3], 7 - (i & 7));
					i++;
				}
			}
		}
	}
	applyMask(mask) {
		if (mask < 0 || mask > 7) throw new RangeError("Mask value out of range");
		for (let y = 0; y < this.size; y++) for (let x = 0; x < this.size; x++) {
			let invert;
			switch (mask) {
				case 0:
					invert = (x + y) % 2 === 0;
					break;
				case 1:
					invert = y % 2 === 0;
					break;
				case 2:
					invert = x % 3 === 0;
					break;
				case 3:
					invert = (x + y) % 3 === 0;
					break;
				case 4:
					invert = (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0;
					break;
				case 5:
					invert = x * y % 2 + x * y % 3 === 0;
					break;
				case 6:
					invert = (x * y % 2 + x * y % 3) % 2 === 0;
					break;
				case 7:
					invert = ((x + y) % 2 + x * y % 3) % 2 === 0;
					break;
				default: throw new Error("Unreachable");
			}
			if (!this.types[y][x] && invert) this.modules[y][x] = !this.modules[y][x];
		}
	}
	getPenaltyScore() {
		let result = 0;
		for (let y = 0; y < this.size; y++) {
			let runColor = false;
			let runX = 0;
			const runHistory = [
				0,
				0,
				0,
				0,
				0,
				0,
				0
			];
			for (let x = 0; x < this.size; x++) if (this.modules[y][x] === runColor) {
				runX++;
				if (runX === 5) result += PENALTY_N1;
				else if (runX > 5) result++;
			} else {
				this.finderPenaltyAddHistory(runX, runHistory);
				if (!runColor) result += this.finderPenaltyCountPatterns(runHistory) * PENALTY_N3;
				runColor = this.modules[y][x];
				runX = 1;
			}
			result += this.finderPenaltyTerminateAndCount(runColor, runX, runHistory) * PENALTY_N3;
		}
		for (let x = 0; x < this.size; x++) {
			let runColor = false;
			let runY = 0;
			const runHistory = [
				0,
				0,
				0,
				0,
				0,
				0,
				0
			];
			for (let y = 0; y < this.size; y++) if (this.modules[y][x] === runColor) {
				runY++;
				if (runY === 5) result += PENALTY_N1;
				else if (runY > 5) result++;
			} else {
				this.finderPenaltyAddHistory(runY, runHistory);
				if (!runColor) result += this.finderPenaltyCountPatterns(runHistory) * PENALTY_N3;
				runColor = this.modules[y][x];
				runY = 1;
			}
			result += this.finderPenaltyTerminateAndCount(runColor, runY, runHistory) * PENALTY_N3;
		}
		for (let y = 0; y < this.size - 1; y++) for (let x = 0; x < this.size - 1; x++) {
			const color = this.modules[y][x];
			if (color === this.modules[y][x + 1] && color === this.modules[y + 1][x] && color === this.modules[y + 1][x + 1]) result += PENALTY_N2;
		}
		let dark = 0;
		for (const row of this.modules) dark = row.reduce((sum, color) => sum + (color ? 1 : 0), dark);
		const total = this.size * this.size;
		const k = Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1;
		result += k * PENALTY_N4;
		return result;
	}
	getAlignmentPatternPositions() {
		if (this.version === 1) return [];
		else {
			const numAlign = Math.floor(this.version / 7) + 2;
			const step = this.version === 32 ? 26 : Math.ceil((this.version * 4 + 4) / (numAlign * 2 - 2)) * 2;
			const result = [6];
			for (let pos = this.size - 7; result.length < numAlign; pos -= step) result.splice(1, 0, pos);
			return result;
		}
	}
	finderPenaltyCountPatterns(runHistory) {
		const n = runHistory[1];
		const core = n > 0 && runHistory[2] === n && runHistory[3] === n * 3 && runHistory[4] === n && runHistory[5] === n;
		return (core && runHistory[0] >= n * 4 && runHistory[6] >= n ? 1 : 0) + (core && runHistory[6] >= n * 4 && runHistory[0] >= n ? 1 : 0);
	}
	finderPenaltyTerminateAndCount(currentRunColor, currentRunLength, runHistory) {
		if (currentRunColor) {
			this.finderPenaltyAddHistory(currentRunLength, runHistory);
			currentRunLength = 0;
		}
		currentRunLength += this.size;
		this.finderPenaltyAddHistory(currentRunLength, runHistory);
		return this.finderPenaltyCountPatterns(runHistory);
	}
	finderPenaltyAddHistory(currentRunLength, runHistory) {
		if (runHistory[0] === 0) currentRunLength += this.size;
		runHistory.pop();
		runHistory.unshift(currentRunLength);
	}
};
function appendBits(val, len, bb) {
	if (len < 0 || len > 31 || val >>> len !== 0) throw new RangeError("Value out of range");
	for (let i = len - 1; i >= 0; i--) bb.push(val >>> i & 1);
}
function getBit(x, i) {
	return (x >>> i & 1) !== 0;
}
var QrSegment = class {
	constructor(mode, numChars, bitData) {
		this.mode = mode;
		this.numChars = numChars;
		this.bitData = bitData;
		if (numChars < 0) throw new RangeError("Invalid argument");
		this.bitData = bitData.slice();
	}
	getData() {
		return this.bitData.slice();
	}
};
const MODE_NUMERIC = [
	1,
	10,
	12,
	14
];
const MODE_ALPHANUMERIC = [
	2,
	9,
	11,
	13
];
const MODE_BYTE = [
	4,
	8,
	16,
	16
];
function numCharCountBits(mode, ver) {
	return mode[Math.floor((ver + 7) / 17) + 1];
}
function makeBytes(data) {
	const bb = [];
	for (const b of data) appendBits(b, 8, bb);
	return new QrSegment(MODE_BYTE, data.length, bb);
}
function makeNumeric(digits) {
	if (!isNumeric(digits)) throw new RangeError("String contains non-numeric characters");
	const bb = [];
	for (let i = 0; i < digits.length;) {
		const n = Math.min(digits.length - i, 3);
		appendBits(Number.parseInt(digits.substring(i, i + n), 10), n * 3 + 1, bb);
		i += n;
	}
	return new QrSegment(MODE_NUMERIC, digits.length, bb);
}
function makeAlphanumeric(text) {
	if (!isAlphanumeric(text)) throw new RangeError("String contains unencodable characters in alphanumeric mode");
	const bb = [];
	let i = 0;
	for (; i + 2 <= text.length; i += 2) {
		let temp = ALPHANUMERIC_CHARSET.indexOf(text.charAt(i)) * 45;
		temp += ALPHANUMERIC_CHARSET.indexOf(text.charAt(i + 1));
		appendBits(temp, 11, bb);
	}
	if (i < text.length) appendBits(ALPHANUMERIC_CHARSET.indexOf(text.charAt(i)), 6, bb);
	return new QrSegment(MODE_ALPHANUMERIC, text.length, bb);
}
function makeSegments(text) {
	if (text === "") return [];
	else if (isNumeric(text)) return [makeNumeric(text)];
	else if (isAlphanumeric(text)) return [makeAlphanumeric(text)];
	else return [makeBytes(toUtf8ByteArray(text))];
}
function isNumeric(text) {
	return NUMERIC_REGEX.test(text);
}
function isAlphanumeric(text) {
	return ALPHANUMERIC_REGEX.test(text);
}
function getTotalBits(segs, version) {
	let result = 0;
	for (const seg of segs) {
		const ccbits = numCharCountBits(seg.mode, version);
		if (seg.numChars >= 1 << ccbits) return Number.POSITIVE_INFINITY;
		result += 4 + ccbits + seg.bitData.length;
	}
	return result;
}
function toUtf8ByteArray(str) {
	str = encodeURI(str);
	const result = [];
	for (let i = 0; i < str.length; i++) if (str.charAt(i) !== "%") result.push(str.charCodeAt(i));
	else {
		result.push(Number.parseInt(str.substring(i + 1, i + 3), 16));
		i += 2;
	}
	return result;
}
function getNumRawDataModules(ver) {
	if (ver < MIN_VERSION || ver > MAX_VERSION) throw new RangeError("Version number out of range");
	let result = (16 * ver + 128) * ver + 64;
	if (ver >= 2) {
		const numAlign = Math.floor(ver / 7) + 2;
		result -= (25 * numAlign - 10) * numAlign - 55;
		if (ver >= 7) result -= 36;
	}
	return result;
}
function getNumDataCodewords(ver, ecl) {
	return Math.floor(getNumRawDataModules(ver) / 8) - ECC_CODEWORDS_PER_BLOCK[ecl[0]][ver] * NUM_ERROR_CORRECTION_BLOCKS[ecl[0]][ver];
}
function reedSolomonComputeDivisor(degree) {
	if (degree < 1 || degree > 255) throw new RangeError("Degree out of range");
	const result = [];
	for (let i = 0; i < degree - 1; i++) result.push(0);
	result.push(1);
	let root = 1;
	for (let i = 0; i < degree; i++) {
		for (let j = 0; j < result.length; j++) {
			result[j] = reedSolomonMultiply(result[j], root);
			if (j + 1 < result.length) result[j] ^= result[j + 1];
		}
		root = reedSolomonMultiply(root, 2);
	}
	return result;
}
function reedSolomonComputeRemainder(data, divisor) {
	const result = divisor.map((_) => 0);
	for (const b of data) {
		const factor = b ^ result.shift();
		result.push(0);
		divisor.forEach((coef, i) => result[i] ^= reedSolomonMultiply(coef, factor));
	}
	return result;
}
function reedSolomonMultiply(x, y) {
	if (x >>> 8 !== 0 || y >>> 8 !== 0) throw new RangeError("Byte out of range");
	let z = 0;
	for (let i = 7; i >= 0; i--) {
		z = z << 1 ^ (z >>> 7) * 285;
		z ^= (y >>> i & 1) * x;
	}
	return z;
}
function encodeSegments(segs, ecl, minVersion = 1, maxVersion = 40, mask = -1, boostEcl = true) {
	if (!(MIN_VERSION <= minVersion && minVersion <= maxVersion && maxVersion <= MAX_VERSION) || mask < -1 || mask > 7) throw new RangeError("Invalid value");
	let version;
	let dataUsedBits;
	for (version = minVersion;; version++) {
		const dataCapacityBits2 = getNumDataCodewords(version, ecl) * 8;
		const usedBits = getTotalBits(segs, version);
		if (usedBits <= dataCapacityBits2) {
			dataUsedBits = usedBits;
			break;
		}
		if (version >= maxVersion) throw new RangeError("Data too long");
	}
	for (const newEcl of [
		MEDIUM,
		QUARTILE,
		HIGH
	]) if (boostEcl && dataUsedBits <= getNumDataCodewords(version, newEcl) * 8) ecl = newEcl;
	const bb = [];
	for (const seg of segs) {
		appendBits(seg.mode[0], 4, bb);
		appendBits(seg.numChars, numCharCountBits(seg.mode, version), bb);
		for (const b of seg.getData()) bb.push(b);
	}
	const dataCapacityBits = getNumDataCodewords(version, ecl) * 8;
	appendBits(0, Math.min(4, dataCapacityBits - bb.length), bb);
	appendBits(0, (8 - bb.length % 8) % 8, bb);
	for (let padByte = 236; bb.length < dataCapacityBits; padByte ^= 253) appendBits(padByte, 8, bb);
	const dataCodewords = Array.from({ length: Math.ceil(bb.length / 8) }, () => 0);
	bb.forEach((b, i) => dataCodewords[i >>> 3] |= b << 7 - (i & 7));
	return new QrCode(version, ecl, dataCodewords, mask);
}
function encode(data, options) {
	const { ecc = "L", boostEcc = false, minVersion = 1, maxVersion = 40, maskPattern = -1, border = 1 } = options || {};
	const segment = typeof data === "string" ? makeSegments(data) : Array.isArray(data) ? [makeBytes(data)] : void 0;
	if (!segment) throw new Error(`uqr only supports encoding string and binary data, but got: ${typeof data}`);
	const qr = encodeSegments(segment, EccMap[ecc], minVersion, maxVersion, maskPattern, boostEcc);
	const result = addBorder({
		version: qr.version,
		maskPattern: qr.mask,
		size: qr.size,
		data: qr.modules,
		types: qr.types
	}, border);
	if (options?.invert) result.data = result.data.map((row) => row.map((mod) => !mod));
	options?.onEncoded?.(result);
	return result;
}
function addBorder(input, border = 1) {
	if (!border) return input;
	const { size } = input;
	const newSize = size + border * 2;
	input.size = newSize;
	input.data.forEach((row) => {
		for (let i = 0; i < border; i++) {
			row.unshift(false);
			row.push(false);
		}
	});
	for (let i = 0; i < border; i++) {
		input.data.unshift(Array.from({ length: newSize }, (_) => false));
		input.data.push(Array.from({ length: newSize }, (_) => false));
	}
	const b = QrCodeDataType.Border;
	input.types.forEach((row) => {
		for (let i = 0; i < border; i++) {
			row.unshift(b);
			row.push(b);
		}
	});
	for (let i = 0; i < border; i++) {
		input.types.unshift(Array.from({ length: newSize }, (_) => b));
		input.types.push(Array.from({ length: newSize }, (_) => b));
	}
	return input;
}
function escapeAttr(value) {
	return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
function renderSVG(data, options = {}) {
	const result = encode(data, options);
	const { pixelSize = 10, whiteColor = "white", blackColor = "black" } = options;
	const height = result.size * pixelSize;
	const width = result.size * pixelSize;
	let svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`;
	const paths = [];
	for (let row = 0; row < result.size; row++) for (let col = 0; col < result.size; col++) {
		const x = col * pixelSize;
		const y = row * pixelSize;
		if (result.data[row][col]) paths.push(`M${x},${y}h${pixelSize}v${pixelSize}h-${pixelSize}z`);
	}
	svg += `<rect fill="${escapeAttr(whiteColor)}" width="${width}" height="${height}"/>`;
	svg += `<path fill="${escapeAttr(blackColor)}" d="${paths.join("")}"/>`;
	svg += "</svg>";
	return svg;
}

// dist/console/qr.js
/** A QR as the address of an image, for the page's policy allows no other way to draw one in it. */
function qrImage(text) {
	return `data:image/svg+xml;base64,${Buffer.from(renderSVG(text, { border: 3 })).toString("base64")}`;
}

// dist/console/pages/dossiers.js
/** As long as a citizen may stand at the counter and look for the phone. */
const QR_MS = 6e5;
/** 128 bits; the chat knows a token of this length by the `d_` before it. */
const TOKEN_BYTES = 16;
const STATES$1 = {
	registered: "Mới đăng ký",
	received: "Được tiếp nhận",
	refused: "Không được tiếp nhận",
	processing: "Đang xử lý",
	supplement: "Yêu cầu bổ sung giấy tờ",
	payment: "Yêu cầu thực hiện nghĩa vụ tài chính",
	withdrawn: "Công dân yêu cầu rút hồ sơ",
	stopped: "Dừng xử lý",
	done: "Đã xử lý xong",
	returned: "Đã trả kết quả"
};
const UNREAD = "Không đọc được mã hồ sơ trong ô. Hãy gõ như trên giấy hẹn, ví dụ H26.15.17-261008-0975, hoặc chỉ ngày và số: 261008-0975.";
const THIS_MACHINE_ONLY = "Điện thoại chưa mở được mã này: người quản trị cần đặt PUBLIC_URL (địa chỉ của dịch vụ trên Internet).";
const ABSENT = "Không có hồ sơ này trong dữ liệu đang có. Hãy so lại từng số với giấy hẹn; hồ sơ vừa nhận thì có sau lần nạp dữ liệu tới.";
const SILENT = "Dịch vụ tra cứu của cơ quan đang không trả lời. Hãy thử lại sau ít phút; còn lỗi thì báo người quản trị xem lại DOSSIER_HTTP_URL.";
function dossiersPage(c, desk, who, shown = {}) {
	return page(c, desk, {
		title: "Hồ sơ",
		who,
		status: shown.status ?? 200
	}, jsxDEV(Fragment, { children: [
		jsxDEV("form", {
			method: "get",
			action: "/staff/dossiers",
			class: "card",
			children: [jsxDEV("div", {
				class: "line",
				children: [jsxDEV("label", { children: ["Mã hồ sơ", jsxDEV("input", {
					name: "code",
					value: shown.typed ?? "",
					required: true,
					autofocus: shown.qr === void 0,
					"aria-describedby": "code-hint"
				})] }), jsxDEV("button", {
					type: "submit",
					children: "Tìm"
				})]
			}), jsxDEV("p", {
				class: "note",
				id: "code-hint",
				children: "Trên giấy hẹn; quét bằng máy đọc mã vạch cũng được."
			})]
		}),
		jsxDEV("p", { children: jsxDEV("a", {
			href: "/staff/dossiers/import",
			children: "Nạp dữ liệu hồ sơ từ tệp"
		}) }),
		shown.fault !== void 0 && jsxDEV(Fault, { children: shown.fault }),
		shown.dossiers?.map((dossier) => jsxDEV(Found, { dossier })),
		shown.qr !== void 0 && jsxDEV(FollowQr, { ...shown.qr })
	] }));
}
function Found({ dossier }) {
	const { code, state, procedureName, due, missing, source, asOf, sample } = dossier;
	const now = promised(dossier);
	return jsxDEV("section", {
		class: "card",
		"aria-labelledby": code,
		children: [
			jsxDEV("h2", {
				id: code,
				children: code
			}),
			jsxDEV("ul", {
				class: "rows",
				children: [
					jsxDEV("li", { children: [jsxDEV("strong", { children: STATES$1[state] }), procedureName !== null && jsxDEV("span", {
						class: "note",
						children: procedureName
					})] }),
					now !== null && jsxDEV("li", { children: [`Hẹn trả ${whenText(now)}`, now !== due && jsxDEV("span", {
						class: "note",
						children: "Ngày hẹn lại, theo thư xin lỗi."
					})] }),
					missing.length > 0 && jsxDEV("li", { children: `Cần bổ sung: ${missing.join("; ")}` })
				]
			}),
			sample && jsxDEV("p", {
				class: "note",
				children: "Đây là hồ sơ mẫu để thử, không có thật."
			}),
			jsxDEV("p", {
				class: "note",
				children: `Theo ${source}, lúc ${whenText(asOf)}.`
			}),
			isEnded(state) ? jsxDEV("p", { children: "Hồ sơ đã kết thúc, không còn gì để theo dõi." }) : jsxDEV("form", {
				method: "post",
				action: "/staff/dossiers/follow",
				children: [jsxDEV("input", {
					type: "hidden",
					name: "code",
					value: code
				}), jsxDEV("button", {
					type: "submit",
					children: "Hiện mã QR để người dân theo dõi"
				})]
			})
		]
	});
}
function FollowQr({ code, links, until }) {
	return jsxDEV("section", {
		class: "card",
		"aria-labelledby": "qr-title",
		children: [
			jsxDEV("h2", {
				id: "qr-title",
				children: `Theo dõi hồ sơ ${code}`
			}),
			jsxDEV("p", { children: `Đưa màn hình cho người nộp hồ sơ quét bằng điện thoại. Quét được một lần, đến ${whenText(until)}; sau đó bấm lại nút hiện mã.` }),
			jsxDEV("ul", {
				class: "codes",
				children: links.map(({ label, url }) => jsxDEV("li", { children: [
					jsxDEV("h3", { children: label }),
					isPlainLoopback(url) && jsxDEV("p", {
						class: "note",
						children: THIS_MACHINE_ONLY
					}),
					jsxDEV("img", {
						src: qrImage(url),
						width: 260,
						height: 260,
						alt: `Mã QR mở ${label}`
					})
				] }))
			}),
			jsxDEV("p", {
				class: "note",
				children: "Chỉ đưa cho đúng người nộp hồ sơ hoặc người được ủy quyền: ai quét cũng xem được hồ sơ này."
			}),
			jsxDEV("form", {
				method: "post",
				action: "/staff/dossiers/follow",
				children: [jsxDEV("input", {
					type: "hidden",
					name: "code",
					value: code
				}), jsxDEV("button", {
					type: "submit",
					class: "second",
					children: "Hiện mã mới"
				})]
			})
		]
	});
}
/** Opens what the code in the address may mean. That somebody looked is written down, for it is a person's dossier. */
async function search(c, desk, who) {
	const typed = (c.req.query("code") ?? "").slice(0, 200).trim();
	if (typed === "") return dossiersPage(c, desk, who);
	const at = desk.clock();
	const ownUnit = desk.office().dossierUnit.value;
	const readings = dossierReadings(typed, {
		ownUnit,
		today: localDay(at)
	});
	if (readings.length === 0) return dossiersPage(c, desk, who, {
		typed,
		fault: UNREAD,
		status: 404
	});
	const read = await Promise.all(readings.map(({ code }) => readFor(desk, code)));
	const dossiers = read.filter((each) => each !== null && each !== "silent");
	if (dossiers.length === 0) return notRead(c, desk, who, {
		typed,
		isSilent: read.includes("silent")
	});
	for (const { code: about } of dossiers) await desk.store.audit({
		at,
		by: who,
		action: "dossier-opened",
		about,
		detail: {}
	});
	return dossiersPage(c, desk, who, {
		typed,
		dossiers
	});
}
/** The office's own service may not answer. */
async function readFor(desk, code) {
	try {
		return await desk.readDossier(code);
	} catch (error) {
		desk.log.warn("dossier-source-failed", { fault: faultSummary(error, [code]) });
		return "silent";
	}
}
function notRead(c, desk, who, { typed, isSilent }) {
	return isSilent ? dossiersPage(c, desk, who, {
		typed,
		fault: SILENT,
		status: 503
	}) : dossiersPage(c, desk, who, {
		typed,
		fault: ABSENT,
		status: 404
	});
}
async function follow(c, desk, who) {
	const typed = (await formOf(c)).text("code").slice(0, 200);
	const dossier = await readFor(desk, typed);
	if (dossier === null || dossier === "silent") return notRead(c, desk, who, {
		typed,
		isSilent: dossier === "silent"
	});
	const { code } = dossier;
	const at = desk.clock();
	const until = at + QR_MS;
	const token = randomBytes(TOKEN_BYTES).toString("base64url");
	await desk.store.audit({
		at,
		by: who,
		action: "follow-shown",
		about: code,
		detail: {}
	});
	await desk.store.keepOneTime(token, {
		kind: "follow",
		code
	}, until);
	return dossiersPage(c, desk, who, { qr: {
		code,
		links: desk.startLinks(`d_${token}`),
		until
	} });
}
const DOSSIER_ROUTES = [{
	method: "GET",
	path: "/staff/dossiers",
	menu: "Hồ sơ",
	needs: "editor",
	handle: search
}, {
	method: "POST",
	path: "/staff/dossiers/follow",
	needs: "editor",
	handle: follow
}];

// dist/console/new-password.js
const SHORTEST = 10;
const LONGEST$1 = 128;
const FEWEST_SIGNS = 5;
/** What a password must be, told beside the field. */
const PASSWORD_RULE = `Ít nhất ${SHORTEST} ký tự. Một câu ngắn dễ nhớ là tốt nhất, ví dụ bốn từ không liên quan đến nhau.`;
/** Why a password cannot be taken, `null` if it can. */
function passwordFault(password, again, name) {
	if (password !== again) return "Hai ô mật khẩu chưa giống nhau. Hãy gõ lại cả hai.";
	if (password.length < SHORTEST) return `Mật khẩu cần ít nhất ${SHORTEST} ký tự.`;
	if (password.length > LONGEST$1) return `Mật khẩu dài quá ${LONGEST$1} ký tự.`;
	if (!password.isWellFormed() || password.includes("\0")) return "Mật khẩu có ký tự lạ.";
	if (new Set(password).size < FEWEST_SIGNS) return `Mật khẩu dễ đoán: cần ít nhất ${FEWEST_SIGNS} ký tự khác nhau.`;
	const letters = foldedWords(password).join("");
	if (letters !== "" && letters.startsWith(loginOf(name))) return "Mật khẩu dễ đoán: không bắt đầu bằng tên người dùng nó.";
	return null;
}

// dist/console/tries.js
const WINDOW_MS = 9e5;
const OF_ACCOUNT = 10;
const OF_ADDRESS = 30;
/** An address that stands for everybody (a proxy that nobody told of): a whole office signs in over it. */
const OF_EVERYBODY = 100;
/** What is told to whom tried too often. */
const TOO_OFTEN = "Đã thử quá nhiều lần. Hãy chờ 15 phút rồi thử lại, hoặc nhờ người quản trị gửi đường dẫn đặt lại mật khẩu.";
/** Counts a try to sign in or to use a link; `false` where there were too many of late. */
async function mayTry(c, desk, name) {
	const address = desk.clientAddress(c);
	const budgets = [{
		name: `address:${address === null ? "all" : subscriberOf(address)}`,
		limit: address === null ? OF_EVERYBODY : OF_ADDRESS,
		windowMs: WINDOW_MS
	}];
	if (name !== void 0) budgets.push({
		name: `account:${loginOf(name)}`,
		limit: OF_ACCOUNT,
		windowMs: WINDOW_MS
	});
	return await desk.store.tryWithin(budgets, desk.clock());
}

// dist/console/pages/sign-in.js
const WRONG = "Tên hoặc mật khẩu không đúng, hoặc tài khoản đang khóa. Hãy gõ lại; quên mật khẩu thì nhờ người quản trị gửi đường dẫn đặt lại.";
const NO_COOKIE = "Trình duyệt không giữ phiên đăng nhập. Hãy mở trang bằng https (hoặc từ chính máy chủ), và cho phép cookie của trang này.";
function signInPage(c, desk, { name, next, fault, status }) {
	return page(c, desk, {
		title: "Đăng nhập",
		who: null,
		status: status ?? 200
	}, jsxDEV("form", {
		method: "post",
		action: "/staff/sign-in",
		class: "card fields narrow",
		children: [
			fault !== void 0 && jsxDEV(Fault, { children: fault }),
			jsxDEV("input", {
				type: "hidden",
				name: "next",
				value: next
			}),
			jsxDEV("label", { children: [
				"Họ tên",
				jsxDEV("input", {
					name: "name",
					value: name,
					autocomplete: "username",
					required: true,
					autofocus: name === ""
				}),
				jsxDEV("small", { children: "Như người quản trị đã đặt; gõ có dấu hay không dấu đều được." })
			] }),
			jsxDEV("label", { children: ["Mật khẩu", jsxDEV("input", {
				name: "password",
				type: "password",
				autocomplete: "current-password",
				required: true,
				autofocus: name !== ""
			})] }),
			jsxDEV("div", { children: jsxDEV("button", {
				type: "submit",
				children: "Đăng nhập"
			}) }),
			jsxDEV("p", {
				class: "note",
				children: "Quên mật khẩu: người quản trị tạo một đường dẫn dùng một lần để đặt lại, ở trang Tài khoản."
			})
		]
	}));
}
async function signIn(c, desk) {
	const form = await formOf(c);
	const name = form.text("name");
	const next = form.text("next");
	if (!await mayTry(c, desk, name)) return signInPage(c, desk, {
		name,
		next,
		fault: TOO_OFTEN,
		status: 429
	});
	if (await enter(c, desk, name, form.secret("password")) === null) {
		await recordRefusal(c, desk, name);
		return signInPage(c, desk, {
			name,
			next,
			fault: WRONG,
			status: 401
		});
	}
	return c.redirect(`/staff/entered?next=${encodeURIComponent(next)}`, 303);
}
/** Signs in, with a session that is new, and ends the one that the browser had; `null` if refused. */
async function enter(c, desk, name, password) {
	const from = {
		address: desk.clientAddress(c),
		device: c.req.header("user-agent") ?? ""
	};
	const signed = await desk.signIn.signIn(name, password, from);
	if (signed === null) return null;
	await desk.signIn.signOut(c.req.raw.headers);
	for (const cookie of signed.cookies) c.header("Set-Cookie", cookie, { append: true });
	const { id, name: about } = signed.who;
	const by = {
		id,
		name: about
	};
	await desk.store.audit({
		at: desk.clock(),
		by,
		action: "signed-in",
		about,
		detail: {}
	});
	return signed.who;
}
/** Only against accounts that exist: what was typed as a name may be a password. */
async function recordRefusal(c, desk, typed) {
	const at = desk.clock();
	const account = (await desk.store.staffAccounts(at)).find(({ name }) => loginOf(name) === loginOf(typed));
	if (account === void 0) return;
	await desk.store.audit({
		at,
		by: {
			id: null,
			name: "chưa đăng nhập"
		},
		action: "sign-in-refused",
		about: account.name,
		detail: { address: desk.clientAddress(c) ?? "" }
	});
}
async function signOut(c, desk, who) {
	for (const cookie of await desk.signIn.signOut(c.req.raw.headers)) c.header("Set-Cookie", cookie, { append: true });
	const by = {
		id: who.id,
		name: who.name
	};
	await desk.store.audit({
		at: desk.clock(),
		by,
		action: "signed-out",
		about: who.name,
		detail: {}
	});
	return c.redirect("/staff/sign-in", 303);
}
/** Never off this site: `//evil` and `/\evil` are other hosts to a browser. */
function safeNext(next) {
	return /^\/staff(?:[/?]|$)/.test(next) && !next.includes("\\") ? next : "/staff";
}
const SIGN_IN_ROUTES = [
	{
		method: "GET",
		path: "/staff/sign-in",
		needs: "anyone",
		handle: (c, desk, who) => {
			const next = safeNext(c.req.query("next") ?? "");
			return who === null ? signInPage(c, desk, {
				name: "",
				next
			}) : c.redirect(next, 303);
		}
	},
	{
		method: "POST",
		path: "/staff/sign-in",
		needs: "anyone",
		handle: signIn
	},
	{
		method: "GET",
		path: "/staff/entered",
		needs: "anyone",
		handle: (c, desk, who) => {
			const next = safeNext(c.req.query("next") ?? "");
			return who === null ? signInPage(c, desk, {
				name: "",
				next,
				fault: NO_COOKIE
			}) : c.redirect(next, 303);
		}
	},
	{
		method: "POST",
		path: "/staff/sign-out",
		needs: "viewer",
		handle: signOut
	}
];

// dist/console/pages/link.js
const GONE = "Đường dẫn này đã dùng rồi, hoặc đã quá hạn.";
const NAME_NEEDED = "Hãy gõ họ tên, nhiều nhất 60 ký tự.";
const NAME_TAKEN = "Đã có tài khoản tên này. Hãy thêm chữ để phân biệt, ví dụ tên bộ phận.";
function linkPage(c, desk, link, form = {}) {
	const first = link.kind === "first-admin";
	return page(c, desk, {
		title: first ? "Tạo tài khoản quản trị đầu tiên" : "Đặt mật khẩu",
		who: null,
		status: form.status ?? 200
	}, jsxDEV("form", {
		method: "post",
		class: "card fields narrow",
		children: [
			form.fault !== void 0 && jsxDEV(Fault, { children: form.fault }),
			first ? jsxDEV("label", { children: [
				"Họ tên",
				jsxDEV("input", {
					name: "name",
					value: form.name ?? "",
					autocomplete: "username",
					maxlength: 60,
					required: true
				}),
				jsxDEV("small", { children: "Tên này dùng để đăng nhập và được ghi vào nhật ký." })
			] }) : jsxDEV("label", { children: ["Họ tên", jsxDEV("input", {
				value: link.account.name,
				autocomplete: "username",
				readonly: true
			})] }),
			jsxDEV("label", { children: [
				"Mật khẩu mới",
				jsxDEV("input", {
					name: "password",
					type: "password",
					autocomplete: "new-password",
					required: true
				}),
				jsxDEV("small", { children: PASSWORD_RULE })
			] }),
			jsxDEV("label", { children: ["Gõ lại mật khẩu", jsxDEV("input", {
				name: "again",
				type: "password",
				autocomplete: "new-password",
				required: true
			})] }),
			jsxDEV("div", { children: jsxDEV("button", {
				type: "submit",
				children: "Đặt mật khẩu và vào trang"
			}) })
		]
	}));
}
function gonePage(c, desk) {
	return page(c, desk, {
		title: "Đường dẫn không còn dùng được",
		who: null,
		status: 404
	}, jsxDEV("div", {
		class: "card narrow",
		children: [
			jsxDEV("p", { children: GONE }),
			jsxDEV("p", { children: "Nhờ người quản trị tạo đường dẫn mới ở trang Tài khoản. Chưa có người quản trị nào thì khởi động lại dịch vụ: đường dẫn mới được in ra ở cửa sổ lệnh." }),
			jsxDEV("p", { children: jsxDEV("a", {
				href: "/staff/sign-in",
				children: "Đến trang đăng nhập"
			}) })
		]
	}));
}
async function openLink(c, desk) {
	const link = await desk.store.linkOf(c.req.param("secret") ?? "", desk.clock());
	return link === null ? gonePage(c, desk) : linkPage(c, desk, link);
}
async function redeem(c, desk) {
	const secret = c.req.param("secret") ?? "";
	const link = await desk.store.linkOf(secret, desk.clock());
	if (link === null) return gonePage(c, desk);
	const form = await formOf(c);
	const typed = form.text("name");
	const name = link.kind === "account" ? link.account.name : staffName(typed);
	const refuse = (fault, status = 400) => linkPage(c, desk, link, {
		name: typed,
		fault,
		status
	});
	if (!await mayTry(c, desk)) return refuse(TOO_OFTEN, 429);
	if (name === null) return refuse(NAME_NEEDED);
	const password = form.secret("password");
	const fault = passwordFault(password, form.secret("again"), name);
	if (fault !== null) return refuse(fault);
	const passwordHash = await desk.signIn.hashOf(password);
	const redeemed = await desk.store.redeemLink(secret, {
		passwordHash,
		name
	}, desk.clock());
	if (redeemed.kind === "gone") return gonePage(c, desk);
	if (redeemed.kind === "name-taken") return refuse(NAME_TAKEN, 409);
	await enter(c, desk, redeemed.name, password);
	return c.redirect("/staff/entered", 303);
}
const LINK_ROUTES = [{
	method: "GET",
	path: "/staff/link/:secret",
	needs: "anyone",
	handle: openLink
}, {
	method: "POST",
	path: "/staff/link/:secret",
	needs: "anyone",
	handle: redeem
}];

// dist/console/pages/me.js
const WRONG_PASSWORD = "Mật khẩu đang dùng không đúng. Hãy gõ lại; quên thì nhờ người quản trị.";
async function mePage(c, desk, who, told = {}) {
	const sessions = await desk.store.staffSessions(who.id, desk.clock());
	return page(c, desk, {
		title: "Tài khoản của tôi",
		who,
		status: told.status ?? 200
	}, jsxDEV(Fragment, { children: [
		told.fault !== void 0 && jsxDEV(Fault, { children: told.fault }),
		told.done !== void 0 && jsxDEV(Done, { children: told.done }),
		jsxDEV("p", { children: `${who.name}, vai trò ${ROLE_NAMES[who.role]}.` }),
		jsxDEV("section", {
			class: "card",
			"aria-labelledby": "sessions-title",
			children: [
				jsxDEV("h2", {
					id: "sessions-title",
					children: "Đang đăng nhập ở"
				}),
				jsxDEV("ul", {
					class: "rows",
					children: sessions.map(({ id, since, lastSeen, address, device }) => jsxDEV("li", { children: [
						deviceText(device),
						" ",
						id === who.session && jsxDEV("strong", { children: "(máy này)" }),
						jsxDEV("span", {
							class: "note",
							children: [`Từ ${whenText(since)}, dùng gần nhất ${whenText(lastSeen)}`, address !== "" && `, địa chỉ ${address}`]
						}),
						id !== who.session && jsxDEV("form", {
							method: "post",
							action: `/staff/me/sessions/${id}/end`,
							children: jsxDEV("button", {
								type: "submit",
								class: "second",
								children: "Đóng phiên này"
							})
						})
					] }))
				}),
				jsxDEV("p", {
					class: "note",
					children: "Thấy phiên lạ: đóng phiên đó rồi đổi mật khẩu ngay."
				})
			]
		}),
		jsxDEV("section", {
			class: "card",
			"aria-labelledby": "password-title",
			children: [jsxDEV("h2", {
				id: "password-title",
				children: "Đổi mật khẩu"
			}), jsxDEV("form", {
				method: "post",
				action: "/staff/me/password",
				class: "fields narrow",
				children: [
					jsxDEV("input", {
						type: "hidden",
						name: "name",
						value: who.name,
						autocomplete: "username"
					}),
					jsxDEV("label", { children: ["Mật khẩu đang dùng", jsxDEV("input", {
						name: "current",
						type: "password",
						autocomplete: "current-password",
						required: true
					})] }),
					jsxDEV("label", { children: [
						"Mật khẩu mới",
						jsxDEV("input", {
							name: "password",
							type: "password",
							autocomplete: "new-password",
							required: true
						}),
						jsxDEV("small", { children: PASSWORD_RULE })
					] }),
					jsxDEV("label", { children: ["Gõ lại mật khẩu mới", jsxDEV("input", {
						name: "again",
						type: "password",
						autocomplete: "new-password",
						required: true
					})] }),
					jsxDEV("div", { children: jsxDEV("button", {
						type: "submit",
						children: "Đổi mật khẩu và đóng các phiên khác"
					}) })
				]
			})]
		})
	] }));
}
async function endSession(c, desk, who) {
	const session = c.req.param("session") ?? "";
	return await mePage(c, desk, who, { done: await desk.store.endSessions({
		account: who.id,
		session
	}, who, desk.clock()) > 0 ? "Đã đóng phiên đó." : "Phiên đó đã đóng từ trước." });
}
async function changePassword(c, desk, who) {
	const form = await formOf(c);
	const refuse = (fault, status = 400) => mePage(c, desk, who, {
		fault,
		status
	});
	if (!await mayTry(c, desk, who.name)) return await refuse(TOO_OFTEN, 429);
	const password = form.secret("password");
	const fault = passwordFault(password, form.secret("again"), who.name);
	if (fault !== null) return await refuse(fault);
	if (!await desk.signIn.isPassword(who, form.secret("current"))) return await refuse(WRONG_PASSWORD);
	await desk.store.setPassword(who, await desk.signIn.hashOf(password), desk.clock());
	return await mePage(c, desk, who, { done: "Đã đổi mật khẩu; các phiên khác đã đóng." });
}
const ME_ROUTES = [
	{
		method: "GET",
		path: "/staff/me",
		needs: "viewer",
		handle: (c, desk, who) => mePage(c, desk, who)
	},
	{
		method: "POST",
		path: "/staff/me/sessions/:session/end",
		needs: "viewer",
		handle: endSession
	},
	{
		method: "POST",
		path: "/staff/me/password",
		needs: "viewer",
		handle: changePassword
	}
];

// dist/console/catalogue/preview.js
/** The channels that a preview is shown for, and how each of them puts a reply. */
const PREVIEWS = [
	{
		channel: "telegram",
		label: "Telegram",
		bubbles: (reply) => render$1(reply).map(({ payload }) => ({
			text: "text" in payload ? payload.text : payload.caption,
			buttons: payload.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []
		}))
	},
	{
		channel: "zalo-oa",
		label: "Zalo",
		bubbles: (reply) => render(reply, false).map((part) => ({
			text: part.kind === "text" ? part.text : part.kind === "template" ? "" : part.name,
			buttons: []
		}))
	},
	{
		channel: "web",
		label: "Web",
		bubbles: ({ text, links = [], choices = [] }) => [{
			text,
			buttons: [...links.map(({ label }) => label), ...choices.map(choiceText)]
		}]
	}
];

// dist/console/catalogue/parts.js
const TIMED = [{
	name: "from",
	label: "Áp dụng từ ngày",
	as: "day"
}, {
	name: "until",
	label: "Đến hết ngày",
	as: "day"
}];
const PLACES = {
	"any-centre": "Trung tâm bất kỳ trong thành phố",
	"this-centre": "Chỉ Trung tâm xã này",
	"commune-police": "Công an xã",
	"national-portal": "Cổng Dịch vụ công quốc gia",
	"police-portal": "Cổng dịch vụ công Bộ Công an",
	vneid: "VNeID",
	post: "Bưu điện",
	"village-head": "Trưởng thôn",
	other: "Nơi khác (ghi rõ ở ghi chú)"
};
function notes(name, label) {
	return {
		name,
		label,
		as: "rows",
		just: "text",
		parts: [{
			name: "text",
			label: "Nội dung",
			as: "text"
		}, ...TIMED]
	};
}
const NOTE = {
	name: "note",
	label: "Ghi chú",
	as: "text"
};
const URL = {
	name: "url",
	label: "Đường dẫn",
	as: "line",
	hint: "https://…"
};
/** The form of a procedure, in its order; what it has not stays in the file as it is. */
const PROCEDURE_PARTS = [
	{
		name: "name",
		label: "Tên thủ tục",
		as: "line"
	},
	{
		name: "shortName",
		label: "Tên ngắn",
		as: "line",
		hint: "Nhiều nhất 40 chữ, hiện trên nút."
	},
	{
		name: "englishName",
		label: "Tên tiếng Anh",
		as: "line"
	},
	{
		name: "code",
		label: "Mã thủ tục",
		as: "line",
		hint: "Ví dụ 1.001193"
	},
	{
		name: "formerCodes",
		label: "Mã cũ",
		as: "words",
		hint: "Cách nhau bằng dấu phẩy."
	},
	{
		name: "replacedBy",
		label: "Đã thay bằng thủ tục",
		as: "line",
		hint: "Tên tệp, ví dụ khai-sinh"
	},
	{
		name: "field",
		label: "Lĩnh vực",
		as: "line"
	},
	{
		name: "aliases",
		label: "Tên khác người dân hay gọi",
		as: "lines",
		hint: "Mỗi dòng một tên."
	},
	{
		name: "questions",
		label: "Câu hỏi mẫu",
		as: "lines",
		hint: "Mỗi dòng một câu."
	},
	{
		name: "sensitive",
		label: "Nói đến sức khỏe, hộ nghèo hoặc trẻ em",
		as: "yes"
	},
	{
		name: "mourning",
		label: "Có người mất: không mời đánh giá",
		as: "yes"
	},
	notes("notes", "Cần biết trước"),
	{
		name: "documents",
		label: "Thành phần hồ sơ",
		as: "rows",
		always: true,
		parts: [
			{
				name: "key",
				label: "Khóa",
				as: "line",
				hint: "a-z, 0-9, tối đa 8 chữ; không đổi về sau."
			},
			{
				name: "name",
				label: "Tên giấy tờ",
				as: "text"
			},
			{
				name: "how",
				label: "Cách dùng",
				as: "one-of",
				usual: "submit",
				of: [
					["submit", "Nộp"],
					["show", "Xuất trình"],
					["tell", "Chỉ khai"]
				]
			},
			{
				name: "originals",
				label: "Bản chính",
				as: "number"
			},
			{
				name: "copies",
				label: "Bản sao",
				as: "number"
			},
			NOTE,
			{
				name: "condition",
				label: "Điều kiện bằng lời",
				as: "line"
			},
			{
				name: "when",
				label: "Chỉ khi chọn",
				as: "words",
				hint: "Khóa của lựa chọn ở Trường hợp."
			},
			...TIMED
		]
	},
	{
		name: "cases",
		label: "Trường hợp",
		as: "rows",
		parts: [
			{
				name: "key",
				label: "Khóa",
				as: "line"
			},
			{
				name: "ask",
				label: "Câu hỏi",
				as: "line"
			},
			{
				name: "when",
				label: "Chỉ hỏi sau khi chọn",
				as: "words"
			},
			{
				name: "options",
				label: "Lựa chọn",
				as: "rows",
				always: true,
				parts: [
					{
						name: "key",
						label: "Khóa",
						as: "line"
					},
					{
						name: "label",
						label: "Nhãn",
						as: "line"
					},
					{
						name: "usual",
						label: "Thường gặp",
						as: "yes"
					},
					{
						name: "goTo",
						label: "Chuyển sang thủ tục",
						as: "line"
					},
					NOTE
				]
			}
		]
	},
	{
		name: "fees",
		label: "Lệ phí",
		as: "rows",
		always: true,
		must: "amount",
		parts: [
			{
				name: "label",
				label: "Khoản",
				as: "line"
			},
			{
				name: "amount",
				label: "Số tiền (đồng)",
				as: "number",
				hint: "0 là không thu."
			},
			{
				name: "per",
				label: "Tính theo",
				as: "line",
				hint: "bản, lần, trang"
			},
			NOTE,
			...TIMED
		]
	},
	{
		name: "times",
		label: "Thời hạn",
		as: "rows",
		always: true,
		must: "days",
		parts: [
			{
				name: "label",
				label: "Khoản",
				as: "line"
			},
			{
				name: "days",
				label: "Số ngày",
				as: "number",
				hint: "0 là trong ngày."
			},
			{
				name: "kind",
				label: "Loại ngày",
				as: "one-of",
				usual: "working",
				of: [["working", "Ngày làm việc"], ["calendar", "Ngày thường"]]
			},
			{
				name: "after15",
				label: "Nhận sau 15:00 thì trả hôm sau",
				as: "yes"
			},
			NOTE,
			...TIMED
		]
	},
	{
		name: "places",
		label: "Nơi nộp",
		as: "rows",
		always: true,
		parts: [
			{
				name: "kind",
				label: "Nơi",
				as: "one-of",
				of: PLACE_KINDS.map((kind) => [kind, PLACES[kind]])
			},
			NOTE,
			...TIMED
		]
	},
	{
		name: "online",
		label: "Làm qua mạng",
		as: "one-of",
		of: [
			["none", "Không"],
			["partial", "Một phần"],
			["full", "Toàn trình"],
			["only", "Chỉ qua mạng"]
		]
	},
	{
		name: "onlineUrl",
		label: "Đường dẫn nộp qua mạng",
		as: "line",
		hint: "https://…"
	},
	notes("steps", "Các bước"),
	{
		name: "forms",
		label: "Mẫu tờ khai",
		as: "rows",
		just: "name",
		parts: [
			{
				name: "name",
				label: "Tên mẫu",
				as: "line"
			},
			URL,
			...TIMED
		]
	},
	notes("results", "Kết quả"),
	notes("conditions", "Điều kiện"),
	{
		name: "legal",
		label: "Căn cứ pháp lý",
		as: "rows",
		just: "text",
		parts: [
			{
				name: "text",
				label: "Văn bản",
				as: "line"
			},
			URL,
			{
				name: "replacedOn",
				label: "Bị thay từ ngày",
				as: "day"
			},
			{
				name: "replacedBy",
				label: "Văn bản thay",
				as: "line"
			},
			...TIMED
		]
	},
	{
		name: "related",
		label: "Thủ tục liên quan",
		as: "words"
	},
	{
		name: "next",
		label: "Thủ tục làm tiếp",
		as: "words"
	},
	{
		name: "sources",
		label: "Nguồn",
		as: "rows",
		always: true,
		parts: [
			{
				name: "name",
				label: "Tên nguồn",
				as: "line"
			},
			URL,
			{
				name: "on",
				label: "Ngày của nguồn",
				as: "day"
			}
		]
	},
	{
		name: "asOf",
		label: "Số liệu tính đến ngày",
		as: "day"
	},
	{
		name: "reviewBy",
		label: "Xem lại trước ngày",
		as: "day"
	},
	{
		name: "staffNotes",
		label: "Ghi chú nội bộ",
		as: "lines",
		hint: "Người dân không thấy."
	}
];

// dist/console/catalogue/tree-form.js
/**
* The tree that a form says. With `before`, what the form knows nothing of stays. `draft` keeps rows in
* which nothing is filled in, so that somebody can go on with them.
*/
function treeFrom(sent, parts, { before = {}, draft = false } = {}) {
	const known = new Set(parts.map(({ name }) => name));
	const others = Object.entries(before).filter(([name]) => !known.has(name));
	return {
		...mapFrom(sent, parts, "", draft),
		...Object.fromEntries(others)
	};
}
function mapFrom(sent, parts, at, draft) {
	const entries = parts.flatMap((part) => {
		const value = valueFrom(sent, part, `${at}${part.name}`, draft);
		return value === void 0 ? [] : [[part.name, value]];
	});
	return Object.fromEntries(entries);
}
/** `undefined` for what the file need not say. */
function valueFrom(sent, part, at, draft) {
	const text = (sent.get(at) ?? "").trim();
	switch (part.as) {
		case "rows": {
			const rows = rowsFrom(sent, part, at, draft);
			return rows.length === 0 && part.always !== true ? void 0 : rows;
		}
		case "lines": return listOf(text.split("\n"));
		case "words": return listOf(text.split(/[,\n]/));
		case "yes": return text === "" ? void 0 : "true";
		case "one-of": return text === "" || text === part.usual ? void 0 : text;
		case "number": return text === "" ? void 0 : text.replace(/^\d{1,3}(?:\.\d{3})+$/, withoutDots);
		default: return text === "" ? void 0 : text;
	}
}
function withoutDots(amount) {
	return amount.replaceAll(".", "");
}
function listOf(items) {
	const filled = items.map((item) => item.trim()).filter((item) => item !== "");
	return filled.length === 0 ? void 0 : filled;
}
function rowsFrom(sent, part, at, draft) {
	const numbers = /* @__PURE__ */ new Set();
	for (const name of sent.keys()) {
		const number = name.startsWith(`${at}.`) ? /^\d{1,3}/.exec(name.slice(at.length + 1))?.[0] : "";
		if (number) numbers.add(Number(number));
	}
	const rows = [...numbers].toSorted((a, b) => a - b).map((number) => mapFrom(sent, part.parts, `${at}.${number}.`, draft));
	return draft ? rows : rows.filter((row) => Object.values(row).some(isFilled)).map((row) => inFile(row, part));
}
function isFilled(tree) {
	return isTreeList(tree) ? tree.length > 0 : tree !== null;
}
function inFile(row, { just, must }) {
	const only = Object.keys(row);
	if (just !== void 0 && only.length === 1 && only[0] === just) return row[just] ?? null;
	return must === void 0 || must in row ? row : {
		...row,
		[must]: null
	};
}
/** The rows of a list as maps, as the form shows them. */
function rowsOf(tree, { just = "text" }) {
	if (tree === void 0 || !isTreeList(tree)) return [];
	return tree.map((row) => isTreeMap(row) ? row : { [just]: row });
}
/** What a button beside rows does: `up`, `down`, `drop` a row (`documents.2`), `add` one to a list. */
function reshaped(tree, what, at) {
	return change(tree, at.split("."), what);
}
function change(tree, [step = "", ...rest], what) {
	if (isTreeMap(tree)) {
		const inner = tree[step] ?? [];
		const isList = rest.length === 0;
		return {
			...tree,
			[step]: isList && isTreeList(inner) ? [...inner, {}] : change(inner, rest, what)
		};
	}
	if (!isTreeList(tree)) return tree;
	const i = Number(step);
	if (rest.length > 0) return tree.map((row, n) => n === i ? change(row, rest, what) : row);
	if (what === "drop") return tree.filter((_, n) => n !== i);
	const to = what === "up" ? i - 1 : i + 1;
	const [row, other] = [tree[i], tree[to]];
	if (row === void 0 || other === void 0) return tree;
	return tree.map((each, n) => n === i ? other : n === to ? row : each);
}

// dist/console/catalogue/differences.js
/** What changed from one version to another, in the words and the order of the form. */
function differences(before, after) {
	const old = said(before, PROCEDURE_PARTS);
	const now = said(after, PROCEDURE_PARTS);
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].map((where) => ({
		where,
		before: old.get(where) ?? null,
		after: now.get(where) ?? null
	})).filter((each) => each.before !== each.after);
}
/** Everything that a version says, by where it says it. */
function said(tree, parts, above = "") {
	const found = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const where = `${above}${part.label}`;
		const value = tree[part.name];
		if (part.as === "rows") for (const [i, row] of rowsOf(value, part).entries()) {
			const inner = said(row, part.parts, `${where} › ${nameOf(row, i)} › `);
			for (const [at, text] of inner) found.set(at, text);
		}
		else if (value !== void 0 && value !== null) found.set(where, shown(part, value));
	}
	return found;
}
function nameOf(row, i) {
	const name = [
		row["name"],
		row["label"],
		row["ask"],
		row["text"],
		row["kind"],
		row["key"]
	].find((each) => typeof each === "string");
	return typeof name === "string" ? name.slice(0, 60) : `dòng ${i + 1}`;
}
function shown(part, value) {
	if (isTreeList(value)) return value.map((item) => isTreeMap(item) ? "…" : item).join("\n");
	if (isTreeMap(value)) return "…";
	if (part.as === "yes") return "có";
	return (part.as === "one-of" ? part.of.find(([each]) => each === value)?.[1] : void 0) ?? value ?? "";
}
/** Where a spot of the tree is in the form: `Lệ phí, dòng 2, Số tiền (đồng)`. */
function whereOf(path) {
	let parts = PROCEDURE_PARTS;
	const words = [];
	for (const step of path) {
		if (/^\d+$/.test(`${step}`)) {
			words.push(`dòng ${Number(step) + 1}`);
			continue;
		}
		const part = parts.find(({ name }) => name === step);
		if (part === void 0) return words.join(", ");
		words.push(part.label);
		parts = part.as === "rows" ? part.parts : [];
	}
	return words.join(", ");
}
/** A fault in the words of the form: it names fields as the file does. */
function faultInWords(what) {
	return what.replace(/"([A-Za-z0-9]+)"/g, (quoted, name) => {
		const label = labels(PROCEDURE_PARTS).get(name);
		return label === void 0 ? quoted : `"${label}"`;
	});
}
function labels(parts) {
	const inner = parts.flatMap((part) => part.as === "rows" ? [...labels(part.parts)] : []);
	return new Map([...inner, ...parts.map(({ name, label }) => [name, label])]);
}

// dist/console/pages/differences.js
/** What two versions say differently, as a table that can be read aloud. */
function Differences({ title, all }) {
	return jsxDEV("section", {
		class: "card",
		"aria-label": title,
		children: [jsxDEV("h2", { children: title }), all.length === 0 ? jsxDEV("p", { children: "Không có gì khác." }) : jsxDEV("table", {
			class: "lines",
			children: [jsxDEV("thead", { children: jsxDEV("tr", { children: [
				jsxDEV("th", {
					scope: "col",
					children: "Chỗ"
				}),
				jsxDEV("th", {
					scope: "col",
					children: "Trước"
				}),
				jsxDEV("th", {
					scope: "col",
					children: "Sau"
				})
			] }) }), jsxDEV("tbody", { children: all.map(({ where, before, after }) => jsxDEV("tr", { children: [
				jsxDEV("td", { children: jsxDEV("strong", { children: where }) }),
				jsxDEV("td", { children: before === null ? jsxDEV("small", { children: "(không có)" }) : jsxDEV("del", { children: before }) }),
				jsxDEV("td", { children: after === null ? jsxDEV("small", { children: "(đã bỏ)" }) : jsxDEV("ins", { children: after }) })
			] })) })]
		})]
	});
}

// dist/console/pages/history.js
/** What a revision is called. */
const KINDS = {
	published: "đăng",
	withdrawn: "rút",
	"in-file": "sửa trong tệp"
};
/** Who changed the procedure, when and why, newest first. */
function History({ id, revisions, who }) {
	return jsxDEV("section", {
		class: "card",
		"aria-labelledby": "history-title",
		children: [
			jsxDEV("h2", {
				id: "history-title",
				children: "Các bản đã có"
			}),
			revisions.length === 0 && jsxDEV("p", { children: "Chưa ai sửa thủ tục này từ trang này." }),
			jsxDEV("ol", {
				class: "rows",
				children: revisions.map((revision, i) => jsxDEV("li", { children: [
					jsxDEV("a", {
						href: `/staff/catalogue/${id}/revisions/${revision.seq}`,
						children: [`${whenText(revision.at)}: `, revision.kind === "in-file" && i === revisions.length - 1 ? "bản có sẵn trong tệp" : `${revision.by.name} ${KINDS[revision.kind]}`]
					}),
					" ",
					revision.review === "owed" && jsxDEV("span", {
						class: "mark",
						children: "chờ duyệt sau"
					}),
					revision.approvedBy !== null && ` (${revision.approvedBy.name} duyệt)`,
					jsxDEV("span", {
						class: "note",
						children: revision.why
					}),
					revision.review === "owed" && mayAct(who.role, "approver") && jsxDEV("form", {
						method: "post",
						action: `/staff/catalogue/${id}/revisions/${revision.seq}/review`,
						children: jsxDEV("button", {
							type: "submit",
							class: "second",
							children: `Duyệt bản lúc ${whenText(revision.at)}`
						})
					})
				] }))
			})
		]
	});
}

// dist/console/pages/procedure.js
const DONE = {
	saved: "Đã lưu bản thảo. Người dân chưa thấy gì đổi.",
	sent: "Đã gửi duyệt.",
	back: "Đã lấy lại bản thảo để sửa.",
	dropped: "Đã bỏ bản thảo.",
	published: "Đã đăng. Người dân thấy bản mới sau chừng 2 giây.",
	scheduled: "Đã duyệt; thủ tục tự đăng vào ngày đã chọn.",
	withdrawn: "Đã rút. Người dân không còn thấy thủ tục này.",
	reviewed: "Đã duyệt bản đã đăng.",
	restored: "Đã đưa bản cũ thành bản thảo. Hãy xem lại rồi gửi duyệt.",
	checked: "Đã ghi là đã đối chiếu với nguồn."
};
const REFUSED = {
	stale: "Có người vừa sửa bản thảo này. Hãy xem lại trang này rồi làm tiếp.",
	own: "Ông/bà đã soạn bản thảo này, nên cần người khác duyệt. Việc gấp thì chọn \"Đăng ngay, duyệt sau\".",
	outdated: "Thủ tục đã đổi sau khi bản thảo bắt đầu (có thể có người sửa tệp). Hãy mở bản thảo, xem chỗ đã đổi, rồi lưu lại.",
	gone: "Bản này đã có người duyệt."
};
const STATES = {
	draft: "đang soạn",
	waiting: "chờ duyệt",
	scheduled: "đã duyệt, chờ đến ngày"
};
function noProcedure(c, desk, who) {
	return page(c, desk, {
		title: "Không có thủ tục này",
		who,
		status: 404
	}, jsxDEV(Fault, { children: "Không có thủ tục này. Hãy tìm lại trong danh sách Thủ tục." }));
}
function refused(c, desk, who, standing, why) {
	return procedurePage(c, desk, who, standing, {
		fault: REFUSED[why],
		status: 409
	});
}
async function procedurePage(c, desk, who, standing, { fault, status = 200 } = {}) {
	const { id, name, draft, file, unreadable, revisions } = standing;
	const done = DONE[c.req.query("done") ?? ""];
	const tried = draft === null ? null : await desk.catalogue.tryOut(id, draft.tree);
	const procedure = desk.catalogue.content().procedures.get(id);
	const isUnwritten = revisions[0]?.written === false;
	return page(c, desk, {
		title: name,
		who,
		status
	}, jsxDEV(Fragment, { children: [
		fault !== void 0 && jsxDEV(Fault, { children: fault }),
		fault === void 0 && done !== void 0 && jsxDEV(Done, { children: done }),
		unreadable && jsxDEV(Fault, { children: "Tệp của thủ tục này đang có lỗi, chưa đọc được." }),
		isUnwritten && jsxDEV(Fault, { children: "Bản mới nhất chưa ghi được ra tệp; hệ thống thử lại mỗi phút. Còn lỗi thì báo người quản trị xem quyền ghi và chỗ trống của thư mục dữ liệu." }),
		jsxDEV("section", {
			class: "card",
			"aria-labelledby": "now-title",
			children: [
				jsxDEV("h2", {
					id: "now-title",
					children: "Người dân đang thấy"
				}),
				procedure === void 0 ? jsxDEV("p", { children: isWithdrawn(file) ? "Thủ tục đã rút." : "Chưa có gì." }) : jsxDEV("p", { children: [procedure.verified === null ? "Đã đăng, chưa ai đối chiếu với nguồn. " : `Đã đăng; ${procedure.verified.by} đối chiếu ngày ${dayText(procedure.verified.on)}. `, `Xem lại trước ngày ${dayText(procedure.reviewBy)}.`] }),
				!unreadable && jsxDEV("p", { children: jsxDEV("a", {
					href: `/staff/catalogue/${id}/preview`,
					children: draft === null ? "Xem như người dân thấy" : "Xem trước bản thảo như người dân thấy"
				}) }),
				mayAct(who.role, "editor") && !unreadable && jsxDEV("div", {
					class: "line screen",
					children: [jsxDEV("a", {
						class: "button",
						href: `/staff/catalogue/${id}/edit`,
						children: draft === null ? "Sửa" : "Sửa bản thảo"
					}), procedure !== void 0 && draft === null && jsxDEV("a", {
						class: "button",
						href: `/staff/catalogue/${id}/verify`,
						children: "Đối chiếu với nguồn"
					})]
				})
			]
		}),
		draft !== null && tried !== null && jsxDEV(Fragment, { children: [jsxDEV(DraftCard, {
			draft,
			tried,
			who,
			today: localDay(desk.clock())
		}), jsxDEV(Differences, {
			title: "Bản thảo đổi những gì",
			all: differences(file ?? {}, draft.tree)
		})] }),
		jsxDEV(History, {
			id,
			revisions,
			who
		}),
		mayAct(who.role, "approver") && procedure !== void 0 && jsxDEV("section", {
			class: "card screen",
			"aria-labelledby": "withdraw-title",
			children: [jsxDEV("h2", {
				id: "withdraw-title",
				children: "Rút thủ tục"
			}), jsxDEV("form", {
				method: "post",
				action: `/staff/catalogue/${id}/withdraw`,
				class: "line",
				children: [jsxDEV("label", { children: ["Vì sao rút", jsxDEV("input", {
					name: "why",
					maxlength: 200,
					required: true
				})] }), jsxDEV("button", {
					type: "submit",
					class: "grave",
					children: "Rút, không cho người dân thấy nữa"
				})]
			})]
		})
	] }));
}
function DraftCard({ draft, tried, who, today }) {
	const { procedure, state, by, at, why, publishOn, approvedBy } = draft;
	const to = `/staff/catalogue/${procedure}`;
	const isOwn = draft.authors.includes(who.id);
	return jsxDEV("section", {
		class: "card",
		"aria-labelledby": "draft-title",
		children: [
			jsxDEV("h2", {
				id: "draft-title",
				children: ["Bản thảo ", jsxDEV("span", {
					class: "mark",
					children: STATES[state]
				})]
			}),
			jsxDEV("p", {
				class: "note",
				children: [`${by.name} sửa lúc ${whenText(at)}${why === "" ? "" : `: ${why}`}.`, approvedBy !== null && publishOn !== null && ` ${approvedBy.name} đã duyệt, đăng ngày ${dayText(publishOn)}.`]
			}),
			tried.faults.length > 0 && jsxDEV("div", {
				class: "told fault",
				children: [jsxDEV("p", { children: "Phải sửa trước khi đăng:" }), jsxDEV("ul", {
					class: "rows",
					children: tried.faults.map(({ at: spot, what }) => jsxDEV("li", { children: [whereOf(spot), faultInWords(what)].filter(Boolean).join(": ") }))
				})]
			}),
			tried.doubts.length > 0 && jsxDEV("div", {
				class: "told",
				children: [jsxDEV("p", { children: "Nên xem lại trước khi đăng:" }), jsxDEV("ul", {
					class: "rows",
					children: tried.doubts.map((what) => jsxDEV("li", { children: what }))
				})]
			}),
			mayAct(who.role, "editor") && jsxDEV("div", {
				class: "line screen",
				children: [state === "draft" ? jsxDEV(Deed, {
					draft,
					to: `${to}/send`,
					label: "Gửi duyệt"
				}) : jsxDEV(Deed, {
					draft,
					to: `${to}/back`,
					label: "Lấy lại để sửa",
					second: true
				}), jsxDEV(Deed, {
					draft,
					to: `${to}/drop`,
					label: "Bỏ bản thảo",
					grave: true
				})]
			}),
			mayAct(who.role, "approver") && tried.faults.length === 0 && jsxDEV("form", {
				method: "post",
				action: `${to}/publish`,
				class: "fields screen",
				children: [
					jsxDEV("input", {
						type: "hidden",
						name: "version",
						value: `${draft.version}`
					}),
					tried.doubts.length > 0 && jsxDEV("label", {
						class: "tick",
						children: [jsxDEV("input", {
							type: "checkbox",
							name: "seen",
							value: "yes",
							required: true
						}), " Đã xem các điểm trên, vẫn đăng"]
					}),
					isOwn ? jsxDEV(Fragment, { children: [jsxDEV("p", {
						class: "note",
						children: "Ông/bà đã soạn bản thảo này. Nên để người khác duyệt; việc gấp thì đăng ngay, người khác duyệt sau."
					}), jsxDEV("button", {
						type: "submit",
						name: "how",
						value: "review-later",
						children: "Đăng ngay, duyệt sau"
					})] }) : jsxDEV("div", {
						class: "line",
						children: [
							jsxDEV("button", {
								type: "submit",
								name: "how",
								value: "approved",
								children: "Duyệt và đăng ngay"
							}),
							jsxDEV("label", { children: ["Hoặc đăng vào ngày", jsxDEV("input", {
								type: "date",
								name: "day",
								min: today
							})] }),
							jsxDEV("button", {
								type: "submit",
								name: "how",
								value: "on",
								class: "second",
								children: "Duyệt, đăng vào ngày này"
							})
						]
					})
				]
			})
		]
	});
}
function Deed({ draft, to, label, second, grave }) {
	return jsxDEV("form", {
		method: "post",
		action: to,
		children: [jsxDEV("input", {
			type: "hidden",
			name: "version",
			value: `${draft.version}`
		}), jsxDEV("button", {
			type: "submit",
			class: grave ? "grave" : second ? "second" : void 0,
			children: label
		})]
	});
}
/** A deed to the procedure in the address; it tells what came of it. */
function toProcedure(deed) {
	return async (c, desk, who) => {
		const standing = await standingOf(c, desk);
		if (standing === null) return noProcedure(c, desk, who);
		const came = await deed(desk, who, standing, c);
		if (typeof came === "string") return await refused(c, desk, who, await standingOf(c, desk) ?? standing, came);
		if ("done" in came) {
			const to = await standingOf(c, desk) !== null ? `/staff/catalogue/${standing.id}?done=${came.done}` : "/staff/catalogue";
			return c.redirect(to, 303);
		}
		return await procedurePage(c, desk, who, standing, came);
	};
}
async function versionIn(c) {
	return Number((await formOf(c)).text("version")) || 0;
}
const send = toProcedure(async (desk, who, { id }, c) => {
	const moved = await desk.store.moveDraft(id, await versionIn(c), "waiting", who, desk.clock());
	return moved === "done" ? { done: "sent" } : moved;
});
const back = toProcedure(async (desk, who, { id }, c) => {
	const moved = await desk.store.moveDraft(id, await versionIn(c), "draft", who, desk.clock());
	return moved === "done" ? { done: "back" } : moved;
});
const drop = toProcedure(async (desk, who, { id }, c) => {
	const dropped = await desk.store.dropDraft(id, await versionIn(c), who, desk.clock());
	return dropped === "done" ? { done: "dropped" } : dropped;
});
const publish = toProcedure(async (desk, who, { id, draft }, c) => {
	const form = await formOf(c);
	const version = await versionIn(c);
	if (draft?.version !== version) return "stale";
	await desk.catalogue.publishing.note(id);
	const { faults, doubts } = await desk.catalogue.tryOut(id, draft.tree);
	if (faults.length > 0) return {
		fault: "Bản thảo còn lỗi, chưa đăng được.",
		status: 409
	};
	if (doubts.length > 0 && form.text("seen") !== "yes") return {
		fault: "Hãy xem các điểm dưới đây và đánh dấu trước khi đăng.",
		status: 400
	};
	const how = form.text("how");
	const at = desk.clock();
	if (how === "on") {
		const day = form.text("day");
		if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day <= localDay(at)) return {
			fault: "Hãy chọn một ngày sau hôm nay, hoặc bấm đăng ngay.",
			status: 400
		};
		const scheduled = await desk.store.scheduleDraft(id, version, day, who, at);
		return scheduled === "done" ? { done: "scheduled" } : scheduled;
	}
	if (how !== "approved" && how !== "review-later") return {
		fault: "Hãy chọn cách đăng.",
		status: 400
	};
	const published = await desk.store.publishDraft(id, version, how, who, at);
	if (published !== "done") return published;
	await desk.catalogue.publishing.run();
	return { done: "published" };
});
const withdraw = toProcedure(async (desk, who, { id, file }, c) => {
	const why = (await formOf(c)).text("why").slice(0, 200);
	if (file === null || why === "") return {
		fault: "Hãy ghi vì sao rút.",
		status: 400
	};
	const base = await desk.catalogue.publishing.note(id);
	const revision = {
		procedure: id,
		kind: "withdrawn",
		tree: {
			...file,
			withdrawn: "true"
		},
		why,
		base
	};
	const done = await desk.store.addRevision(revision, who, desk.clock());
	if (done !== "done") return done;
	await desk.catalogue.publishing.run();
	return { done: "withdrawn" };
});
async function show$2(c, desk, who) {
	const standing = await standingOf(c, desk);
	return standing === null ? noProcedure(c, desk, who) : await procedurePage(c, desk, who, standing);
}
const PROCEDURE_ROUTES = [
	{
		method: "GET",
		path: "/staff/catalogue/:id",
		needs: "viewer",
		handle: show$2
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/send",
		needs: "editor",
		handle: send
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/back",
		needs: "editor",
		handle: back
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/drop",
		needs: "editor",
		handle: drop
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/publish",
		needs: "approver",
		handle: publish
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/withdraw",
		needs: "approver",
		handle: withdraw
	}
];

// dist/console/pages/preview.js
const FAULTY = "Bản thảo còn lỗi nên chưa xem trước được. Hãy sửa các lỗi nêu ở trang thủ tục.";
/** The first answer on each channel, as that channel itself puts it. */
async function preview(c, desk, who) {
	const standing = await standingOf(c, desk);
	const tree = standing?.draft?.tree ?? standing?.file ?? null;
	if (standing === null || tree === null) return noProcedure(c, desk, who);
	const { id, name } = standing;
	const previewed = await desk.catalogue.previewed(id, tree);
	if (previewed === null) return page(c, desk, {
		title: `Xem trước: ${name}`,
		who,
		status: 409
	}, jsxDEV(Fault, { children: FAULTY }));
	return page(c, desk, {
		title: `Xem trước: ${name}`,
		who
	}, jsxDEV(Fragment, { children: [jsxDEV("p", { children: jsxDEV("a", {
		href: `/staff/catalogue/${id}`,
		children: "Về thủ tục"
	}) }), PREVIEWS.map(({ channel, label, bubbles }) => jsxDEV("section", {
		class: "card",
		"aria-label": label,
		children: [jsxDEV("h2", { children: label }), previewed(channel).flatMap(bubbles).map(({ text, buttons }) => jsxDEV(Fragment, { children: [jsxDEV("p", {
			class: "told bubble",
			children: text
		}), buttons.length > 0 && jsxDEV("ul", {
			class: "line bubbles",
			children: buttons.map((button) => jsxDEV("li", {
				class: "count",
				children: button
			}))
		})] }))]
	}))] }));
}
const PREVIEW_ROUTES = [{
	method: "GET",
	path: "/staff/catalogue/:id/preview",
	needs: "viewer",
	handle: preview
}];

// dist/console/pages/procedure-form.js
const UNREADABLE = "Tệp của thủ tục này đang có lỗi cú pháp nên không mở ra sửa được. Người quản trị cần sửa tệp trước; lỗi ở dòng nào có trong Việc hôm nay.";
function formPage(c, desk, who, { id, name, draft, revisions }, filled, told = {}) {
	const newest = revisions[0];
	const outdated = newest !== void 0 && newest.seq !== filled.base;
	const began = revisions.find(({ seq }) => seq === filled.base);
	return page(c, desk, {
		title: `Soạn: ${name}`,
		who,
		status: told.stale === true ? 409 : 200
	}, jsxDEV(Fragment, { children: [
		told.stale === true && jsxDEV(Fragment, { children: [jsxDEV(Fault, { children: `${draft?.by.name ?? "Người khác"} đã lưu bản thảo này sau khi ông/bà mở trang, nên chữ dưới đây chưa lưu. Hãy xem chỗ khác nhau, sửa cho khớp rồi bấm Lưu lần nữa.` }), draft !== null && jsxDEV(Differences, {
			title: "Bản đã lưu khác bản đang soạn",
			all: differences(draft.tree, filled.tree)
		})] }),
		outdated && (told.stale !== true || draft === null) && jsxDEV(Fragment, { children: [jsxDEV(Fault, { children: "Thủ tục đã đổi sau khi bản thảo này bắt đầu. Hãy đưa các chỗ đã đổi dưới đây vào bản thảo rồi lưu; nếu không, chúng sẽ mất khi đăng." }), jsxDEV(Differences, {
			title: "Đã đổi từ lúc bắt đầu bản thảo",
			all: differences(began?.tree ?? {}, newest.tree)
		})] }),
		jsxDEV("form", {
			method: "post",
			action: `/staff/catalogue/${id}/edit`,
			class: "fields card",
			id: "procedure-form",
			children: [
				jsxDEV("input", {
					type: "hidden",
					name: "version",
					value: `${filled.version}`
				}),
				jsxDEV("input", {
					type: "hidden",
					name: "base",
					value: `${newest?.seq ?? filled.base}`
				}),
				jsxDEV("button", {
					type: "submit",
					class: "screen",
					children: "Lưu bản thảo"
				}),
				PROCEDURE_PARTS.map((part) => jsxDEV(PartField, {
					part,
					at: part.name,
					value: filled.tree[part.name],
					id,
					...filled
				})),
				jsxDEV("label", { children: ["Vì sao sửa", jsxDEV("input", {
					name: "why",
					maxlength: 200,
					value: filled.why
				})] }),
				jsxDEV("button", {
					type: "submit",
					children: "Lưu bản thảo"
				})
			]
		})
	] }));
}
function PartField({ part, at, value, id, moved }) {
	if (part.as === "rows") return jsxDEV(Rows, {
		part,
		at,
		value,
		id,
		...moved && { moved }
	});
	const hint = part.hint !== void 0 && jsxDEV("small", { children: part.hint });
	if (part.as === "yes") return jsxDEV("label", {
		class: "tick",
		children: [
			jsxDEV("input", {
				type: "checkbox",
				name: at,
				value: "true",
				checked: value === "true"
			}),
			" ",
			part.label
		]
	});
	return jsxDEV("div", {
		class: "field",
		children: [jsxDEV("label", {
			for: `f-${at}`,
			children: jsxDEV("span", { children: [
				part.label,
				" ",
				hint
			] })
		}), jsxDEV(Input, {
			part,
			at,
			text: textOf(value, part)
		})]
	});
}
function Input({ part, at, text }) {
	switch (part.as) {
		case "text":
		case "lines": return jsxDEV("textarea", {
			id: `f-${at}`,
			name: at,
			rows: part.as === "lines" ? 6 : 2,
			children: text
		});
		case "one-of": return jsxDEV("select", {
			id: `f-${at}`,
			name: at,
			children: [part.usual === void 0 && jsxDEV("option", {
				value: "",
				children: "(chưa chọn)"
			}), part.of.map(([value, label]) => jsxDEV("option", {
				value,
				selected: value === (text || part.usual),
				children: label
			}))]
		});
		case "day": return jsxDEV("input", {
			id: `f-${at}`,
			name: at,
			type: "date",
			value: text
		});
		case "number": return jsxDEV("input", {
			id: `f-${at}`,
			name: at,
			inputmode: "numeric",
			value: text
		});
		default: return jsxDEV("input", {
			id: `f-${at}`,
			name: at,
			value: text
		});
	}
}
function textOf(value, part) {
	if (value === void 0 || value === null) return "";
	if (isTreeList(value)) return value.join(part.as === "lines" ? "\n" : ", ");
	return typeof value === "string" ? value : "";
}
function Rows({ part, at, value, id, moved }) {
	const rows = rowsOf(value, part);
	return jsxDEV("fieldset", {
		class: "rows-of",
		children: [
			jsxDEV("legend", { children: part.label }),
			rows.map((row, i) => jsxDEV("fieldset", {
				class: "row-of",
				id: `r-${at}.${i}`,
				children: [
					jsxDEV("legend", { children: `${part.label}, dòng ${i + 1}` }),
					part.parts.map((inner) => jsxDEV(PartField, {
						part: inner,
						at: `${at}.${i}.${inner.name}`,
						value: row[inner.name],
						id,
						...moved && { moved }
					})),
					jsxDEV("div", {
						class: "line",
						children: [
							jsxDEV(Shape, {
								id,
								what: "up",
								at: `${at}.${i}`,
								label: "Lên",
								of: part.label,
								moved: moved === `${at}.${i}`
							}),
							jsxDEV(Shape, {
								id,
								what: "down",
								at: `${at}.${i}`,
								label: "Xuống",
								of: part.label
							}),
							jsxDEV(Shape, {
								id,
								what: "drop",
								at: `${at}.${i}`,
								label: "Bỏ dòng",
								of: part.label
							})
						]
					})
				]
			})),
			jsxDEV("div", { children: jsxDEV(Shape, {
				id,
				what: "add",
				at,
				label: `Thêm: ${part.label}`
			}) })
		]
	});
}
function Shape({ id, what, at, label, of, moved }) {
	const row = /\.(\d+)$/.exec(at)?.[1];
	return jsxDEV("button", {
		type: "submit",
		class: "second",
		name: "do",
		value: `${what}:${at}`,
		formaction: `/staff/catalogue/${id}/shape`,
		formnovalidate: true,
		autofocus: moved,
		"aria-label": of === void 0 ? void 0 : `${label}: ${of}, dòng ${Number(row) + 1}`,
		children: label
	});
}
async function edit(c, desk, who) {
	await noteIfKnown(c, desk);
	const standing = await standingOf(c, desk);
	if (standing === null) return noProcedure(c, desk, who);
	const { draft, file, unreadable, revisions } = standing;
	if (unreadable) return page(c, desk, {
		title: standing.name,
		who,
		status: 409
	}, jsxDEV(Fault, { children: UNREADABLE }));
	return formPage(c, desk, who, standing, {
		tree: draft?.tree ?? file ?? {},
		version: draft?.version ?? 0,
		base: draft?.base ?? revisions[0]?.seq ?? 0,
		why: draft?.why ?? ""
	});
}
/** What somebody wrote in the file since is in the history before the form is shown. */
async function noteIfKnown(c, desk) {
	const standing = await standingOf(c, desk);
	if (standing !== null && standing.file !== null) await desk.catalogue.publishing.note(standing.id);
}
async function sentOf(c) {
	const body = await c.req.parseBody();
	return new Map(Object.entries(body).flatMap(([name, value]) => typeof value === "string" ? [[name, clean(value.replaceAll("\r\n", "\n"))]] : []));
}
function filledFrom(sent, tree) {
	return {
		tree,
		version: Number(sent.get("version") ?? 0) || 0,
		base: Number(sent.get("base") ?? 0) || 0,
		why: (sent.get("why") ?? "").slice(0, 200)
	};
}
async function shape(c, desk, who) {
	const standing = await standingOf(c, desk);
	if (standing === null) return noProcedure(c, desk, who);
	const sent = await sentOf(c);
	const [what = "", at = ""] = (sent.get("do") ?? "").split(":");
	const typed = treeFrom(sent, PROCEDURE_PARTS, { draft: true });
	return formPage(c, desk, who, standing, {
		...filledFrom(sent, at === "" ? typed : reshaped(typed, what, at)),
		moved: movedTo(what, at)
	});
}
function movedTo(what, at) {
	const step = {
		up: -1,
		down: 1
	}[what];
	if (step === void 0) return "";
	return at.replace(/\d+$/, (row) => `${Math.max(0, Number(row) + step)}`);
}
async function save(c, desk, who) {
	const standing = await standingOf(c, desk);
	if (standing === null) return noProcedure(c, desk, who);
	const { id, draft, file } = standing;
	const sent = await sentOf(c);
	const before = draft?.tree ?? file ?? {};
	const filled = filledFrom(sent, asChecked(treeFrom(sent, PROCEDURE_PARTS, { before }), file));
	if (await desk.store.saveDraft({
		procedure: id,
		...filled
	}, who, desk.clock()) === "done") return c.redirect(`/staff/catalogue/${id}?done=saved`, 303);
	const fresh = await standingOf(c, desk) ?? standing;
	const version = fresh.draft?.version ?? 0;
	return formPage(c, desk, who, fresh, {
		...filled,
		version
	}, { stale: true });
}
/** Who compared the facts with their source did not see those that are changed here. */
function asChecked({ withdrawn: _, ...tree }, file) {
	const isSame = file !== null && differences(file, tree).length === 0;
	return {
		...tree,
		verified: isSame ? file["verified"] ?? null : null
	};
}
const PROCEDURE_FORM_ROUTES = [
	{
		method: "GET",
		path: "/staff/catalogue/:id/edit",
		needs: "editor",
		handle: edit
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/edit",
		needs: "editor",
		handle: save
	},
	{
		method: "POST",
		path: "/staff/catalogue/:id/shape",
		needs: "editor",
		handle: shape
	}
];

// dist/console/pages/questions.js
const RECENT = 20;
/** With the question beside it, one message on every channel. */
const LONGEST = 1500;
const CHANNELS = {
	telegram: "Telegram",
	"zalo-oa": "Zalo",
	"zalo-bot": "Zalo",
	web: "trang web",
	terminal: "máy thử"
};
async function queue(c, desk, who) {
	const now = desk.clock();
	const open = await desk.store.openQuestions();
	const answered = await desk.store.answeredQuestions(RECENT);
	return page(c, desk, {
		title: "Câu hỏi gửi cán bộ",
		who
	}, jsxDEV(Fragment, { children: [
		c.req.query("done") !== void 0 && jsxDEV(Done, { children: "Đã gửi câu trả lời vào cuộc trò chuyện của người hỏi." }),
		jsxDEV("section", {
			class: "card",
			"aria-labelledby": "open-title",
			children: [
				jsxDEV("h2", {
					id: "open-title",
					children: ["Đang chờ ", jsxDEV("span", {
						class: "count",
						children: open.length
					})]
				}),
				open.length === 0 && jsxDEV("p", { children: "Không có câu hỏi nào đang chờ." }),
				jsxDEV("ul", {
					class: "rows",
					children: open.map((question) => jsxDEV("li", {
						class: now > question.due ? "urgent" : void 0,
						children: [jsxDEV(Line, { question }), jsxDEV("span", {
							class: "note",
							children: dueText(question.due, now)
						})]
					}))
				})
			]
		}),
		answered.length > 0 && jsxDEV("section", {
			class: "card",
			"aria-labelledby": "answered-title",
			children: [jsxDEV("h2", {
				id: "answered-title",
				children: "Vừa trả lời"
			}), jsxDEV("ul", {
				class: "rows",
				children: answered.map((question) => jsxDEV("li", { children: [jsxDEV(Line, { question }), jsxDEV("span", {
					class: "note",
					children: answeredText(question)
				})] }))
			})]
		})
	] }));
}
function Line({ question: { code, text } }) {
	return jsxDEV("a", {
		href: `/staff/questions/${code}`,
		children: [
			jsxDEV("strong", { children: code }),
			" ",
			text.length > 160 ? `${text.slice(0, 160)}…` : text
		]
	});
}
function answeredText({ answer, by }) {
	return answer === null ? "" : `${by ?? ""} trả lời ${whenText(answer.at)}`;
}
async function one(c, desk, who) {
	const question = await desk.store.handedQuestion(c.req.param("code") ?? "");
	return question === null ? gone(c, desk, who) : onePage(c, desk, who, question);
}
function onePage(c, desk, who, question, tried) {
	const now = desk.clock();
	const { code, text, at, channel, procedure, due, answer } = question;
	const about = procedure === null ? null : desk.procedureName(procedure) ?? procedure;
	return page(c, desk, {
		title: `Câu hỏi số ${code}`,
		who,
		status: tried?.status ?? 200
	}, jsxDEV(Fragment, { children: [
		tried !== void 0 && jsxDEV(Fault, { children: tried.fault }),
		jsxDEV("section", {
			class: "card",
			"aria-labelledby": "asked-title",
			children: [
				jsxDEV("h2", {
					id: "asked-title",
					children: "Người dân hỏi"
				}),
				jsxDEV("p", {
					class: "said",
					children: text
				}),
				jsxDEV("p", {
					class: "note",
					children: `Qua ${CHANNELS[channel]}, ${whenText(at)}.`
				}),
				about !== null && jsxDEV("p", {
					class: "note",
					children: `Đang xem thủ tục: ${about}.`
				}),
				answer === null && jsxDEV("p", {
					class: now > due ? "urgent" : void 0,
					children: dueText(due, now)
				})
			]
		}),
		answer !== null && jsxDEV("section", {
			class: "card",
			"aria-labelledby": "answer-title",
			children: [
				jsxDEV("h2", {
					id: "answer-title",
					children: "Đã trả lời"
				}),
				jsxDEV("p", {
					class: "said",
					children: answer.text
				}),
				jsxDEV("p", {
					class: "note",
					children: answeredText(question)
				})
			]
		}),
		(answer === null || tried !== void 0) && jsxDEV("form", {
			method: "post",
			action: `/staff/questions/${code}`,
			class: "card",
			children: [
				jsxDEV("label", { children: ["Câu trả lời", jsxDEV("textarea", {
					name: "answer",
					rows: 8,
					maxlength: LONGEST,
					required: true,
					"aria-describedby": "answer-hint",
					children: tried?.typed ?? ""
				})] }),
				jsxDEV("p", {
					class: "note",
					id: "answer-hint",
					children: "Gửi thẳng vào cuộc trò chuyện của người hỏi, không ghi tên cán bộ. Đừng viết họ tên, số giấy tờ, địa chỉ của ai."
				}),
				jsxDEV("button", {
					type: "submit",
					children: "Gửi trả lời"
				})
			]
		}),
		jsxDEV("p", { children: jsxDEV("a", {
			href: "/staff/questions",
			children: "Về danh sách câu hỏi"
		}) })
	] }));
}
function gone(c, desk, who) {
	return page(c, desk, {
		title: "Không có câu hỏi này",
		who,
		status: 404
	}, jsxDEV("div", {
		class: "card",
		children: [jsxDEV("p", { children: "Số câu hỏi gõ sai, hoặc người hỏi đã xóa dữ liệu của mình." }), jsxDEV("p", { children: jsxDEV("a", {
			href: "/staff/questions",
			children: "Về danh sách câu hỏi"
		}) })]
	}));
}
async function answer(c, desk, who) {
	const code = c.req.param("code") ?? "";
	const typed = (await formOf(c)).text("answer");
	const question = await desk.store.handedQuestion(code);
	if (question === null) return gone(c, desk, who);
	if (typed === "" || typed.length > LONGEST) return onePage(c, desk, who, question, {
		typed,
		fault: typed === "" ? "Chưa có câu trả lời. Hãy gõ rồi gửi lại." : `Câu trả lời dài ${typed.length} chữ cái, nhiều nhất ${LONGEST}. Hãy rút ngắn rồi gửi lại.`,
		status: 400
	});
	const done = await desk.store.answerQuestion(code, typed, who, desk.clock());
	if (done === "unknown") return gone(c, desk, who);
	if (done === "done") return c.redirect("/staff/questions?done", 303);
	const now = await desk.store.handedQuestion(code);
	return now === null ? gone(c, desk, who) : onePage(c, desk, who, now, {
		typed,
		fault: "Người khác vừa trả lời câu này, nên câu trả lời dưới đây chưa gửi. Hãy đọc câu đã gửi ở trên.",
		status: 409
	});
}
const QUESTION_ROUTES = [
	{
		method: "GET",
		path: "/staff/questions",
		menu: "Câu hỏi",
		needs: "editor",
		handle: queue
	},
	{
		method: "GET",
		path: "/staff/questions/:code",
		needs: "editor",
		handle: one
	},
	{
		method: "POST",
		path: "/staff/questions/:code",
		needs: "editor",
		handle: answer
	}
];

// dist/console/pages/revisions.js
function revisionIn(c, { revisions }) {
	return revisions.find(({ seq }) => `${seq}` === c.req.param("seq"));
}
async function show$1(c, desk, who) {
	const standing = await standingOf(c, desk);
	const revision = standing === null ? void 0 : revisionIn(c, standing);
	if (standing === null || revision === void 0) return noProcedure(c, desk, who);
	const { id, name, revisions, file } = standing;
	const before = revisions.find(({ seq }) => seq < revision.seq);
	return page(c, desk, {
		title: `${name}: bản ${whenText(revision.at)}`,
		who
	}, jsxDEV(Fragment, { children: [
		jsxDEV("p", {
			class: "note",
			children: [
				`${revision.by.name} ${KINDS[revision.kind]}. ${revision.why}`,
				" ",
				jsxDEV("a", {
					href: `/staff/catalogue/${id}`,
					children: "Về thủ tục"
				})
			]
		}),
		jsxDEV(Differences, {
			title: "Khác với bản trước đó",
			all: differences(before?.tree ?? {}, revision.tree)
		}),
		jsxDEV(Differences, {
			title: "Khôi phục bản này thì đổi những gì",
			all: differences(file ?? {}, revision.tree)
		}),
		mayAct(who.role, "editor") && jsxDEV("form", {
			method: "post",
			action: `/staff/catalogue/${id}/revisions/${revision.seq}/restore`,
			children: jsxDEV("button", {
				type: "submit",
				children: "Đưa bản này thành bản thảo"
			})
		})
	] }));
}
/** Old words go the way of all words: as a draft that somebody approves. */
const restore = toProcedure(async (desk, who, standing, c) => {
	const revision = revisionIn(c, standing);
	if (revision === void 0) return "gone";
	if (standing.draft !== null) return {
		fault: "Đang có bản thảo. Hãy đăng hoặc bỏ bản thảo đó trước khi khôi phục bản cũ.",
		status: 409
	};
	const { withdrawn: _, ...tree } = revision.tree;
	const base = await desk.catalogue.publishing.note(standing.id);
	const why = `Khôi phục bản ${whenText(revision.at)}`;
	const draft = {
		procedure: standing.id,
		version: 0,
		tree,
		base,
		why
	};
	const saved = await desk.store.saveDraft(draft, who, desk.clock());
	return saved === "done" ? { done: "restored" } : saved;
});
const review = toProcedure(async (desk, who, standing, c) => {
	const revision = revisionIn(c, standing);
	if (revision === void 0) return "gone";
	const reviewed = await desk.store.reviewRevision(revision.seq, who, desk.clock());
	return reviewed === "done" ? { done: "reviewed" } : reviewed;
});
const AT = "/staff/catalogue/:id/revisions/:seq";
const REVISION_ROUTES = [
	{
		method: "GET",
		path: AT,
		needs: "viewer",
		handle: show$1
	},
	{
		method: "POST",
		path: `${AT}/restore`,
		needs: "editor",
		handle: restore
	},
	{
		method: "POST",
		path: `${AT}/review`,
		needs: "approver",
		handle: review
	}
];

// dist/console/pages/today.js
const WEEKDAYS = [
	"thứ Hai",
	"thứ Ba",
	"thứ Tư",
	"thứ Năm",
	"thứ Sáu",
	"thứ Bảy",
	"Chủ nhật"
];
async function today(c, desk, who) {
	const now = desk.clock();
	const sections = await Promise.all(desk.today.map((source) => source(now)));
	const weekday = WEEKDAYS[weekdayOf(localDay(now)) - 1];
	return page(c, desk, {
		title: "Việc hôm nay",
		who
	}, jsxDEV("div", {
		id: "today",
		class: "fields",
		"hx-get": "/staff",
		"hx-trigger": "every 60s",
		"hx-select": "#today",
		"hx-swap": "outerHTML",
		children: [
			jsxDEV("p", {
				class: "note",
				children: `Tính đến ${weekday}, ${whenText(now)}. Trang tự cập nhật mỗi phút.`
			}),
			sections.filter(({ count }) => count > 0).map((section) => jsxDEV(Section, { section })),
			jsxDEV(Nothing, { sections: sections.filter(({ count }) => count === 0) })
		]
	}));
}
function Section({ section }) {
	const { id, title, count, items, note } = section;
	return jsxDEV("section", {
		class: "card",
		id,
		"aria-labelledby": `${id}-title`,
		children: [
			jsxDEV("h2", {
				id: `${id}-title`,
				children: [
					title,
					" ",
					jsxDEV("span", {
						class: "count",
						children: count
					})
				]
			}),
			jsxDEV("ul", {
				class: "rows",
				children: items.map((item) => jsxDEV(Item, { item }))
			}),
			note !== void 0 && jsxDEV("p", {
				class: "note",
				children: note
			})
		]
	});
}
function Item({ item: { text, note, href, urgent } }) {
	return jsxDEV("li", {
		class: urgent ? "urgent" : void 0,
		children: [href === void 0 ? text : jsxDEV("a", {
			href,
			children: text
		}), note !== void 0 && jsxDEV("span", {
			class: "note",
			children: note
		})]
	});
}
function Nothing({ sections }) {
	if (sections.length === 0) return null;
	return jsxDEV("section", {
		class: "card",
		id: "nothing",
		"aria-labelledby": "nothing-title",
		children: [jsxDEV("h2", {
			id: "nothing-title",
			children: "Không có việc gì ở"
		}), jsxDEV("ul", {
			class: "rows",
			children: sections.map(({ title, nothing }) => jsxDEV("li", { children: [title, jsxDEV("span", {
				class: "note",
				children: nothing
			})] }))
		})]
	});
}
const TODAY_ROUTES = [{
	method: "GET",
	path: "/staff",
	menu: "Việc hôm nay",
	needs: "viewer",
	handle: today
}];

// dist/console/pages/verify.js
/** What a source says: names for finding and remarks of ours are not in it. */
const CHECKED = PROCEDURE_PARTS.filter(({ name }) => ![
	"aliases",
	"questions",
	"staffNotes",
	"shortName",
	"sources"
].includes(name));
function factsOf({ file }) {
	return [...said(file ?? {}, CHECKED)];
}
async function show(c, desk, who) {
	const standing = await standingOf(c, desk);
	if (standing === null || standing.file === null) return noProcedure(c, desk, who);
	const { id, name, file } = standing;
	const sources = rowsOf(file["sources"], {
		as: "rows",
		name: "",
		label: "",
		parts: []
	});
	const version = await desk.catalogue.publishing.note(id) || 0;
	return page(c, desk, {
		title: `Đối chiếu: ${name}`,
		who
	}, jsxDEV(Fragment, { children: [jsxDEV("section", {
		class: "card",
		"aria-labelledby": "source-title",
		children: [jsxDEV("h2", {
			id: "source-title",
			children: "Nguồn"
		}), jsxDEV("ul", {
			class: "rows",
			children: sources.map(({ name: of, url, on }) => jsxDEV("li", { children: [typeof url === "string" ? jsxDEV("a", {
				href: url,
				target: "_blank",
				rel: "noreferrer noopener",
				children: `${of} (mở trang khác)`
			}) : `${of}`, jsxDEV("span", {
				class: "note",
				children: `Ngày ${on}`
			})] }))
		})]
	}), jsxDEV("form", {
		method: "post",
		action: `/staff/catalogue/${id}/verify`,
		class: "card fields",
		children: [
			jsxDEV("p", { children: "So từng dòng với nguồn rồi đánh dấu. Dòng nào sai thì không đánh dấu, quay lại sửa." }),
			jsxDEV("input", {
				type: "hidden",
				name: "version",
				value: `${version}`
			}),
			factsOf(standing).map(([where, text], i) => jsxDEV("label", {
				class: "tick",
				children: [
					jsxDEV("input", {
						type: "checkbox",
						name: `fact.${i}`,
						value: "yes",
						required: true
					}),
					" ",
					jsxDEV("span", { children: [
						jsxDEV("strong", { children: where }),
						": ",
						text
					] })
				]
			})),
			jsxDEV("button", {
				type: "submit",
				children: "Đã đối chiếu mọi dòng"
			})
		]
	})] }));
}
/** The facts stay as they are: only who compared them is written, so nobody else has to approve it. */
const verify = toProcedure(async (desk, who, standing, c) => {
	const { id, file, draft } = standing;
	if (file === null || draft !== null) return {
		fault: "Đang có bản thảo. Hãy đăng hoặc bỏ nó trước khi đối chiếu.",
		status: 409
	};
	const sent = await c.req.parseBody();
	if (!factsOf(standing).every((_, i) => sent[`fact.${i}`] === "yes")) return {
		fault: "Còn dòng chưa đánh dấu, nên chưa ghi là đã đối chiếu.",
		status: 400
	};
	const base = await desk.catalogue.publishing.note(id);
	if (sent["version"] !== `${base}`) return "outdated";
	const at = desk.clock();
	const revision = {
		procedure: id,
		kind: "published",
		tree: {
			...file,
			verified: {
				by: who.name,
				on: localDay(at)
			}
		},
		why: "Đã đối chiếu với nguồn",
		base
	};
	const done = await desk.store.addRevision(revision, who, at);
	if (done !== "done") return done;
	await desk.catalogue.publishing.run();
	return { done: "checked" };
});
const VERIFY_ROUTES = [{
	method: "GET",
	path: "/staff/catalogue/:id/verify",
	needs: "editor",
	handle: show
}, {
	method: "POST",
	path: "/staff/catalogue/:id/verify",
	needs: "editor",
	handle: verify
}];

// dist/console/routes.js
/** Every page and deed of the console with the role that it needs; those with a `menu` in its order. */
const ROUTES = [
	...TODAY_ROUTES,
	...QUESTION_ROUTES,
	...DOSSIER_ROUTES,
	...DOSSIER_IMPORT_ROUTES,
	...COMPLAINT_ROUTES,
	...CATALOGUE_ROUTES,
	...PROCEDURE_ROUTES,
	...PROCEDURE_FORM_ROUTES,
	...REVISION_ROUTES,
	...VERIFY_ROUTES,
	...PREVIEW_ROUTES,
	...ACCOUNT_ROUTES,
	...AUDIT_ROUTES,
	...ME_ROUTES,
	...SIGN_IN_ROUTES,
	...LINK_ROUTES,
	...FILE_ROUTES
];

export { ROUTES };