import { n as fold } from "./text-DF5RLhNv.js";

// dist/core/choice-id.js
/** Telegram carries at most 64 bytes with a button, the least of our channels. */
const MAX_CHOICE_ID_BYTES = 64;
const GRAMMAR = /^[a-z0-9.-]+(?::[a-z0-9.-]+)*$/;
/** Joins `name(:arg)*`. Throws a RangeError for what a channel could not carry: a fault of ours. */
function choiceId(name, ...args) {
	const id = [name, ...args].join(":");
	if (!isChoiceId(id)) throw new RangeError(`not a choice id: ${id}`);
	return id;
}
/** Ids come back from outside, so anything may stand there. */
function isChoiceId(id) {
	return id.length <= 64 && GRAMMAR.test(id);
}

// dist/core/dossier-code-date.js
/** No code of this form is older. */
const FIRST_YEAR = 2015;
/** Whether `yymmdd` or `yyyymmdd` is a day on which a dossier can have been filed. */
function isFilingDate(digits, today) {
	const full = digits.length === 6 ? `20${digits}` : digits;
	const [, year = "", month = "", date = ""] = /^(\d{4})(\d\d)(\d\d)$/.exec(full) ?? [];
	return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31 && Number(year) >= FIRST_YEAR && `${year}-${month}-${date}` <= today;
}

// dist/core/dossier-code-signs.js
const LOOK_ALIKES = {
	O: "0",
	I: "1",
	L: "1",
	"|": "1",
	S: "5",
	B: "8"
};
/** What may stand for a digit, and what between digits: in a RegExp's brackets. */
const DIGITS = "0-9OoIiLl|SsBb";
const DASHES = "\\-‐‑‒–—―−_/";
/** The longest code: a unit of 14 digits, a date of 8, a sequence of 7; one more shows that it goes on. */
const MOST_SIGNS = 30;
/** The digits from `at` on, as far as they can belong to one code. */
function signsFrom(text, at) {
	const next = new RegExp(`([\\s.,${DASHES}]{0,4})([${DIGITS}])`, "y");
	next.lastIndex = at;
	const signs = [];
	while (signs.length < MOST_SIGNS) {
		const [, gap = "", written] = next.exec(text) ?? [];
		if (written === void 0) break;
		const digit = asDigits(written);
		signs.push({
			digit,
			isLetter: digit !== written,
			lead: leadOf(gap),
			spaced: /\s/.test(gap)
		});
	}
	return withoutWords(signs);
}
/** Each letter as the digit that it looks like. */
function asDigits(written) {
	return [...written].map((sign) => LOOK_ALIKES[sign.toUpperCase()] ?? sign).join("");
}
function digitsOf(signs) {
	return signs.map(({ digit }) => digit).join("");
}
function leadOf(gap) {
	if (gap === "") return "";
	if (/^\s+$/.test(gap)) return " ";
	return /^[\s.,]+$/.test(gap) ? "." : "-";
}
/** Ends before a word: the `so` of `0975 so` is no 50, nor is the `io` of `gio 24010112` a 10. */
function withoutWords(signs) {
	const word = signs.findIndex(({ lead }, at) => {
		if (at > 0 && lead !== " ") return false;
		const after = signs.slice(at + 1).findIndex((sign) => sign.lead !== "");
		const end = after < 0 ? signs.length : at + 1 + after;
		return signs.slice(at, end).every(({ isLetter }) => isLetter) && (at > 0 || signs[end]?.lead !== ".");
	});
	return word < 0 ? signs : signs.slice(0, word);
}

