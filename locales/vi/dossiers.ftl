# Tra cứu hồ sơ. Mã hồ sơ một mình không mở được gì; sai mã, không có hồ sơ, chưa có mã tra cứu đều nói như nhau.

## Hỏi mã
dossier-ask-code = Ông/bà gõ mã hồ sơ in trên giấy hẹn, ví dụ H26.15.17-261008-0975.
dossier-code-unread = Chưa đọc ra mã hồ sơ. Ông/bà gõ lại đủ mã in trên giấy hẹn, ví dụ H26.15.17-261008-0975.
dossier-try = Đang dùng dữ liệu mẫu. Muốn thử, gõ { $code }, rồi mã tra cứu { $fact }.
dossier-forgot = Không có mã
dossier-code-read = Mã hồ sơ: { $code }
dossier-fact-either = Ông/bà gõ mã tra cứu trên giấy hẹn, hoặc bốn số cuối điện thoại đã ghi khi nộp.
dossier-fact-lookup-code = Ông/bà gõ mã tra cứu in trên giấy hẹn.
dossier-fact-phone-digits = Ông/bà gõ bốn số cuối điện thoại đã ghi khi nộp.
dossier-other-office = Mã này do nơi khác cấp, có thể không có ở đây; xem trên Cổng Dịch vụ công quốc gia hoặc hỏi nơi đã nộp.
dossier-which = Có mấy hồ sơ khớp. Ông/bà chọn:

## Không mở được
dossier-not-opened = Mã hồ sơ và mã vừa gõ chưa khớp, hoặc hồ sơ chưa có ở đây. Ông/bà xem lại giấy hẹn rồi gõ lại, hoặc mang giấy hẹn tới quầy để cán bộ mở theo dõi.
dossier-locked = Mã hồ sơ và mã vừa gõ chưa khớp, hoặc hồ sơ chưa có ở đây. Mã hồ sơ này đã bị gõ sai nhiều lần, trong một ngày tới chỉ mở được bằng mã tra cứu trên giấy hẹn; hoặc mang giấy hẹn tới quầy để cán bộ mở theo dõi.
dossier-too-often = Ông/bà đã gõ sai năm lần. Sau một giờ mới thử lại được ở đây; cần ngay thì mang giấy hẹn tới quầy để cán bộ mở theo dõi, hoặc gọi:
dossier-qr-used = Mã QR này đã dùng rồi hoặc đã hết hạn. Ông/bà nhờ cán bộ ở quầy mở lại mã khác.
dossier-unavailable = Hệ thống hồ sơ đang không trả lời. Ông/bà thử lại sau ít phút, hoặc gọi:

## Tình trạng
dossier-sample = DỮ LIỆU MẪU, không phải hồ sơ thật.
dossier-sample-short = DỮ LIỆU MẪU
dossier-is = Hồ sơ { $code }: { $state }
dossier-procedure = Thủ tục: { $name }
dossier-soon = sắp đến hạn
dossier-late = quá hạn
dossier-state-registered = Mới đăng ký
dossier-state-received = Được tiếp nhận
dossier-state-refused = Không được tiếp nhận
dossier-state-processing = Đang xử lý
dossier-state-supplement = Yêu cầu bổ sung giấy tờ
dossier-state-payment = Yêu cầu thực hiện nghĩa vụ tài chính (nộp tiền)
dossier-state-withdrawn = Công dân yêu cầu rút hồ sơ
dossier-state-stopped = Dừng xử lý
dossier-state-done = Đã xử lý xong
dossier-state-returned = Đã trả kết quả
dossier-means-registered = Hồ sơ đã gửi, Trung tâm chưa nhận chính thức nên chưa tính ngày hẹn.
dossier-means-received = Trung tâm đã nhận đủ hồ sơ và chuyển đi giải quyết.
dossier-means-refused = Trung tâm không nhận hồ sơ này để giải quyết.
dossier-means-processing = Cán bộ đang giải quyết.
dossier-means-supplement = Hồ sơ còn thiếu hoặc sai giấy tờ, đang chờ ông/bà.
dossier-means-payment = Hồ sơ đang chờ ông/bà nộp phí, lệ phí hoặc thuế.
dossier-means-withdrawn = Hồ sơ đã được rút theo yêu cầu, không giải quyết nữa.
dossier-means-stopped = Cơ quan đã dừng giải quyết hồ sơ này.
dossier-means-done = Đã có kết quả, chờ ông/bà đến nhận.
dossier-means-returned = Kết quả đã được trao, hồ sơ kết thúc.
dossier-do-registered = Ông/bà chưa phải làm gì; chờ cán bộ kiểm tra và nhận.
dossier-do-received = Ông/bà chưa phải làm gì; giữ giấy hẹn, chờ đến ngày hẹn.
dossier-do-refused = Ông/bà xem lý do trên phiếu từ chối, chuẩn bị lại rồi nộp lại; chưa rõ thì hỏi nơi đã nộp.
dossier-do-processing = Ông/bà chưa phải làm gì; giữ giấy hẹn, chờ đến ngày hẹn.
dossier-do-supplement = Ông/bà nộp giấy còn thiếu tại nơi đã nộp, hoặc trong tài khoản trên Cổng nếu nộp qua mạng.
dossier-do-payment = Ông/bà nộp tại quầy, hoặc trong tài khoản trên Cổng nếu nộp qua mạng. Trung tâm không nhận chuyển tiền qua chat.
dossier-do-withdrawn = Ông/bà không phải làm gì; muốn làm lại thì nộp hồ sơ mới.
dossier-do-stopped = Ông/bà xem thông báo dừng giải quyết; chưa rõ thì hỏi nơi đã nộp.
dossier-do-done = Ông/bà mang giấy hẹn đến nhận kết quả.
dossier-do-returned = Ông/bà không phải làm gì nữa.
dossier-do-late = Ông/bà gọi hỏi lý do theo số dưới đây, và giữ giấy hẹn.
dossier-do-perhaps-done = Ông/bà gọi hỏi trước khi đi, và giữ giấy hẹn.
dossier-reason = Lý do: { $reason }
dossier-missing = Giấy còn thiếu:
dossier-fee = Số tiền phải nộp: { $amount }
dossier-holder = Đang ở: { $name }.
dossier-holder-since = Đang ở: { $name }, từ { $since }.

