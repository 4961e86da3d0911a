# Gặp cán bộ: câu hỏi chuyển cho người trả lời.
officer-ask = Ông/bà gõ câu hỏi vào tin nhắn tới; cán bộ Trung tâm đọc và trả lời ngay tại đây. Không cần ghi số giấy tờ hay mật khẩu. Câu hỏi và câu trả lời được giữ { $days } ngày.
officer-handed = Đã chuyển câu hỏi số { $code } cho cán bộ.
officer-before = Trung tâm trả lời trước { $at } { $when }.
officer-when-open = Trung tâm mở cửa lúc { $opens } { $when } và trả lời trước { $at } hôm đó.
officer-next-day = Trung tâm trả lời trong ngày làm việc tới.
officer-by-code = Câu trả lời đến trong cuộc trò chuyện này; muốn xem lại, ông/bà gõ { $code }.
officer-too-many = Ông/bà đã gửi { $most } câu hỏi cho cán bộ trong 24 giờ qua, là số câu nhiều nhất. Cần gấp, ông/bà gọi:
officer-waits = Câu hỏi số { $code } đang chờ cán bộ trả lời.
officer-waits-until = Câu hỏi số { $code } đang chờ cán bộ, trả lời trước { $at } ngày { $day }.
officer-overdue = Câu hỏi số { $code } chưa được trả lời đúng hẹn, Trung tâm xin lỗi ông/bà. Cán bộ vẫn còn việc này; cần gấp, ông/bà gọi:
officer-answered = Cán bộ Trung tâm trả lời câu hỏi số { $code }:
officer-asked = Ông/bà đã hỏi: “{ $text }”
officer-ask-again = Muốn hỏi thêm cán bộ, ông/bà gõ "gặp cán bộ".
kept-handed = Câu hỏi gửi cán bộ và câu trả lời (được mã hóa), { $days } ngày: hiện có { $count } câu.
