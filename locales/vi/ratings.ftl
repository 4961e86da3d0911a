## Chấm điểm phục vụ
survey-reminder = Trung tâm vẫn chờ ý kiến của ông/bà về lần phục vụ vừa qua. Muốn chấm điểm, ông/bà gõ CHẤM ĐIỂM.
