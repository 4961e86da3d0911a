# What the assistant says in English. Procedures stay in Vietnamese.

## First contact
notice-who = This is an automatic assistant of { $office }, not an officer.
notice-kept = Messages are encrypted and erased once answered; what you are asking about is kept { $days } days at most. Type "delete my data" to erase it now.
welcome = Ask which papers a procedure needs, in your own words. For example: birth registration documents.
    The assistant tells the papers to bring, the fee, the time and where to file. (Gõ "tiếng Việt" để đổi tiếng)
safety = The Centre never asks for a password or an OTP code, and takes no money by chat.

## Menu and ways
menu = Type your question, or choose:
menu-often = Often asked
menu-life = By event in the family
menu-browse = By field
menu-dossier = A dossier handed in
menu-office = Address and hours
to-menu = Start again
to-person = Talk to an officer
more = More
more-choices = { $left } more
often = Procedures that many people ask for:
browse = Choose a field:
browse-field = { $field }: { $count } procedures
life = What is happening in your family?
life-steps = What to do, in this order:
stale-choice = This choice is too old to be used. Ask again, or choose:
no-such-number = That number is not among the choices. Choose again:
which-procedure = { $facet } of which procedure? Type its name, for example: birth registration.
asked-documents = The documents
asked-fee = The fee
asked-time = The processing time
asked-place = The place to file
asked-steps = The steps
asked-form = The form
asked-result = The result
asked-legal = The legal basis

## Finding a procedure
offer = Which of these do you mean?
or-maybe = Or: { $name }
none-of-these = None of these
declined = The assistant has no information about this, and does not guess. Ask again with the name of the paper, or choose one of these ways.
say-differently = Type it again with the name of the paper you need, or choose one of these ways.
keep-question = Keep my questions for the staff
questions-kept = Thank you. From now on your questions are kept for { $days } days at most so that staff can add what is missing; no names or numbers, and nothing about health, poverty or children. Please type the question again. To stop, type "do not keep my questions".
questions-not-kept = From now on your questions are not kept.
national-portal = National public service portal
elsewhere = { $name }: this is not done at { $here }.
elsewhere-here = { $name }: you file it at { $here }. The assistant has no record of this procedure yet, so it cannot say which papers you need.
elsewhere-unclear = { $name }: the assistant has no record of this procedure yet, and it is not clear where it is filed now.
elsewhere-office = Where: { $office }.
elsewhere-link = That office's page
not-what-i-meant = I meant something else

## About a procedure
facet-documents = Documents needed:
documents-common = Documents needed (common case):
facet-fee = Fee:
facet-time = Processing time:
facet-place = Where to file:
facet-steps = Steps:
facet-form = Forms:
facet-result = What you receive:
facet-legal = Legal basis:
facet-documents-none = Documents: no confirmed list yet; please ask the Centre before you go.
facet-fee-none = Fee: no confirmed amount; please ask the Centre before you go.
facet-time-none = Processing time: nothing confirmed yet.
facet-place-none = Where to file: nothing confirmed yet; please call before you go.
facet-steps-none = Steps: nothing confirmed yet.
facet-form-none = Forms: nothing here; forms are at the counter.
facet-result-none = Result: nothing confirmed yet.
facet-legal-none = Legal basis: nothing confirmed yet.
choose-documents = Documents
choose-fee = Fee
choose-time = Time
choose-place = Where to file
choose-steps = Steps
choose-form = Forms
choose-result = Result
choose-legal = Legal basis
choose-related = Related procedures
all-documents = Documents in full
lines-left = … { $count } more, see "More".
more-of-procedure = What else would you like to know?
notes = Note:
conditions = Conditions:
related = { $name }: related procedures and what to do next
originals = { $count ->
    [one] 1 original
   *[other] { $count } originals
}
copies = { $count ->
    [one] 1 copy
   *[other] { $count } copies
}
document-tell = just tell it, no paper needed
document-show = to be shown
document-show-counts = to be shown, { $counts }
fee-none = no charge
fee-not-confirmed = no confirmed amount
ask-before = Please ask the Centre before you go.
time-same-day = the same day
time-working = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
time-calendar = { $days ->
    [one] 1 day
   *[other] { $days } days
}
time-not-confirmed = no confirmed time
time-after-15 = if filed after 15:00, the next working day
place-any-centre = Any public administrative service centre in { $province }, wherever you live
place-this-centre = { $office }
place-commune-police = The commune police
place-national-portal = Online: national public service portal (dichvucong.gov.vn)
place-police-portal = Online: public service portal of the Ministry of Public Security
place-vneid = In the VNeID app
place-post = By post
place-village-head = The head of the village
online-only = This procedure is filed online only. Without VNeID, bring your papers to the Centre and staff will help you at the counter.
file-online = File online
legal-replaced = { $text } (replaced from { $on } by { $by })
under-review = Under review for a new law: { $text } ended on { $on }, so the above may have changed. Please ask before you go.
not-verified = For reference ({ $source }, { $day }); the Centre's staff have not checked it yet, so please ask before you go.
verified = Checked by the Centre's staff on { $on } ({ $source }).
source-unnamed = no source named

