import { a as split } from "./text-DF5RLhNv.js";
import { a as isChoiceId, n as linkText, t as choiceText } from "./reply-2Iit_qiE.js";
import { n as clockText, o as localDay, r as dayText, s as localMinutes } from "./local-time-BrWediZo.js";

// dist/core/tree.js
function isTreeList(tree) {
	return Array.isArray(tree);
}
function isTreeMap(tree) {
	return typeof tree === "object" && tree !== null && !Array.isArray(tree);
}

// dist/core/dossier.js
/**
* The ten states of the national portal, in the order of their numbers: 1 Mới đăng ký … 10 Đã trả kết
* quả (facts, part B4). `Sắp đến hạn` and `Quá hạn` are derived, never stored.
*/
const DOSSIER_STATES = [
	"registered",
	"received",
	"refused",
	"processing",
	"supplement",
	"payment",
	"withdrawn",
	"stopped",
	"done",
	"returned"
];
/** When the result is promised now: an apology's date takes the place of the first one. */
function promised({ due, apology }) {
	return apology?.newDue ?? due;
}
/** Nothing more will happen: refused, withdrawn, stopped, or given back. */
function isEnded(state) {
	return STAGE[state] === ENDED;
}
/** Whether a dossier that was `was` cannot properly become `is`: it is flagged, not refused. */
function goesBackwards(was, is) {
	return STAGE[is] < STAGE[was];
}
const ENDED = 4;
/** While it is worked on a dossier goes to and fro between asking for papers, for money, and work. */
const STAGE = {
	registered: 0,
	received: 1,
	processing: 2,
	supplement: 2,
	payment: 2,
	done: 3,
	refused: ENDED,
	withdrawn: ENDED,
	stopped: ENDED,
	returned: ENDED
};

// dist/core/procedure.js
/** What an answer can be about. */
const FACETS = [
	"documents",
	"fee",
	"time",
	"place",
	"steps",
	"form",
	"result",
	"legal"
];
const PLACE_KINDS = [
	"any-centre",
	"this-centre",
	"commune-police",
	"national-portal",
	"police-portal",
	"vneid",
	"post",
	"village-head",
	"other"
];

// dist/core/subscriber.js
/** What one subscriber has: an IPv4 address, or the /64 of an IPv6 address. */
function subscriberOf(address) {
	if (!address.includes(":")) return address;
	const [head = "", tail = ""] = address.split("::");
	const groups = (part) => part === "" ? [] : part.split(":");
	const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
	return [
		...groups(head),
		...Array(zeros).fill("0"),
		...groups(tail)
	].slice(0, 4).join(":");
}

// dist/channels/zalo-oa/limits.js
/** https://docs.zaloplatforms.com/docs/OA/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban */
const LIMITS = {
	/** UTF-16 units. Zalo refuses from 2,000 on, in a unit that it does not tell. */
	text: 1900,
	/** Below one message. */
	buttons: 5,
	buttonTitle: 100
};
/** https://docs.zaloplatforms.com/docs/OA/tin-nhan, uploads */
const UPLOADS = {
	image: {
		path: "/v2.0/oa/upload/image",
		bytes: 1048576,
		names: /\.(?:jpe?g|png)$/i
	},
	file: {
		path: "/v2.0/oa/upload/file",
		bytes: 5242880,
		names: /\.(?:pdf|docx?|csv)$/i
	}
};

// dist/channels/zalo-oa/render.js
/**
* Puts a reply in Zalo's form: a file, then the text with links and menu written out. With
* `withButtons` the last message also carries a form with buttons.
*/
function render({ text, links = [], choices = [], attachment, by }, withButtons) {
	if (by === "template") return [{ kind: "template" }];
	const file = attachment && filePart(attachment);
	const allLinks = attachment && !file ? [...links, {
		url: attachment.url,
		label: attachment.name
	}] : links;
	const body = joined(text, allLinks.map(linkText).join("\n"));
	const parts = split(composed(joined(body, menuText(text, choices))), LIMITS.text).filter((part) => part.trim() !== "").map((part) => {
		return {
			kind: "text",
			text: part
		};
	});
	const template = withButtons ? templateOf(text, allLinks, choices) : void 0;
	const only = parts.length === 1 ? parts[0] : void 0;
	const last = template && only?.kind === "text" ? [{
		...only,
		template
	}] : parts;
	return [...file ? [file] : [], ...last];
}
/** What can be typed, less what already stands in the text. */
function menuText(text, choices) {
	const lines = text.split("\n").map((line) => line.trim());
	const keyed = choices.filter(({ key }) => key !== void 0).map(choiceText);
	const words = choices.filter(({ key }) => key === void 0).map(choiceText);
	return [...keyed.filter((line) => !lines.includes(line)), ...words.length > 0 ? [`Gõ ${words.map((word) => `"${word}"`).join(" hoặc ")}`] : []].join("\n");
}
/** Only where all fits: half a menu in buttons and half in words would be two menus. */
function templateOf(text, links, choices) {
	const tappable = links.filter(({ url }) => url.startsWith("https://"));
	const buttons = [...tappable.map(linkButton), ...choices.map(choiceButton)];
	const whole = composed(joined(text, links.filter((link) => !tappable.includes(link)).map(linkText).join("\n")));
	return buttons.length > 0 && buttons.length <= LIMITS.buttons && whole.trim() !== "" && buttons.every(({ title }) => title.length <= LIMITS.buttonTitle) && choices.every(({ id }) => isChoiceId(id)) ? {
		text: whole,
		buttons
	} : void 0;
}
function linkButton({ url, label }) {
	return {
		title: composed(label),
		type: "oa.open.url",
		payload: { url }
	};
}
function choiceButton(choice) {
	return {
		title: composed(choiceText(choice)),
		type: "oa.query.hide",
		payload: `#${choice.id}`
	};
}
/** `undefined` for what Zalo would not take; it goes as a link. */
function filePart({ kind, url, name }) {
	if (!URL.canParse(url) || !/^https?:/.test(url)) return void 0;
	const as = kind === "image" ? "image" : "file";
	return UPLOADS[as].names.test(new URL(url).pathname) ? {
		kind: as,
		url,
		name: composed(name)
	} : void 0;
}
function joined(...blocks) {
	return blocks.filter((block) => block !== "").join("\n\n");
}
/** Zalo counts letters, and a decomposed one may count twice. */
function composed(text) {
	return text.normalize("NFC");
}

// dist/console/due.js
/** A promise as a clock tells it: `còn 35 phút`, `còn 2 giờ 5 phút`, `quá hẹn 20 phút`, with the time it falls due. */
function dueText(due, now) {
	const span = spanText(Math.floor(Math.abs(due - now) / 6e4));
	const when = localDay(due) === localDay(now) ? clockText(localMinutes(due)) : `${clockText(localMinutes(due))} ngày ${dayText(localDay(due))}`;
	return now > due ? `quá hẹn ${span} (hẹn ${when})` : `còn ${span} (trước ${when})`;
}
function spanText(minutes) {
	const hours = Math.floor(minutes / 60);
	if (hours >= 48) return `${Math.floor(hours / 24)} ngày`;
	if (hours === 0) return `${minutes} phút`;
	return minutes % 60 === 0 ? `${hours} giờ` : `${hours} giờ ${minutes % 60} phút`;
}

export { FACETS as a, goesBackwards as c, isTreeList as d, isTreeMap as f, subscriberOf as i, isEnded as l, render as n, PLACE_KINDS as o, UPLOADS as r, DOSSIER_STATES as s, dueText as t, promised as u };