# Lời của trợ lý. Gọi người dân là ông/bà hoặc bỏ trống; cơ quan là Trung tâm. Ngắn, lịch sự, cụ thể.

## Lần đầu gặp
notice-who = Đây là trợ lý tự động của { $office }, không phải cán bộ.
notice-kept = Tin nhắn được mã hóa và xóa khi trả lời xong; việc đang hỏi dở giữ nhiều nhất { $days } ngày. Gõ "xóa dữ liệu" để xóa ngay.
welcome = Ông/bà cần làm giấy tờ gì, cứ gõ tự nhiên, có dấu hay không dấu đều được. Ví dụ: làm giấy khai sinh cần giấy tờ gì.
    Trợ lý nói rõ: giấy tờ cần mang, lệ phí, thời gian, nơi nộp. (For English, type: english)
safety = Trung tâm không bao giờ hỏi mật khẩu, mã OTP, không nhận chuyển tiền qua chat.

## Trang đầu và đường đi
menu = Ông/bà gõ câu hỏi, hoặc chọn:
menu-often = Thủ tục hay hỏi
menu-life = Theo việc trong nhà
menu-browse = Theo lĩnh vực
menu-dossier = Hồ sơ đã nộp
menu-office = Địa chỉ, giờ làm việc
to-menu = Về đầu
to-person = Gặp cán bộ
more = Xem thêm
more-choices = Còn { $left } mục nữa
often = Thủ tục nhiều người hỏi:
browse = Ông/bà chọn lĩnh vực:
browse-field = { $field }: { $count } thủ tục
life = Nhà ông/bà đang có việc gì?
life-steps = Các việc nên làm, theo thứ tự:
stale-choice = Mục này đã cũ, không dùng được nữa. Ông/bà gõ lại câu hỏi, hoặc chọn:
no-such-number = Số này không có trong các mục vừa nêu. Ông/bà chọn lại:
which-procedure = Ông/bà hỏi { $facet } của thủ tục nào? Gõ tên việc cần làm, ví dụ: khai sinh.
asked-documents = giấy tờ
asked-fee = lệ phí
asked-time = thời gian giải quyết
asked-place = nơi nộp
asked-steps = các bước
asked-form = mẫu đơn
asked-result = kết quả
asked-legal = căn cứ pháp luật

## Tìm thủ tục
offer = Ông/bà hỏi thủ tục nào dưới đây?
or-maybe = Hay là: { $name }
none-of-these = Không phải các mục trên
declined = Trợ lý chưa có thông tin về việc này nên không trả lời phỏng đoán. Ông/bà có thể hỏi lại bằng tên giấy tờ cần làm, hoặc chọn một lối dưới đây.
say-differently = Ông/bà gõ lại bằng tên giấy tờ cần làm, hoặc chọn một lối dưới đây.
keep-question = Cho lưu câu hỏi để bổ sung
questions-kept = Cảm ơn ông/bà. Từ nay câu hỏi được lưu tối đa { $days } ngày để cán bộ bổ sung; không lưu tên, số giấy tờ và không lưu câu hỏi về sức khỏe, hộ nghèo, trẻ em. Ông/bà gõ lại câu hỏi giúp. Muốn dừng, gõ "không lưu câu hỏi".
questions-not-kept = Từ nay câu hỏi của ông/bà không được lưu.
national-portal = Cổng Dịch vụ công quốc gia
elsewhere = { $name }: việc này không làm tại { $here }.
elsewhere-here = { $name }: nộp tại { $here }. Trợ lý chưa có nội dung của thủ tục này nên chưa nói được cần giấy tờ gì.
elsewhere-unclear = { $name }: trợ lý chưa có nội dung của thủ tục này, cũng chưa rõ nay nộp ở đâu.
elsewhere-office = Nơi làm: { $office }.
elsewhere-link = Trang của cơ quan đó
not-what-i-meant = Tôi hỏi việc khác

