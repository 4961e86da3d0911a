/** What every report and export says of itself. It is no SIPAS, and stands beside no figure of SIPAS. */
export const TITLE = 'Chỉ số hài lòng nội bộ (theo tiêu chí SIPAS)';
export const FORMULA = 'Công thức theo cách hiểu QĐ 1001/QĐ-BNV, chưa đối chiếu văn bản';
export const VOLUNTEERS = 'Người trả lời tự nguyện, không phải mẫu ngẫu nhiên; khoảng này chưa tính người không trả lời';
export const DRAWN = 'Người trả lời được mời theo bốc thăm; khoảng này chưa tính người không trả lời';
export const NO_RATE = 'không tính được tỷ lệ trả lời';
export const SMALL = 'Ô có 0–4 người không nêu; từ 5 đến 29 người chỉ nêu số đếm; từ 30 người mới nêu tỷ lệ';
export const MODE_NAMES = {
    link: 'liên kết riêng',
    chat: 'trong trò chuyện',
    paper: 'phiếu giấy tại quầy',
    staff: 'cán bộ nhập',
    tablet: 'máy tính bảng tại quầy',
    'public-qr': 'mã QR dán công khai',
};
export const SET_ASIDE_NAMES = {
    'one-many': 'một cuộc trò chuyện gửi nhiều phiếu',
    burst: 'nhiều phiếu dồn một lúc về một bộ phận',
    'straight-line': 'phiếu dài chấm cùng một mức, gửi nhanh hơn đọc',
    'odd-hours': 'gửi trong đêm',
    several: 'nhiều lý do',
};
export const DIMENSIONS = ['week', 'field', 'procedure', 'unit', 'channel'];
export const DIMENSION_NAMES = {
    week: 'Tuần',
    field: 'Lĩnh vực',
    procedure: 'Thủ tục',
    unit: 'Bộ phận',
    channel: 'Kênh',
};
/** Of a slice of which nothing is known: mixing leaves out what is rare. */
export const NOT_TOLD = '(không nêu)';
