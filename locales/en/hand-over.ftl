# Talk to an officer: questions handed over to a person.
officer-ask = Type your question as the next message; an officer of the Centre reads it and answers right here. No identity numbers or passwords are needed. Question and answer are kept for { $days } days.
officer-handed = Question { $code } was passed on to an officer.
officer-before = The Centre answers before { $at } { $when }.
officer-when-open = The Centre opens at { $opens } { $when } and answers before { $at } that day.
officer-next-day = The Centre answers within the next working day.
officer-by-code = The answer comes in this chat; to read it again, type { $code }.
officer-too-many = You have sent { $most } questions to officers within 24 hours, which is the most. If it is urgent, please call:
officer-waits = Question { $code } is waiting for an officer.
officer-waits-until = Question { $code } is waiting for an officer, who answers before { $at } on { $day }.
officer-overdue = Question { $code } was not answered in time; the Centre apologises. It is still with an officer; if it is urgent, please call:
officer-answered = An officer of the Centre answers question { $code }:
officer-asked = You asked: “{ $text }”
officer-ask-again = To ask an officer again, type "officer".
kept-handed = Questions to officers with their answers (encrypted), { $days } days: { $count } now.