// dist/core/dossier-code-full.js
const D$1 = `[${DIGITS}]`;
const POINT = "\\s?[.,]\\s?";
/** `H` or `G` of `H26.15`; of `000.00.19.H26` with what stands before. Not after a point of something else. */
const HEAD = new RegExp(`(?<![\\p{L}\\p{N}]|\\d\\.)(?:(${D$1}{3})${POINT}(${D$1}{2})${POINT}(${D$1}{2,3})${POINT})?([HG])(\\s?)(?=${D$1})`, "giu");
/** Digits of a unit: two, and up to four times three. */
const MOST_UNIT_DIGITS = 14;
const MOST_SEQUENCE_DIGITS = 7;
/** What it costs if this, and no dash, stands before date or sequence. */
const LEAD_DOUBT = {
	"-": 0,
	".": 1,
	" ": 1,
	"": 2
};
/** Codes written with their unit, however badly. */
function fullReadings(text, at) {
	return [...text.matchAll(HEAD)].flatMap((head) => {
		const [found, first, second, third, letter = "", space] = head;
		const legacy = first && second && third ? [
			first,
			second,
			third
		].map(asDigits) : [];
		const signs = signsFrom(text, head.index + found.length);
		const repairs = [.../[hg]/.test(letter) ? ["case"] : [], ...space ? ["spaces"] : []];
		return readingsOf(legacy, letter.toUpperCase(), signs, at).map((reading) => ({
			...reading,
			repairs: [.../* @__PURE__ */ new Set([...repairs, ...reading.repairs])]
		}));
	});
}
function readingsOf(legacy, letter, signs, at) {
	const readings = [];
	for (let date = 2; date <= MOST_UNIT_DIGITS && date < signs.length; date += 1) {
		const unit = unitOf(legacy, letter, signs.slice(0, date), at.ownUnit);
		if (unit === null) continue;
		for (const sequence of [date + 6, date + 8]) {
			const day = dateOf(signs.slice(date, sequence), signs[sequence]?.lead, at);
			if (day === null) continue;
			for (let end = sequence + 1; end <= sequence + MOST_SEQUENCE_DIGITS; end += 1) {
				if (end > signs.length || signs[end]?.lead === "") continue;
				for (const last of sequencesOf(letter, signs.slice(sequence, end))) readings.push(together(unit, day, last, signs.slice(0, end)));
			}
		}
	}
	return readings;
}
function together(unit, day, last, signs) {
	const letters = signs.some(({ isLetter }) => isLetter);
	return {
		code: [
			unit,
			day,
			last
		].map(({ as }) => as).join("-"),
		doubt: unit.doubt + day.doubt + last.doubt + (letters ? 1 : 0),
		repairs: [
			...[
				unit,
				day,
				last
			].flatMap(({ repairs }) => repairs),
			...letters ? ["look-alikes"] : [],
			...signs.some(({ spaced }) => spaced) ? ["spaces"] : []
		]
	};
}
/** `null` where these digits are no unit. This office's own is known even without its points. */
function unitOf(legacy, letter, signs, ownUnit) {
	const prefix = legacy.map((part) => `${part}.`).join("");
	const isOwn = ownUnit?.replaceAll(".", "") === prefix.replaceAll(".", "") + letter + digitsOf(signs);
	const strange = signs.slice(1).filter(({ lead }) => lead !== "").filter(({ lead }) => lead !== ".").length;
	const parts = groupsOf(signs);
	const fits = parts[0]?.length === 2 && parts.length <= (legacy.length > 0 ? 1 : 5) && parts.every((part) => part.length <= 3);
	const repairs = strange > 0 ? ["marks"] : [];
	if (fits) return {
		as: prefix + letter + parts.join("."),
		doubt: strange,
		repairs
	};
	return isOwn && ownUnit !== null ? {
		as: ownUnit,
		doubt: 1,
		repairs: ["missing-marks"]
	} : null;
}
/** A date with a dash on either side may be any; where a dash is missing it must be one on which dossiers came. */
function dateOf(signs, next, at) {
	const [first, ...others] = signs;
	if (first === void 0 || next === void 0) return null;
	const inner = others.filter(({ lead }) => lead !== "").length;
	const as = digitsOf(signs);
	const doubt = LEAD_DOUBT[first.lead] + LEAD_DOUBT[next] + inner;
	const isSure = doubt === 0;
	if (!isFilingDate(as, at.today)) return isSure ? {
		as,
		doubt: 1,
		repairs: []
	} : null;
	const leads = [first.lead, next];
	return {
		as,
		doubt,
		repairs: [...leads.includes("") ? ["missing-marks"] : [], ...leads.some((lead) => lead === "." || lead === " ") || inner > 0 ? ["marks"] : []]
	};
}
/** Ministries count with six or seven digits, all others with four or more. */
function sequencesOf(letter, signs) {
	const digits = digitsOf(signs);
	const fewest = letter === "G" ? 6 : 4;
	const gaps = signs.slice(1).filter(({ lead }) => lead !== "");
	if (!signs.slice(1).every(({ lead }, at) => lead === "" || lead === " " && at + 1 < fewest) || /^0+$/.test(digits)) return [];
	const asWritten = {
		as: digits,
		doubt: gaps.length,
		repairs: []
	};
	const padded = (length, doubt) => ({
		as: digits.padStart(length, "0"),
		doubt: doubt + gaps.length,
		repairs: length > digits.length ? ["zeros"] : []
	});
	if (letter !== "G") return digits.length >= fewest ? [asWritten] : [padded(fewest, 2)];
	if (digits.length >= fewest) return digits.length === 6 ? [asWritten, padded(7, 0)] : [asWritten];
	return [
		padded(7, 2),
		padded(6, 3),
		...digits.length >= 4 ? [padded(digits.length, 3)] : []
	];
}
function groupsOf(signs) {
	const groups = [];
	for (const { lead, digit } of signs) if (lead !== "" || groups.length === 0) groups.push(digit);
	else groups.push((groups.pop() ?? "") + digit);
	return groups;
}