## Trả lời về một thủ tục
facet-documents = Giấy tờ cần có:
documents-common = Giấy tờ cần có (trường hợp thường gặp):
facet-fee = Lệ phí:
facet-time = Thời gian giải quyết:
facet-place = Nơi nộp:
facet-steps = Các bước:
facet-form = Mẫu đơn, tờ khai:
facet-result = Kết quả nhận được:
facet-legal = Căn cứ pháp luật:
facet-documents-none = Giấy tờ: chưa có danh sách được xác nhận; nên hỏi Trung tâm trước khi đi.
facet-fee-none = Lệ phí: chưa có mức được xác nhận; nên hỏi Trung tâm trước khi đi.
facet-time-none = Thời gian giải quyết: chưa có thông tin được xác nhận.
facet-place-none = Nơi nộp: chưa có thông tin được xác nhận; nên gọi tổng đài trước khi đi.
facet-steps-none = Các bước: chưa có thông tin được xác nhận.
facet-form-none = Mẫu đơn: chưa có thông tin; mẫu có tại quầy.
facet-result-none = Kết quả: chưa có thông tin được xác nhận.
facet-legal-none = Căn cứ pháp luật: chưa có thông tin được xác nhận.
choose-documents = Giấy tờ cần có
choose-fee = Lệ phí
choose-time = Thời gian
choose-place = Nơi nộp
choose-steps = Các bước
choose-form = Mẫu đơn
choose-result = Kết quả
choose-legal = Căn cứ pháp luật
choose-related = Thủ tục liên quan
all-documents = Giấy tờ, ghi đầy đủ
lines-left = … còn { $count } mục nữa, xem ở "Xem thêm".
more-of-procedure = Ông/bà muốn biết thêm gì?
notes = Lưu ý:
conditions = Điều kiện:
related = { $name }: thủ tục liên quan và việc nên làm tiếp
originals = { $count } bản chính
copies = { $count } bản sao
document-tell = chỉ cần cho biết, không phải nộp giấy
document-show = xuất trình
document-show-counts = xuất trình { $counts }
fee-none = không thu phí
fee-not-confirmed = chưa có mức được xác nhận
ask-before = Nên hỏi Trung tâm trước khi đi.
time-same-day = trong ngày
time-working = { $days } ngày làm việc
time-calendar = { $days } ngày
time-not-confirmed = chưa có thời hạn được xác nhận
time-after-15 = nộp sau 15:00 thì trả vào ngày làm việc tiếp theo
place-any-centre = Bất kỳ Trung tâm Phục vụ hành chính công nào trong { $province }, không kể nơi ở
place-this-centre = { $office }
place-commune-police = Công an xã, phường
place-national-portal = Qua mạng: Cổng Dịch vụ công quốc gia (dichvucong.gov.vn)
place-police-portal = Qua mạng: Cổng Dịch vụ công Bộ Công an
place-vneid = Qua ứng dụng VNeID
place-post = Gửi qua bưu điện
place-village-head = Trưởng thôn, tổ trưởng tổ dân phố
online-only = Thủ tục này chỉ nộp qua mạng. Chưa có VNeID hoặc không quen dùng mạng, ông/bà mang giấy tờ đến Trung tâm, cán bộ làm giúp tại quầy.
file-online = Nộp qua mạng
legal-replaced = { $text } (từ { $on } thay bằng { $by })
under-review = Trung tâm đang rà soát theo luật mới: { $text } hết áp dụng từ { $on }, nên thông tin trên có thể đã đổi. Nên hỏi lại trước khi đi.
not-verified = Thông tin tham khảo ({ $source }, ngày { $day }), cán bộ Trung tâm chưa đối chiếu; nên hỏi lại trước khi đi.
verified = Cán bộ Trung tâm đối chiếu ngày { $on } ({ $source }).
source-unnamed = chưa ghi nguồn

