import { nearest } from "../schema/nearest.js";
import { faultAt, repeated, texts } from "./spots.js";
/** Keys that stand twice or name nothing, scales with gaps, and one name for two questions. */
export function surveyFaults({ surveys }) {
    return [...surveys.values()].flatMap((file) => [
        ...repeatedFaults(file),
        ...scaleFaults(file),
        ...factorFaults(file),
        ...moreFaults(file, surveys),
    ]);
}
function repeatedFaults(file) {
    const keys = texts(file.tree, 'criteria.*.key').map((spot) => ({
        ...spot,
        found: spot.found.toLowerCase(),
    }));
    const others = ['factors.*.key', 'reasons.*.key', 'scale.*.label'];
    return [keys, ...others.map((pattern) => texts(file.tree, pattern))]
        .flatMap(repeated)
        .map(({ path, found }) => faultAt(file, path, `"${found}" đã dùng ở trên`));
}
function scaleFaults(file) {
    return texts(file.tree, 'scale.*.value')
        .filter(({ found, path }) => Number(found) !== Number(path[1]) + 1)
        .map(({ path }) => faultAt(file, path, 'thang điểm phải đi từ 1 lên, mỗi bậc thêm 1'));
}
function factorFaults(file) {
    const factors = texts(file.tree, 'factors.*.key').map(({ found }) => found);
    return texts(file.tree, 'criteria.*.factor')
        .filter(({ found }) => !factors.includes(found))
        .map(({ path, found }) => faultAt(file, path, `không có yếu tố "${found}"`));
}
/** Answers under one key are read together, so they must be to one question on one scale. */
function moreFaults(file, surveys) {
    const [named] = texts(file.tree, 'more');
    if (named === undefined)
        return [];
    const more = surveys.get(named.found);
    if (more === undefined) {
        const meant = nearest(named.found, [...surveys.keys()]);
        const hint = meant === undefined ? '' : `; có phải "${meant}" không?`;
        return [faultAt(file, named.path, `không có bộ câu hỏi "${named.found}"${hint}`)];
    }
    const { value } = file;
    if (value === undefined || more.value === undefined)
        return [];
    const theirs = new Map(more.value.criteria.map(({ key, ask }) => [key, ask]));
    const values = (of) => of.scale.map((step) => step.label).join();
    return [
        ...value.criteria.flatMap(({ key, ask }, i) => (theirs.get(key) ?? ask) === ask
            ? []
            : [faultAt(file, ['criteria', i, 'ask'], `"${key}" phải hỏi y như ở bộ "${named.found}"`)]),
        ...(values(value) === values(more.value)
            ? []
            : [faultAt(file, ['scale'], `thang điểm phải y như ở bộ "${named.found}"`)]),
    ];
}
