const COMMUNE = /hành chính công (?:cấp )?xã|(?:ủy|uỷ|Ủy|Uỷ) ban nhân dân (?:cấp )?xã|UBND (?:cấp )?xã/i;
/** A list gathered in another province names that province's offices. */
const OTHER_PROVINCE = /TP\.? ?HCM|(?:tỉnh|TP\.?|thành phố) ?\p{Lu}\p{L}+ \p{Lu}/u;
/** What the agency says, first match first; the level is asked only where the agency cannot tell. */
const KINDS = [
    ['commune', /PVHCC (?:cấp )?xã|hành chính công cấp xã/i],
    ['commune-military', /ban chỉ huy quân sự (?:cấp )?xã/i],
    ['commune-police', /công an (?:cấp )?xã/i],
    ['insurance', /bảo hiểm xã hội (?:cấp |cơ sở|tỉnh|huyện)/i],
    ['tax', /thuế (?:cơ sở|tỉnh)|^cơ quan thuế/i],
    ['land', /văn phòng đăng ký đất đai/i],
    ['commune', COMMUNE],
];
export function inCharge({ agency, levels, issuer }, province, isKnown = () => false) {
    const isCommune = levels.includes('commune');
    const found = KINDS.find(([, pattern]) => pattern.test(agency));
    if (found)
        return { kind: found[0] };
    const isDistrict = /huyện|^phòng (?!.*(?:công an|cảnh sát|bộ|cục))/i.test(agency);
    if (isDistrict)
        return { kind: isCommune ? 'commune' : 'was-district' };
    if (/công an (?:cấp )?tỉnh|công an các tỉnh/i.test(agency))
        return { kind: 'police' };
    const named = namedIn(agency, province);
    const departments = named.filter((each) => /^Sở (?!Giao dịch)\p{Lu}/u.test(each));
    const department = departments.find((each) => isKnown(`${each} ${province}`)) ?? departments[0];
    if (department !== undefined)
        return { kind: 'department', name: department };
    const [first] = named;
    if (/ủy ban nhân dân (?:cấp )?tỉnh|UBND (?:cấp )?tỉnh|^sở, ban ngành/i.test(first ?? '')) {
        return { kind: 'province' };
    }
    if (first !== undefined)
        return { kind: 'body', name: first };
    if (isCommune && levels.length === 1)
        return { kind: 'commune' };
    if (levels.includes('province'))
        return { kind: 'province' };
    return issuer === '' ? { kind: 'unknown' } : { kind: 'body', name: issuer };
}
/** Bodies that merged in 2025, by the names that older records still have. */
const NOW = {
    'Bộ Kế hoạch và Đầu tư': 'Bộ Tài chính',
    'Sở Kế hoạch và Đầu tư': 'Sở Tài chính',
    'Sở Giao thông vận tải': 'Sở Xây dựng',
    'Sở Tài nguyên và Môi trường': 'Sở Nông nghiệp và Môi trường',
    'Tổng cục Hải quan - Bộ tài chính': 'Cục Hải quan - Bộ tài chính',
};
/** The offices that an agency cell names, those of other provinces left out. */
function namedIn(agency, province) {
    const names = agency
        .split(/[;\n]|,(?= ?(?:Sở|Bộ|Cục|Chi cục|Ủy ban|UBND|Cảng vụ|Hải quan|Ngân hàng|Ban|Tòa án) )/u)
        .map((name) => name
        .replace(/_/g, ' - ')
        .replace('Bộ NN và MT', 'Bộ Nông nghiệp và Môi trường')
        .replace(/[Uu]ỷ ban|Uỷ ban/g, 'Ủy ban')
        .replace(/\s+/g, ' ')
        .replace(/,? (?:các )?tỉnh, thành phố(?: trực thuộc trung ương)?$/i, '')
        .replace(new RegExp(`,? (?:thành phố|tỉnh) ${province}$`, 'i'), '')
        .replace(/[\s.,]+$/, '')
        .trim())
        .filter((name) => name !== '' && !/^ban quản lý$/i.test(name) && !OTHER_PROVINCE.test(name));
    return [...new Set(names.map((name) => NOW[name] ?? name))];
}
