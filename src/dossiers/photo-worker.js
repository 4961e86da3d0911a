// @ts-check
// Reads barcodes in a thread of its own: a script, because Node 20 runs no TypeScript in workers.

import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// By default the package fetches this file from a CDN.
const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

/** A receipt has one or two; a desk full of papers some more. */
const MOST_BARCODES = 8

parentPort?.on('message', async (/** @type {Uint8Array} */ image) => {
  const found = await readBarcodes(image, {
    formats: ['QRCode', 'Code128', 'Code39'],
    maxNumberOfSymbols: MOST_BARCODES,
  })
  // An image that cannot be decoded is told as a barcode that is not valid.
  const isDecoded = found.every(({ isValid }) => isValid)
  parentPort?.postMessage(isDecoded ? found.map(({ text }) => text) : 'not-decodable')
})