## The personal list
case-differs = Is your case different?
my-case = My case
list-for-case = The list for this case:
list-end = A list to prepare with; the officer checks it on receipt.
i-have = I already have…
which-papers = Which papers do you have?
how-to-tick = Press the papers you have, or type their numbers, for example 1 3; type 0 if you have none yet.
i-have-this = I have: { $paper }
missing = Still missing:
nothing-missing = You have all the papers on the list.
also-tell = When filing, you will be asked to tell:

## The office
address = Address: { $address }
address-missing = Address: not yet filled in by the Centre.
hours-missing = Hours: not yet filled in by the Centre; please call before you go.
office-missing = For what is not filled in, please call:
hours-day = { $day }: { $spells }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
open-now = Open now, until { $until }.
closed-now = Closed now.
closed-holiday = Closed today ({ $name }).
opens-next = Opens again at { $at }, { $when }.
today = today
holidays-unknown = The holidays of { $year } are not known here; please call first.
map = Map
hotlines = Telephone numbers:
own-phone = The Centre
person = To talk to somebody now, call or come to the counter.
any-centre = Commune dossiers may be filed at any public administrative service centre in { $province }, unless a procedure says otherwise.
unit-now = { $name } (in { $within } before 01/07/2025) is now { $unit }.
unit-split = { $name } (in { $within } before 01/07/2025) is now split:
unit-unknown = { $name } (in { $within } before 01/07/2025): it is not known here which commune it belongs to now.
which-village = Which village or former commune do you live in?
village-now = { $village } is now part of { $unit }.
unit-not-known = The assistant does not know which commune that place belongs to now.
unit-unconfirmed = (This is not confirmed.)

## Safety
emergency = If there is danger, call now:
denunciation = The Centre does not take denunciations by chat, to protect you. Please write no names and no facts here.
denunciation-where = Received at: { $address }
denunciation-where-missing = Send a letter to, or go in person to, the citizens' reception of the commune People's Committee. Its address is not yet filled in here; please call:

## Data
kept = What is kept about you:
kept-address = The address of this conversation (encrypted), so that the answer reaches you.
kept-place = Your language and the procedure you are asking about, { $days } days at most.
kept-no-questions = Your questions: not kept.
kept-questions = Your questions (numbers masked), { $days } days, as you agreed: { $count } now.
kept-news = News to be told when you next write: { $count }.
kept-messages = The marks of answered messages (no content), { $days } days, so that none is answered twice.
delete-data = Delete my data
stop-keeping = Stop keeping my questions
delete-sure = Erase all that is kept of you in this conversation? It cannot be brought back.
delete-yes = Yes, erase it
deleted = Erased. If you write again, everything starts anew.

## Language
language-chosen = The assistant now speaks English; procedures stay in Vietnamese. Type your question, or choose:

