/** How the source is named to citizens. */
export const SOURCE = 'Cổng Dịch vụ công quốc gia';
