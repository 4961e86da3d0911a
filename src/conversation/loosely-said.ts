import { isSame, type Phrase, phraseOf, type TypedWord, typedWords } from '../core/phrase.ts'
import type { Words } from '../core/words.ts'
import { writtenOut } from './said-intents.ts'

/** Intents that no danger, no deletion and no one's vote hangs on. */
const LOOSE = new Set([
  'forgot-dossier-code',
  'dossier-statistics',
  'dossier-withdraw',
  'dossier-status',
  'rating',
  'feedback',
  'booking',
  'portal-support',
  'office',
  'contact',
  'general-policy',
  'bot-identity',
  'bot-capability',
])

/** Without these a text says the same. */
const SMALL = new Set(
  typedWords(
    'dạ vâng ạ ơi ừ nhé nha với vậy thế này kia ấy đấy đó tôi em anh chị cô chú bác ông bà cháu con mình bạn các những cái ' +
      'là thì mà ở của cho và về để có được không đang sẽ đã rồi bị cần muốn xin hỏi biết làm sao gì nào như hay ra vào đi giúp hộ nữa',
  ).map(({ plain }) => plain),
)
const SMALL_FOLDED = new Set([...SMALL].flatMap((word) => typedWords(word).map((w) => w.folded)))

/** More words than this are a question or a story. */
const LONGEST = 8

/**
 * The intent whose phrases hold every weighty word of the text, one of the phrases whole, in whatever
 * order and with whatever between: `tình trạng xử lý hồ sơ` from `tình trạng hồ sơ` and `tiến độ xử lý`.
 */
export function looselySaid(text: string, words: Words): string | undefined {
  const typed = typedWords(text)
  const row = writtenOut(typed, words)[0] ?? typed
  const weighty = row.filter((word) => !isSmall(word))
  if (weighty.length === 0 || weighty.length > LONGEST) return undefined
  // Bare letters fit so many words that two of them prove nothing: `mo hoi cho` (`mở hội chợ`).
  const isBare = typed.every(({ plain, folded }) => plain === folded)
  if (isBare && weighty.length < 3) return undefined
  let best: { intent: string; length: number } | undefined
  for (const { intent, vocabulary, phrases } of vocabulariesOf(words)) {
    if (!weighty.every((word) => knows(vocabulary, word))) continue
    for (const phrase of phrases) {
      if (phrase.length <= (best?.length ?? 0)) continue
      if (phrase.length < Math.min(isBare ? 3 : 2, weighty.length)) continue
      if (phrase.every((need) => row.some((word) => isSame(word, need)))) {
        best = { intent, length: phrase.length }
      }
    }
  }
  return best?.intent
}

interface Vocabulary {
  readonly intent: string
  readonly vocabulary: { readonly plain: ReadonlySet<string>; readonly folded: ReadonlySet<string> }
  /** The weighty words of each phrase. */
  readonly phrases: readonly (readonly TypedWord[])[]
}

const byWords = new WeakMap<Words, readonly Vocabulary[]>()

function vocabulariesOf(words: Words): readonly Vocabulary[] {
  const known = byWords.get(words)
  if (known) return known
  const made = [...words.intents]
    .filter(([intent]) => LOOSE.has(intent))
    .map(([intent, sources]) => {
      const said = sources.map(phraseOf)
      const all = said.flatMap(weightyOf)
      return {
        intent,
        vocabulary: {
          plain: new Set(all.map(({ plain }) => plain)),
          folded: new Set(all.map(({ folded }) => folded)),
        },
        phrases: said.flatMap(waysOf).filter((phrase) => phrase.length > 0),
      }
    })
  byWords.set(words, made)
  return made
}

function weightyOf({ parts }: Phrase): readonly TypedWord[] {
  return parts
    .flatMap((part) => (part.kind === 'gap' ? [] : part.ways.flat()))
    .filter(({ plain }) => !SMALL.has(plain))
}

/** More ways than this of one phrase are not gone through: it is heard in its own order only. */
const MOST_WAYS = 50

/** The weighty words of each way of a phrase. */
function waysOf({ parts }: Phrase): readonly (readonly TypedWord[])[] {
  const count = parts.reduce((n, part) => (part.kind === 'gap' ? n : n * part.ways.length), 1)
  if (count > MOST_WAYS) return []
  return parts
    .reduce<readonly (readonly TypedWord[])[]>(
      (ways, part) =>
        part.kind === 'gap'
          ? ways
          : ways.flatMap((way) => part.ways.map((words) => [...way, ...words])),
      [[]],
    )
    .map((way) => way.filter(({ plain }) => !SMALL.has(plain)))
}

function isSmall({ plain, folded }: TypedWord): boolean {
  return SMALL.has(plain) || (plain === folded && SMALL_FOLDED.has(folded))
}

function knows({ plain, folded }: Vocabulary['vocabulary'], word: TypedWord): boolean {
  return plain.has(word.plain) || (word.plain === word.folded && folded.has(word.folded))
}
