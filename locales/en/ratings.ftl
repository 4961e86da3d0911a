## Invitations
survey-invitation = Please rate this service: three questions, no name. To do it in private, open the link.
survey-reminder = The Centre would still like to know how you were served: three questions, no name; this is the only reminder. To do it in private, open the link.
survey-link = Open the form
survey-read-by = Staff who run this Zalo page can read messages here. To rate in private, open the link.
survey-in-chat = You may also rate here: type RATE.

## Asked for
survey-which = Which service would you like to rate?
survey-of-dossier = The latest service
rate-none = No dossier of yours is open here to be rated. Type its code, open it, then type RATE.
rate-not-finished = There is no result yet, so it cannot be rated. When there is one, type RATE. To rate another dossier, type its code.
rate-not-yours = This dossier was not opened here. Open it with its code and lookup code first, then type RATE.
rate-twice = This dossier was invited for rating before; each is rated once only.

## Questions
survey-page = To rate in private, on a page: { $url }
survey-page-zalo = Staff who run this Zalo page can read messages here. To rate in private, open the link: { $url }
survey-question = Question { $nth } of { $of }:
survey-not-applicable = Does not apply
survey-skip = Skip
survey-back = Back
survey-stop = Stop
survey-confirm = Note { $value } – { $label }, is that right?
survey-yes = Yes
survey-no = Choose again
survey-outside = Scores here are from 1 to { $most }.
survey-more = If you have a minute, may we ask { $count } more?
survey-more-yes = Answer more
survey-send = Send the form
survey-reason = What was not good?
survey-reason-words = Something else (type it)
survey-comment = Type a few words on what was not good. Please give no names and no numbers of papers.
survey-contact = The Centre looks into it within { $days } working days. To be answered, you would have to let the Centre know who you are; that is apart from the form, and your scores stay secret.
survey-known-yes = Let the Centre know who I am, to be answered
survey-known-no = No, just send the form

## Done
survey-thanks = The form was sent. Thank you.
survey-empty = All right, no rating.
survey-counted = This is only counted, without you, and given to nobody to handle from here.
survey-ended = This form was sent already, or its time is over. Thank you.
survey-looked-into = The Centre will look into it without knowing who you are.
survey-will-answer = What you told was passed to the Centre, with a way to reach this chat. The Centre answers here, by { $day }.

## The page
survey-page-title = Rate a service
survey-page-intro = The form holds no name and no dossier. Leave out what you do not wish to answer.
survey-page-language = Tiếng Việt
survey-page-more = One more minute (if you like)
survey-page-full = Answer all 16 questions
survey-page-reason = If something was not good, what was it?
survey-page-comment = Anything else (please no names, no numbers of papers)
survey-page-empty = Nothing is answered yet. Choose at least one answer, then send.
tablet-next = Next person
tablet-closed = Rating on this device is closed. Please ask an officer at the counter.

## Of use
useful = Was this information useful?
useful-yes = It was
useful-no = Not really
useful-noted = Thank you.
kept-surveys = Forms not sent yet: { $count }. Once sent, nobody can tell that they are yours.

## Slips of paper and posters
slip-unknown = This code is not right or was used before. Please check the code printed on the slip; each slip is used once.
slip-too-often = Wrong codes were typed many times. Please try again in an hour.
slip-page-title = Rate with a slip of paper
slip-page-ask = The code printed on the slip
slip-page-open = Open the form
slip-print-title = Please rate this service
slip-print-receipt = Handed over with a receipt.
slip-print-supplement = Handed over with a request for papers.
slip-print-refusal = Handed over with a refusal.
slip-print-result = Handed over with a result.
slip-print-how = Scan the code, or open { $page } and type the slip's code, or type it in the chat with the Centre. No name. Each slip is used once, until { $until }.
unit-rating = You scanned the code of { $unit }. Rate it here: three questions, no name, of no dossier, once a day.
unit-rating-begin = Rate
unit-rating-today = You have rated here today. You may rate again tomorrow.
ask-poster-title = Ask which papers before you come
ask-poster-how = Open the camera of your phone, scan the code, then write what you need to do, in your own words.
ask-poster-note = Free of charge. The Centre never asks for passwords or OTP codes and takes no money by message. No phone: staff at the counter look it up and print it.
poster-title = How satisfied are you with { $unit }
poster-how = Open the camera of your phone, scan the code, then press Rate. Three questions, no name, of no dossier, once a day.
poster-note = This is voluntary and no part of the main index.

task-answer = The Centre answers what you told us: { $text }