## Ngày tháng
yesterday = hôm qua
on-day = ngày { $day }
dossier-received = Nhận hồ sơ: { $when }.
dossier-done-on = Có kết quả: { $when }.
dossier-returned-on = Trả kết quả: { $when }.
dossier-ended-on = Kết thúc: { $when }.
dossier-due = Hẹn trả: { $when }
dossier-due-short = hẹn trả { $when }
dossier-days-left = còn { $days } ngày làm việc
dossier-days-late = chậm { $days } ngày làm việc
dossier-days-unknown = chưa tính được số ngày làm việc vì lịch nghỉ năm { $year } chưa có ở đây
dossier-paused = Đang tạm dừng tính thời hạn; những ngày chờ không tính.
dossier-paused-since = Đang tạm dừng tính thời hạn từ { $since }; những ngày chờ không tính.
dossier-apology = Trung tâm xin lỗi ông/bà vì chậm trễ. Hẹn lại: { $newDue } (văn bản ký ngày { $signed }).
dossier-late-ask = Hồ sơ đã quá ngày hẹn.
dossier-perhaps-done = Theo dữ liệu { $asOf }, hồ sơ đến hạn { $due }; có thể đã xong, xin gọi { $phone } trước khi đi.
dossier-collect = Nhận kết quả tại: { $place }.
dossier-collect-where-filed = Nhận kết quả tại nơi đã nộp.
dossier-as-of = Dữ liệu: { $source }, { $when }.
dossier-stale = Dữ liệu đã quá ba ngày chưa được cập nhật.
dossier-stale-call = Xin gọi { $phone } để biết tình trạng mới.

## Kênh không mang đủ
dossier-page = Xem đầy đủ (một lần)
dossier-more-on-page = Tên thủ tục, giấy tờ và số tiền không gửi qua đây; bấm "Xem đầy đủ", mở được một lần trong một giờ.
dossier-more-at-counter = Tên thủ tục, giấy tờ và số tiền không gửi qua đây; xin xem trên giấy hẹn hoặc hỏi tại quầy.

## Hồ sơ của tôi
my-dossiers = Hồ sơ của tôi
no-dossiers = Cuộc trò chuyện này chưa mở hồ sơ nào. Ông/bà gõ mã hồ sơ in trên giấy hẹn, ví dụ H26.15.17-261008-0975.
dossiers-held = Hồ sơ đã mở hoặc đang theo dõi ở đây:
dossier-or-code = Ông/bà bấm vào một hồ sơ, hoặc gõ mã hồ sơ khác.
dossier-is-told = (đang báo thay đổi)
dossier-followed = Từ nay cuộc trò chuyện này xem được hồ sơ dưới đây mà không phải gõ mã tra cứu.
dossier-tell = Báo cho tôi khi có thay đổi
dossier-tell-ask = Khi hồ sơ { $code } có thay đổi, trợ lý nhắn cho ông/bà ở đây, trong 07:00–21:00, không ghi tên. Để nhắn được, mã liên lạc của cuộc trò chuyện này được lưu (mã hóa) đến khi hồ sơ kết thúc. Dừng lúc nào cũng được: gõ "thôi báo".
dossier-tell-ask-web = Khi hồ sơ { $code } có thay đổi, ông/bà thấy tin ở đây vào lần nhắn sau, không ghi tên. Mã của cuộc trò chuyện này được lưu (mã hóa) đến khi hồ sơ kết thúc. Dừng lúc nào cũng được: gõ "thôi báo".
dossier-tell-yes = Đồng ý, báo cho tôi
dossier-told-from-now = Từ nay hồ sơ { $code } có thay đổi, trợ lý báo ở đây. Muốn dừng, gõ "thôi báo".
dossier-quiet = Thôi báo
dossier-told-no-more = Từ nay trợ lý không báo nữa.

## Hỏi nơi khác
dossier-of-another = Hồ sơ của người khác chỉ xem được khi có mã hồ sơ và mã tra cứu trên giấy hẹn của họ. Không có thì xin người đứng tên hỏi, hoặc mang giấy hẹn và giấy ủy quyền tới nơi đã nộp. Cần hỏi, gọi:
insurance-dossier = Hồ sơ của cơ quan bảo hiểm xã hội không tra được ở đây. Ông/bà tra trên trang của bảo hiểm xã hội, hoặc hỏi nơi đã nộp. Cần hỏi thêm, gọi:
insurance-portal = Trang của bảo hiểm xã hội

## Trang mở một lần
page-title = Hồ sơ
page-ask = Trang này chỉ mở được một lần. Mở khi không có ai nhìn màn hình của ông/bà.
page-open = Mở xem
page-gone = Trang này đã mở rồi hoặc đã hết hạn. Muốn xem lại, ông/bà mở hồ sơ một lần nữa trong cuộc trò chuyện.
page-once = Đóng trang này là không mở lại được.
kept-dossiers = Hồ sơ đã mở hoặc theo dõi, { $days } ngày từ lần xem cuối:
kept-dossier = { $code }: đã mở { $opened } lần, gõ sai { $refused } lần trong { $days } ngày qua, tính cả người khác
kept-no-dossiers = Hồ sơ đã mở hoặc theo dõi: không có.