// dist/core/dossier-code-short.js
/** Of letters, only those that stand on no number plate. */
const D = "[0-9OoIil]";
/** `24010112`, `240101-12`, `240101 0012`; not where more of a number, a word or money goes on. */
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}+]|\\p{N}[.,/:_\\s-]|\\p{L}[_-])(${D}{6})(\\s?[-‐‑‒–—―−]\\s?|\\s(?=${D}{4})|)(${D}{1,5})(?![\\p{L}\\p{N}]|[.,/:_-]\\d|\\s\\d|\\s?(?:đ|₫|đồng|dong|vnd|nghìn|ngàn|triệu|tr)(?!\\p{L}))`, "giu");
/** What stands before numbers that are no codes. */
const OTHER_NUMBER = /(?:cccd|cmnd|can cuoc|dinh danh|chung minh|dien thoai|sdt|dt|mst|ma so thue|tai khoan|stk|bien so|phi|so tien)\W{0,3}(?:(?:cua toi|la|so)\W{0,3}){0,3}$/;
/** Date and sequence alone, taken to be of this office; none where its unit is not known. */
function shortReadings(text, at) {
	const { ownUnit, today } = at;
	if (ownUnit === null) return [];
	return [...text.matchAll(SHORT)].flatMap((found) => {
		const [, date = "", gap = "", sequence = ""] = found;
		const [day, number] = [date, sequence].map(asDigits);
		if (!(isFilingDate(day, today) && /\d/.test(sequence) && !/^0+$/.test(number) && !isDayMonthYear(day + number) && !OTHER_NUMBER.test(fold(text.slice(Math.max(0, found.index - 40), found.index))))) return [];
		const hasLetters = day !== date || number !== sequence;
		const isShort = number.length < 4;
		return [{
			code: `${ownUnit}-${day}-${number.padStart(4, "0")}`,
			doubt: 2 + (gap === "" ? 1 : 0) + (isShort ? 1 : 0) + (hasLetters ? 1 : 0),
			repairs: [
				"own-unit",
				...gap === "" ? ["missing-marks"] : [],
				.../\s/.test(gap) ? ["spaces"] : [],
				...isShort ? ["zeros"] : [],
				...hasLetters ? ["look-alikes"] : []
			]
		}];
	});
}
/** `24012026` is a day that somebody wrote without its strokes. */
function isDayMonthYear(digits) {
	return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(digits);
}

// dist/core/dossier-code.js
/** More readings than this only confuse. */
const MOST_READINGS = 3;
/** A reading so much more doubtful than the best is none. */
const MOST_DOUBT_MORE = 2;
/**
* The dossier codes in a text, a link or what a barcode holds, best first, at most three; none for codes of
* procedures or of social insurance, phone numbers, identity numbers, dates and money.
*/
function dossierReadings(text, at) {
	const plain = text.replace(/(?:%[0-9a-f]{2})+/gi, decoded).normalize("NFKC");
	const full = fullReadings(plain, at);
	const rated = (full.length > 0 ? full : shortReadings(plain, at)).toSorted((a, b) => a.doubt - b.doubt);
	const [best] = rated;
	if (best === void 0) return [];
	const most = best.doubt === 0 ? 0 : best.doubt + MOST_DOUBT_MORE;
	const byCode = /* @__PURE__ */ new Map();
	for (const { code, repairs, doubt } of rated) if (doubt <= most && !byCode.has(code)) byCode.set(code, {
		code,
		repairs
	});
	return [...byCode.values()].slice(0, MOST_READINGS);
}
function decoded(written) {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

// dist/core/reply.js
/** A choice as it is shown: `1. Lệ phí`, or the label alone where it has no key. */
function choiceText({ key, label }) {
	return key === void 0 ? label : `${key}. ${label}`;
}
/** A link written out, where it cannot be a button. */
function linkText({ label, url }) {
	return `${label}: ${url}`;
}

export { isChoiceId as a, choiceId as i, linkText as n, dossierReadings as r, choiceText as t };