## Danh sách riêng
case-differs = Trường hợp của ông/bà có khác không?
my-case = Trường hợp của tôi
list-for-case = Danh sách cho trường hợp này:
list-end = Danh sách để chuẩn bị; cán bộ kiểm tra khi nhận.
i-have = Tôi đã có…
which-papers = Ông/bà đã có giấy nào?
how-to-tick = Bấm vào giấy đã có, hoặc gõ các số, ví dụ 1 3; gõ 0 nếu chưa có gì.
i-have-this = Đã có: { $paper }
missing = Còn thiếu:
nothing-missing = Các giấy trong danh sách, ông/bà đều đã có.
also-tell = Khi nộp cần cho biết:

## Trung tâm
address = Địa chỉ: { $address }
address-missing = Địa chỉ: chưa được Trung tâm điền vào đây.
hours-missing = Giờ làm việc: chưa được Trung tâm điền vào đây; nên gọi hỏi trước khi đi.
office-missing = Chỗ nào chưa điền, ông/bà gọi các số dưới đây để hỏi.
hours-day = { $day }: { $spells }
weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ nhật
open-now = Đang mở cửa, đến { $until }.
closed-now = Đang đóng cửa.
closed-holiday = Hôm nay nghỉ ({ $name }).
opens-next = Mở lại lúc { $at }, { $when }.
today = hôm nay
holidays-unknown = Lịch nghỉ lễ năm { $year } chưa có ở đây, nên gọi hỏi trước.
map = Bản đồ
hotlines = Nơi hỏi thêm:
own-phone = Trung tâm
person = Muốn nói chuyện ngay, ông/bà gọi hoặc đến quầy.
any-centre = Hồ sơ của xã nộp được ở bất kỳ Trung tâm Phục vụ hành chính công nào trong { $province }, trừ thủ tục có ghi nơi nộp riêng.
unit-now = { $name } (trước 01/07/2025 thuộc { $within }) nay là { $unit }.
unit-split = { $name } (trước 01/07/2025 thuộc { $within }) nay tách về:
unit-unknown = { $name } (trước 01/07/2025 thuộc { $within }): chưa có thông tin nay thuộc xã nào.
which-village = Ông/bà ở thôn, xã nào?
village-now = { $village } nay thuộc { $unit }.
unit-not-known = Trợ lý chưa biết nơi ấy nay thuộc xã nào.
unit-unconfirmed = (Thông tin này chưa được xác nhận.)

## An toàn
emergency = Nếu đang nguy hiểm, ông/bà gọi ngay:
denunciation = Trung tâm không nhận tố cáo qua trò chuyện, để giữ kín cho ông/bà. Xin đừng ghi tên người hay vụ việc ở đây.
denunciation-where = Nơi tiếp nhận: { $address }
denunciation-where-missing = Ông/bà gửi đơn hoặc đến gặp trực tiếp bộ phận tiếp công dân của Ủy ban nhân dân xã. Địa chỉ tiếp chưa được điền vào đây; xin gọi hỏi:

## Dữ liệu
kept = Những gì đang được giữ của ông/bà:
kept-address = Mã liên lạc của cuộc trò chuyện này (được mã hóa), để trả lời đúng người.
kept-place = Ngôn ngữ và thủ tục đang hỏi dở, nhiều nhất { $days } ngày.
kept-no-questions = Nội dung câu hỏi: không lưu.
kept-questions = Nội dung câu hỏi (đã che số giấy tờ), { $days } ngày, vì ông/bà đã đồng ý: hiện có { $count } câu.
kept-news = Tin chờ báo khi ông/bà nhắn lại: { $count }.
kept-messages = Dấu của tin đã trả lời (không có nội dung), { $days } ngày, để không trả lời hai lần.
delete-data = Xóa dữ liệu
stop-keeping = Không lưu câu hỏi nữa
delete-sure = Xóa hết những gì đang giữ của ông/bà trong cuộc trò chuyện này? Xóa rồi không lấy lại được.
delete-yes = Đồng ý xóa
deleted = Đã xóa. Khi ông/bà nhắn lại, mọi việc bắt đầu từ đầu.

