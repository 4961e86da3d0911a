## A channel that is not open yet or switched off; what the Centre tells everybody
not-open = This assistant is not open to the public yet. Please ask at the Centre.
not-open-call = This assistant is not open to the public yet. For questions about procedures, please call { $number }.
tester-added = This conversation is on the test list. From now on the assistant answers as it will once it is open. Type your question, or choose:
office-notice = Notice from the Centre: { $text }
