## Kênh chưa mở, kênh tạm tắt, thông báo của Trung tâm
not-open = Trợ lý này chưa mở cho người dân. Xin ông/bà hỏi trực tiếp tại Trung tâm.
not-open-call = Trợ lý này chưa mở cho người dân. Ông/bà cần hỏi thủ tục, xin gọi { $number }.
tester-added = Cuộc trò chuyện này đã vào danh sách dùng thử. Từ giờ trợ lý trả lời như khi đã mở. Ông/bà gõ câu hỏi, hoặc chọn:
office-notice = Thông báo của Trung tâm: { $text }