## Ngôn ngữ
language-chosen = Từ nay trợ lý nói tiếng Việt. Ông/bà gõ câu hỏi, hoặc chọn:

## Lời ngắn
goodbye = Chào ông/bà. Cần gì cứ nhắn lại.
thanks = Vâng. Cần hỏi thêm giấy tờ gì, ông/bà cứ gõ.
affirm = Vâng. Ông/bà gõ việc cần làm, hoặc chọn:
deny = Vâng. Ông/bà muốn hỏi việc gì khác, cứ gõ, hoặc chọn:
smalltalk = Trợ lý chỉ biết việc giấy tờ. Ông/bà cần làm giấy tờ gì, cứ gõ, hoặc chọn:
bot-identity = Đây là trợ lý tự động (máy trả lời), không phải cán bộ. Muốn gặp người, gõ "gặp cán bộ".
bot-capability = Trợ lý chỉ giúp: giấy tờ cần mang, lệ phí, thời gian, nơi nộp của từng thủ tục; địa chỉ và số điện thoại. Trợ lý không nhận hồ sơ, không nhận tiền.
help = Cách hỏi: gõ tên việc, ví dụ "khai sinh", "sang tên sổ đỏ hết bao nhiêu tiền". Không quen gõ thì bấm micrô trên bàn phím để nói thành chữ. Gõ số để chọn mục. Gõ "menu" để về đầu, "gặp cán bộ" để có số điện thoại, "xóa dữ liệu" để xóa, "english" để đổi tiếng.
out-of-scope = Việc này không phải thủ tục hành chính của xã, trợ lý không giúp được. Nếu cần giấy tờ gì, ông/bà gõ, hoặc chọn:
unclear = Trợ lý chưa hiểu. Ông/bà gõ tên giấy tờ cần làm, ví dụ: khai sinh, tạm trú, sao y. Hoặc chọn:
booking = Đặt lịch hẹn làm trên iHanoi (các chi nhánh của thành phố, hôm nay hoặc sáu ngày tới): mở ứng dụng, đăng nhập bằng VNeID, chọn điểm và ngày. Ở xã thì đến thẳng quầy.
booking-for = Việc đang hỏi là { $name }: nộp được ở chi nhánh. Khi đặt lịch, chọn lĩnh vực { $field }.
booking-here = { $name } chỉ nhận tại Trung tâm của xã: ông/bà đến thẳng quầy, không phải đặt lịch.
booking-link = Mở iHanoi
contact = Ông/bà liên hệ:
dossier-statistics = Trợ lý không có số liệu hồ sơ. Số liệu công khai có trên Cổng Dịch vụ công quốc gia, hoặc gọi hỏi:
dossier-withdraw = Muốn rút hay hủy hồ sơ đã nộp, ông/bà mang giấy hẹn đến nơi đã nộp; nộp qua mạng thì rút trong tài khoản trên Cổng. Cần hỏi, gọi:
forgot-dossier-code = Mã hồ sơ in trên giấy tiếp nhận và hẹn trả kết quả, hoặc trong tin nhắn lúc nộp. Mất giấy hẹn thì mang căn cước đến nơi đã nộp, hoặc gọi:
portal-support = Lỗi tài khoản, mật khẩu, VNeID, thanh toán trên mạng: xin gọi tổng đài, hoặc mang điện thoại đến Trung tâm để cán bộ giúp. Đừng cho ai mật khẩu, mã OTP.
general-policy = Mỗi thủ tục có giấy tờ, lệ phí, thời hạn riêng. Hồ sơ của xã nộp được ở bất kỳ Trung tâm nào trong thành phố; nhiều thủ tục nộp qua mạng hay bưu điện được. Ông/bà gõ tên việc cần làm, hoặc chọn:
unreadable-sticker = Trợ lý không xem được hình dán. Ông/bà gõ câu hỏi bằng chữ, ví dụ: khai sinh cần gì.
unreadable-voice = Trợ lý không nghe được tin thoại. Ông/bà bấm micrô trên bàn phím để nói thành chữ, rồi gửi.
unreadable-photo = Trợ lý chưa đọc được ảnh này, và ảnh không được giữ lại. Xin đừng gửi ảnh căn cước. Ông/bà gõ câu hỏi bằng chữ.
photo-no-barcode = Trợ lý chưa thấy mã QR hay mã vạch nào trong ảnh; ảnh không được giữ lại. Xin chụp gần hơn, đủ sáng, giữ máy yên, để cả mã nằm trong ảnh. Hoặc ông/bà gõ mã hồ sơ in trên giấy hẹn.
photo-other-barcode = Mã trong ảnh không phải mã hồ sơ; ảnh không được giữ lại. Xin chụp mã QR hoặc mã vạch trên giấy hẹn, hoặc gõ mã hồ sơ in trên giấy ấy.
photo-citizen-card = Ảnh có mã QR của thẻ căn cước. Trợ lý đã bỏ qua, không đọc và không giữ ảnh. Xin đừng gửi ảnh giấy tờ tùy thân. Tra hồ sơ thì chụp mã trên giấy hẹn, hoặc gõ mã hồ sơ.
photo-too-large = Ảnh lớn quá nên trợ lý không mở: nhiều nhất 8 MB và 25 triệu điểm ảnh. Xin gửi ảnh nhỏ hơn, hoặc gõ mã hồ sơ in trên giấy hẹn.
photo-not-decodable = Trợ lý không mở được tệp ảnh này; tệp không được giữ lại. Xin gửi ảnh JPEG hoặc PNG, hoặc gõ mã hồ sơ in trên giấy hẹn.
photo-unavailable = Lúc này trợ lý chưa đọc được ảnh. Xin gửi lại sau ít phút, hoặc gõ mã hồ sơ in trên giấy hẹn.
unreadable-video = Trợ lý không xem được video. Ông/bà gõ câu hỏi bằng chữ.
unreadable-file = Trợ lý không đọc tệp gửi đến, và tệp không được giữ lại. Ông/bà gõ câu hỏi bằng chữ.
unreadable-location = Trợ lý không dùng vị trí của ông/bà. Hỏi nơi nộp, xin gõ: địa chỉ Trung tâm.
unreadable-contact = Trợ lý không nhận danh bạ. Ông/bà gõ câu hỏi bằng chữ.
unreadable-other = Trợ lý chỉ đọc được chữ. Ông/bà gõ câu hỏi, hoặc bấm micrô trên bàn phím để nói thành chữ.