## Short words
goodbye = Goodbye. Write again whenever you need.
thanks = You are welcome. Type any other question.
affirm = Yes. Type what you need, or choose:
deny = All right. Type what you need, or choose:
smalltalk = The assistant only knows about paperwork. Type what you need, or choose:
bot-identity = This is an automatic assistant (a machine), not an officer. To reach a person, type "officer".
bot-capability = The assistant tells the papers, fee, time and place of each procedure, and the Centre's address and telephone. It takes no dossiers and no money.
help = How to ask: type what you need, for example "birth registration" or "temporary residence fee". Type a number to choose. Type "menu" to start again, "officer" for telephone numbers, "delete my data" to erase, "tiếng Việt" to change language.
out-of-scope = This is not a procedure of the commune, so the assistant cannot help. If you need a paper, type it, or choose:
unclear = The assistant did not understand. Type the paper you need, for example: birth registration, temporary residence. Or choose:
booking = Appointments at the city's branches are made in iHanoi (today or the next six days): open the app, log in with VNeID, choose the place and day. At the commune, just come to the counter.
booking-for = { $name } is taken at the branches too. When booking, choose the field { $field }.
booking-here = { $name } is taken at the commune's own Centre only: come straight to the counter, no appointment is needed.
booking-link = Open iHanoi
contact = How to reach the Centre:
dossier-statistics = The assistant has no statistics. They are on the national portal, or call:
dossier-withdraw = To withdraw a dossier, bring the receipt to where it was filed; if filed online, withdraw it in your account on the portal. Questions:
forgot-dossier-code = The code is printed on the receipt, or in the message you got when filing. Without the receipt, bring your identity card to where you filed, or call:
portal-support = For trouble with accounts, passwords, VNeID or online payment, call the hotline, or bring your phone to the Centre. Give nobody your password or OTP.
general-policy = Each procedure has its own papers, fee and time. Commune dossiers may be filed at any centre in the city; many can be filed online or by post. Type what you need, or choose:
unreadable-sticker = The assistant cannot see stickers. Please type your question.
unreadable-voice = The assistant cannot hear voice messages. Press the microphone on the keyboard to turn speech into text, then send.
unreadable-photo = The assistant could not read this photo, and does not keep it. Please do not send photos of identity cards. Type your question.
photo-no-barcode = The assistant found no QR code or barcode in the photo; the photo is not kept. Please take it closer, in good light, with a steady hand and the whole code in it. Or type the dossier code printed on the receipt.
photo-other-barcode = The code in the photo is not a dossier code; the photo is not kept. Please take the QR code or barcode on the receipt, or type the dossier code printed there.
photo-citizen-card = The photo shows the QR code of a citizen card. The assistant passed over it: it was neither read nor kept. Please do not send photos of identity papers. For a dossier, take the code on the receipt or type it.
photo-too-large = The photo is too large to be opened: at most 8 MB and 25 million pixels. Please send a smaller one, or type the dossier code printed on the receipt.
photo-not-decodable = The assistant could not open this image, and does not keep it. Please send a JPEG or PNG, or type the dossier code printed on the receipt.
photo-unavailable = The assistant cannot read photos right now. Please send it again in some minutes, or type the dossier code printed on the receipt.
unreadable-video = The assistant cannot watch videos. Please type your question.
unreadable-file = The assistant does not read files, and does not keep them. Please type your question.
unreadable-location = The assistant does not use your location. To ask where to file, type: address.
unreadable-contact = The assistant does not take contacts. Please type your question.
unreadable-other = The assistant reads text only. Type your question, or press the microphone on the keyboard to turn speech into text.

## Told unasked
channel-down = { $channel } is interrupted at the moment, and messages sent there may not be answered yet. Please ask here.
channel-quiet = { $channel } may be interrupted at the moment. If nobody answers there, please ask here.
person-answering = An officer of the Centre is answering you. The automatic assistant pauses; to ask it again, type MENU.
news-waits = The Centre has news for you. Send any word to read it.

## When something fails
apology = Sorry, the assistant had trouble with this message. Please ask again in a few minutes, or type "officer" for telephone numbers.
too-late = Sorry, your earlier question was interrupted for too long. Please ask it again.

## Telegram
command-menu = Start again
command-help = How to ask
command-xoadulieu = Delete my data
command-dulieucuatoi = What is kept about me
command-language = Tiếng Việt
group-line = The assistant answers in private only, to keep your matters to yourself: { $link }

## For staff
staff-alert = { $count } new: { $link }
