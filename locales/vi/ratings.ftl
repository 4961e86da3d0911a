## Mời chấm điểm
survey-invitation = Xin ông/bà chấm điểm lần phục vụ này, ba câu, không ghi tên. Chấm kín: bấm liên kết.
survey-reminder = Trung tâm vẫn chờ ông/bà chấm điểm lần phục vụ vừa qua, ba câu, không ghi tên; chỉ nhắc lần này. Chấm kín: bấm liên kết.
survey-link = Mở phiếu chấm điểm
survey-read-by = Cán bộ quản trị trang Zalo đọc được tin nhắn ở đây. Muốn chấm kín, ông/bà bấm liên kết.
survey-in-chat = Chấm ngay ở đây cũng được: gõ CHẤM ĐIỂM.

## Tự xin chấm
survey-which = Ông/bà chấm điểm việc nào?
survey-of-dossier = Lần phục vụ vừa qua
rate-none = Ở đây chưa có hồ sơ nào của ông/bà để chấm điểm. Ông/bà gõ mã hồ sơ, mở xem, rồi gõ CHẤM ĐIỂM.
rate-not-finished = Hồ sơ chưa có kết quả nên chưa chấm điểm được. Khi có kết quả, ông/bà gõ CHẤM ĐIỂM. Muốn chấm hồ sơ khác, ông/bà gõ mã hồ sơ.
rate-not-yours = Hồ sơ này chưa được mở ở đây. Ông/bà mở bằng mã hồ sơ và mã tra cứu trước, rồi gõ CHẤM ĐIỂM.
rate-twice = Hồ sơ này đã được mời chấm điểm một lần rồi; mỗi hồ sơ chỉ chấm một lần.

## Hỏi
survey-page = Chấm kín trên trang riêng: { $url }
survey-page-zalo = Cán bộ quản trị trang Zalo đọc được tin nhắn ở đây. Muốn chấm kín, ông/bà bấm liên kết: { $url }
survey-question = Câu { $nth }/{ $of }.
survey-not-applicable = Không áp dụng
survey-skip = Bỏ qua
survey-back = Quay lại
survey-stop = Dừng
survey-confirm = Ghi là { $value } – { $label }, đúng không?
survey-yes = Đúng
survey-no = Chọn lại
survey-outside = Ở đây chỉ chấm từ 1 đến { $most }.
survey-more = Còn một phút, ông/bà trả lời thêm { $count } câu nữa được không?
survey-more-yes = Trả lời thêm
survey-send = Gửi phiếu
survey-reason = Điều gì chưa tốt?
survey-reason-words = Việc khác (gõ vài chữ)
survey-comment = Ông/bà gõ vài chữ về điều chưa tốt. Xin đừng ghi tên người, số giấy tờ.
survey-contact = Trung tâm sẽ xem xét việc này trong { $days } ngày làm việc. Muốn được trả lời thì cần cho Trung tâm biết ông/bà là ai; việc này tách khỏi phiếu, điểm đã chấm vẫn kín.
survey-known-yes = Cho Trung tâm biết tôi là ai để trả lời
survey-known-no = Không, chỉ gửi phiếu

## Xong
survey-thanks = Phiếu đã gửi. Cảm ơn ông/bà.
survey-empty = Vâng, không chấm điểm nữa.
survey-counted = Việc này chỉ được đếm, không gắn với ông/bà, không giao cho ai xử lý từ đây.
survey-ended = Phiếu này đã gửi rồi hoặc đã hết hạn. Cảm ơn ông/bà.
survey-looked-into = Trung tâm sẽ xem xét việc này mà không biết ông/bà là ai.
survey-will-answer = Việc ông/bà nêu đã chuyển đến Trung tâm, kèm mã liên lạc của cuộc trò chuyện này. Trung tâm trả lời ở đây, hạn { $day }.

## Trang chấm điểm
survey-page-title = Chấm điểm phục vụ
survey-page-intro = Phiếu không ghi tên, không ghi hồ sơ. Câu nào không muốn trả lời thì để trống.
survey-page-language = English
survey-page-more = Thêm một phút (không bắt buộc)
survey-page-full = Trả lời đủ 16 câu
survey-page-reason = Nếu có điều chưa tốt, đó là điều gì?
survey-page-comment = Ý kiến khác (xin đừng ghi tên người, số giấy tờ)
survey-page-empty = Phiếu chưa có câu trả lời nào. Ông/bà chọn ít nhất một câu rồi gửi.
tablet-next = Người tiếp theo
tablet-closed = Máy này đã đóng phần chấm điểm. Ông/bà hỏi cán bộ ở quầy.

## Có ích không
useful = Thông tin này có ích không?
useful-yes = Có ích
useful-no = Chưa có ích
useful-noted = Cảm ơn ông/bà.
kept-surveys = Phiếu chấm điểm chưa gửi: { $count }. Gửi rồi thì không ai biết phiếu là của ông/bà.

## Phiếu giấy và áp phích
slip-unknown = Mã phiếu này không đúng hoặc đã dùng rồi. Ông/bà xem lại mã in trên phiếu; mỗi phiếu chấm một lần.
slip-too-often = Mã phiếu đã gõ sai nhiều lần. Ông/bà thử lại sau một giờ.
slip-page-title = Chấm điểm bằng phiếu giấy
slip-page-ask = Mã in trên phiếu
slip-page-open = Mở phiếu chấm điểm
slip-print-title = Xin ông/bà chấm điểm lần phục vụ này
slip-print-receipt = Phiếu phát kèm giấy hẹn.
slip-print-supplement = Phiếu phát kèm phiếu yêu cầu bổ sung.
slip-print-refusal = Phiếu phát kèm phiếu từ chối.
slip-print-result = Phiếu phát kèm kết quả.
slip-print-how = Quét mã, hoặc mở { $page } rồi gõ mã phiếu, hoặc gõ mã phiếu vào trò chuyện với Trung tâm. Không ghi tên. Mỗi phiếu dùng một lần, đến { $until }.
unit-rating = Ông/bà vừa quét mã của { $unit }. Chấm điểm nơi này: ba câu, không ghi tên, không gắn hồ sơ, mỗi ngày một lần.
unit-rating-begin = Chấm điểm
unit-rating-today = Hôm nay ông/bà đã chấm điểm ở đây rồi. Mai ông/bà chấm tiếp được.
ask-poster-title = Hỏi giấy tờ trước khi đi
ask-poster-how = Mở máy ảnh của điện thoại, quét mã, rồi nhắn việc cần làm. Viết không dấu cũng được, ví dụ: lam khai sinh cho con can giay to gi.
ask-poster-note = Miễn phí. Trung tâm không bao giờ hỏi mật khẩu, mã OTP, không nhận chuyển tiền qua tin nhắn. Không có điện thoại: cán bộ ở quầy tra giúp và in phiếu.
poster-title = Ông/bà hài lòng với { $unit } thế nào
poster-how = Mở máy ảnh của điện thoại, quét mã, rồi bấm Chấm điểm. Ba câu, không ghi tên, không gắn hồ sơ, mỗi ngày một lần.
poster-note = Đây là góp ý tự nguyện, không tính vào chỉ số chính.

task-answer = Trung tâm trả lời điều ông/bà đã nêu: { $text }