## Tự báo
channel-down = Kênh { $channel } đang gián đoạn, tin gửi ở đó có thể chưa được trả lời. Ông/bà cứ hỏi ở đây.
channel-quiet = Kênh { $channel } có thể đang gián đoạn. Nhắn ở đó chưa thấy trả lời, ông/bà hỏi ở đây.
person-answering = Cán bộ Trung tâm đang trả lời ông/bà. Trợ lý tự động tạm dừng; muốn hỏi trợ lý, ông/bà gõ MENU.
news-waits = Trung tâm có tin mới cho ông/bà. Ông/bà nhắn một chữ bất kỳ để xem.

## Khi có lỗi
apology = Xin lỗi ông/bà, trợ lý đang gặp trục trặc với tin này. Xin hỏi lại sau ít phút, hoặc gõ "gặp cán bộ" để có số điện thoại.
too-late = Xin lỗi ông/bà, câu hỏi trước bị gián đoạn quá lâu nên chưa trả lời. Ông/bà hỏi lại giúp.

## Telegram
command-menu = Trang đầu
command-help = Cách hỏi
command-xoadulieu = Xóa dữ liệu của tôi
command-dulieucuatoi = Dữ liệu đang giữ
command-language = English
group-line = Trợ lý chỉ trả lời khi nhắn riêng, để giữ kín việc của ông/bà: { $link }

## Báo cho cán bộ
staff-alert = { $count } việc mới: { $link }
