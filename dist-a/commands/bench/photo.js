import { createPhotoReader } from "../../dossiers/photo-reader.js";
import { durations } from "./figure.js";
import { photograph, pngOf, symbolOf } from "./receipt-photo.js";
const PHOTOS = 12;
const QUIET = { info() { }, warn() { }, error() { } };
/** A receipt photographed with 12 million pixels, from the bytes to the code. */
export async function benchPhoto() {
    const code = 'H26.15.17-261008-0975';
    const symbol = await symbolOf(`https://dichvucong.gov.vn/tra-cuu?maHoSo=${code}`);
    const image = pngOf(photograph(symbol, { width: 4000, height: 3000, size: 0.15, noise: 6 }));
    const reader = createPhotoReader({
        surroundings: () => ({ ownUnit: null, today: '2026-11-24' }),
        log: QUIET,
    });
    const times = [];
    for (let photo = 0; photo < PHOTOS; photo += 1) {
        const began = performance.now();
        const reading = await reader.read(image);
        times.push(performance.now() - began);
        if (reading.kind !== 'codes')
            throw new Error(`photo: ${reading.kind}`);
    }
    await reader.close();
    return durations('photo 12 MP decode', times, '≤ 1500 ms');
}
