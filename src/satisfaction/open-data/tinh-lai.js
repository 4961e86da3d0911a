// Tính lại mọi con số đã công bố từ hai tệp dữ liệu cùng thư mục: node tinh-lai.mjs
// Không cần cài gì ngoài Node. Thoát 0 nếu khớp đến chữ số cuối, 1 nếu có số lệch.
// @ts-check

import { readFileSync } from 'node:fs'

const Z = 1.959963984540054
const DECIMALS = 6

/** @param {string} name @returns {Record<string, string>[]} */
function read(name) {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/^\uFEFF/, '')
  const [header = [], ...rows] = text
    .split('\r\n')
    .filter((line) => line !== '')
    .map(cells)
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])))
}

/** @param {string} line */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

/** @param {number} share @param {number} size */
function interval(share, size) {
  const middle = (share + Z ** 2 / (2 * size)) / (1 + Z ** 2 / size)
  const half =
    (Z / (1 + Z ** 2 / size)) * Math.sqrt((share * (1 - share)) / size + Z ** 2 / (4 * size ** 2))
  return [share, Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** @param {readonly Record<string, string>[]} groups */
function ofGroups(groups) {
  const people = groups.map((group) => ({ n: Number(group.people), at: Number(group.standing) }))
  const n = people.reduce((total, each) => total + each.n, 0)
  const share = people.reduce((total, each) => total + each.at * each.n, 0) / n
  const squares = people.reduce((total, each) => total + each.n * ((each.at - share) / n) ** 2, 0)
  const variance = (n / (n - 1)) * squares
  return [n, ...interval(share, variance > 1e-20 ? (share * (1 - share)) / variance : n)]
}

const counts = read('so-dem.csv')
const groups = read('nhom-nguoi.csv')
let wrong = 0
const published = read('chi-so.csv')
for (const figure of published) {
  const { mode, drawn, scope, name, level, key } = figure
  /** @param {Record<string, string>} row */
  const isSame = (row) => row.mode === mode && row.drawn === drawn && row.key === key
  const count = counts.find((row) => isSame(row) && row.scope === scope && row.name === name)
  const [n = Number.NaN, ...shares] =
    level === 'criterion'
      ? [
          Number(count?.people),
          ...interval(Number(count?.satisfied) / Number(count?.people), Number(count?.people)),
        ]
      : ofGroups(groups.filter((row) => isSame(row) && row.level === level))
  const again = [String(n), ...shares.map((share) => share.toFixed(DECIMALS))].join(' ')
  const told = [figure.people, figure.share, figure.low, figure.high].join(' ')
  if (again === told) continue
  wrong += 1
  console.log(
    `LỆCH ${mode} ${drawn} ${scope} ${name} ${level} ${key}: công bố ${told}, tính lại ${again}`,
  )
}
console.log(`${published.length} con số, ${wrong} lệch.`)
process.exitCode = wrong === 0 ? 0 : 1
