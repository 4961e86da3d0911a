dossier-ask-code = Please type the dossier code printed on the receipt, for example H26.15.17-261008-0975.
dossier-code-unread = No dossier code could be read. Please type the whole code printed on the receipt, for example H26.15.17-261008-0975.
dossier-try = These are sample data. To try, type { $code }, then the lookup code { $fact }.
dossier-forgot = I have no code
dossier-code-read = Dossier code: { $code }
dossier-fact-either = Please type the lookup code on the receipt, or the last four digits of the phone number given when filing.
dossier-fact-lookup-code = Please type the lookup code (mã tra cứu) printed on the receipt.
dossier-fact-phone-digits = Please type the last four digits of the phone number given when filing.
dossier-other-office = This code is of another office and may not be known here; see the National Public Service Portal, or ask where it was filed.
dossier-which = Several dossiers match. Please choose:

dossier-not-opened = The dossier code and what was typed do not match, or the dossier is not here yet. Please check the receipt and type again, or bring the receipt to the counter, where an officer can open it for you.
dossier-locked = The dossier code and what was typed do not match, or the dossier is not here yet. Too many wrong attempts were made at this code: for a day only the lookup code on the receipt opens it. Or bring the receipt to the counter, where an officer can open it for you.
dossier-too-often = Five wrong attempts were made. You can try again here in an hour; if it is urgent, bring the receipt to the counter, or call:
dossier-qr-used = This QR code was used before or is too old. Please ask the officer at the counter for a new one.
dossier-unavailable = The dossier system does not answer at the moment. Please try again in some minutes, or call:

dossier-sample = DỮ LIỆU MẪU (sample data), no real dossier.
dossier-sample-short = DỮ LIỆU MẪU
dossier-is = Dossier { $code }: { $state }
dossier-procedure = Procedure: { $name }
dossier-soon = due soon
dossier-late = overdue
dossier-state-registered = Newly registered
dossier-state-received = Received
dossier-state-refused = Not accepted
dossier-state-processing = Being processed
dossier-state-supplement = More papers are needed
dossier-state-payment = Payment is needed
dossier-state-withdrawn = Withdrawn on request
dossier-state-stopped = Stopped
dossier-state-done = Finished
dossier-state-returned = Result given out
dossier-means-registered = It was sent, and the Centre has not accepted it yet: no date is promised.
dossier-means-received = The Centre has accepted it and passed it on.
dossier-means-refused = The Centre did not accept this dossier.
dossier-means-processing = An officer is working on it.
dossier-means-supplement = Papers are missing or wrong; it waits for you.
dossier-means-payment = It waits for you to pay a fee or tax.
dossier-means-withdrawn = It was withdrawn on request and is not worked on any more.
dossier-means-stopped = The office has stopped working on it.
dossier-means-done = The result is ready to be collected.
dossier-means-returned = The result was given out; the dossier is closed.
dossier-do-registered = Nothing to do now; wait until an officer has checked it.
dossier-do-received = Nothing to do now; keep the receipt and wait for the promised day.
dossier-do-refused = See the reason on the refusal slip, prepare the papers and file again; if unclear, ask where it was filed.
dossier-do-processing = Nothing to do now; keep the receipt and wait for the promised day.
dossier-do-supplement = Hand in the missing papers where it was filed, or in your account on the Portal if it was filed online.
dossier-do-payment = Pay at the counter, or in your account on the Portal if it was filed online. The Centre takes no money by chat.
dossier-do-withdrawn = Nothing to do; to go on after all, file a new dossier.
dossier-do-stopped = See the notice; if unclear, ask where it was filed.
dossier-do-done = Bring the receipt to collect the result.
dossier-do-returned = Nothing more to do.
dossier-do-late = Please call to ask why, and keep the receipt.
dossier-do-perhaps-done = Please call before you go, and keep the receipt.
dossier-reason = Reason: { $reason }
dossier-missing = Missing papers:
dossier-fee = To be paid: { $amount }
dossier-holder = It is now at: { $name }.
dossier-holder-since = It is now at: { $name }, since { $since }.

yesterday = yesterday
on-day = on { $day }
dossier-received = Received: { $when }.
dossier-done-on = Result ready: { $when }.
dossier-returned-on = Result given out: { $when }.
dossier-ended-on = Ended: { $when }.
dossier-due = Promised: { $when }
dossier-due-short = promised { $when }
dossier-days-left = { $days ->
    [one] { $days } working day left
   *[other] { $days } working days left
}
dossier-days-late = { $days ->
    [one] { $days } working day late
   *[other] { $days } working days late
}
dossier-days-unknown = working days cannot be counted, for the holidays of { $year } are not known here
dossier-paused = The clock is stopped; days of waiting do not count.
dossier-paused-since = The clock has been stopped since { $since }; days of waiting do not count.
dossier-apology = The Centre apologises for the delay. New date: { $newDue } (letter signed on { $signed }).
dossier-late-ask = It is past the promised day.
dossier-perhaps-done = As of { $asOf } it was due { $due }; it may be finished by now. Please call { $phone } before you go.
dossier-collect = Collect the result at: { $place }.
dossier-collect-where-filed = Collect the result where it was filed.
dossier-as-of = Data: { $source }, { $when }.
dossier-stale = The data have not been renewed for more than three days.
dossier-stale-call = Please call { $phone } for the present state.

dossier-page = See everything (once)
dossier-more-on-page = The procedure, papers and amounts are not sent here; press "See everything", which opens once, within an hour.
dossier-more-at-counter = The procedure, papers and amounts are not sent here; please see the receipt or ask at the counter.

my-dossiers = My dossiers
no-dossiers = No dossier was opened in this conversation. Please type the dossier code printed on the receipt, for example H26.15.17-261008-0975.
dossiers-held = Dossiers opened or followed here:
dossier-or-code = Press one of them, or type another dossier code.
dossier-is-told = (you are told of changes)
dossier-followed = From now on this conversation sees the following dossier without a lookup code.
dossier-tell = Tell me of changes
dossier-tell-ask = When dossier { $code } changes, the assistant tells you here, between 07:00 and 21:00, without names. For this the contact of this conversation is kept (encrypted) until the dossier ends. You can stop at any time: type "thôi báo".
dossier-tell-ask-web = When dossier { $code } changes, you see it here with your next message, without names. The code of this conversation is kept (encrypted) until the dossier ends. You can stop at any time: type "thôi báo".
dossier-tell-yes = I agree, tell me
dossier-told-from-now = From now on you are told here when dossier { $code } changes. To stop, type "thôi báo".
dossier-quiet = Do not tell me
dossier-told-no-more = You are not told any more.

dossier-of-another = Somebody else's dossier can be seen only with the dossier code and the lookup code on their receipt. Without them, please let them ask, or bring the receipt and an authorisation to where it was filed. To ask, call:
insurance-dossier = A dossier of the social insurance agency cannot be looked up here. Please see the agency's site, or ask where it was filed. To ask, call:
insurance-portal = Social insurance site

page-title = Dossier
page-ask = This page opens once only. Open it when nobody else sees your screen.
page-open = Open
page-gone = This page was opened before or is too old. To see it again, open the dossier once more in the conversation.
page-once = Once closed, this page does not open again.
kept-dossiers = Dossiers opened or followed, { $days } days since last seen:
kept-dossier = { $code }: opened { $opened } times, { $refused } wrong attempts in the last { $days } days, by anybody
kept-no-dossiers = Dossiers opened or followed: none.
