export interface NameParts {
  familyName?: string | null;
  givenName?: string | null;
  displayName?: string | null;
  /** 様, さん, 先生 … or, in English, "Ms". Default 様 in Japanese, none elsewhere. */
  honorific?: string | null;
  company?: string | null;
}

/** Form of address for a person without a usable name. */
const nameless: Record<string, string> = { ja: "お客様" };

const japaneseLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u;
const honorifics = /(?:様|さま|さん|殿|先生|氏|御中|ちゃん|くん)$/u;
/** Placeholders that people and forms put into name fields. */
const noNames = /^(?:n\/?a|none|null|undefined|unknown|test|テスト|名無し|なし|匿名|-+|\.+)$/iu;

/**
 * The polite form of address of a person: 「鈴木様」, 「鈴木先生」, "Anna". For a missing, emoji-only or meaningless name 「お客様」 or
 * "there". Never doubles an honorific, and removes emoji beside a name (「みき🌸」 → 「みき様」). The characters of the name stay as they were
 * written: 神 (U+FA19) is not 神, and a person notices.
 */
export function politeName(parts: NameParts, language: string): string {
  const family = usableName(parts.familyName);
  const given = usableName(parts.givenName);
  const display = usableName(parts.displayName);
  if (language !== "ja") {
    if (parts.honorific && family && !japaneseLetters.test(parts.honorific)) return `${parts.honorific} ${family}`;
    return given ?? family ?? display ?? "there";
  }
  const honorific = parts.honorific?.trim() || "様";
  const name = family ?? display ?? given;
  if (!name) return nameless[language] ?? "お客様";
  if (endsWithHonorific(name)) return name;
  // A full name in Latin letters gets a space before the honorific: "John Smith 様". A single one does not: 「Suzuki様」.
  return /^[\p{Script=Latin} .'’-]+$/u.test(name) && name.includes(" ") ? `${name} ${honorific}` : `${name}${honorific}`;
}

/** Whether a name is written with its honorific already. */
export function endsWithHonorific(name: string): boolean {
  return honorifics.test(name);
}

/** The name without emoji, control characters and repeated spaces; undefined if no letter remains. */
export function usableName(raw: string | null | undefined): string | undefined {
  if (!raw) return undefined;
  const name = harmless(
    raw
      .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu, "")
      .replace(/[♡♥★☆♪♬✿❀]/gu, ""),
  );
  // Refuse links: nobody may use a name field to put a link into our mail.
  if (/[:/\\@<>]|www\.|\.(?:com|net|jp|ru)\b/i.test(name)) return undefined;
  if (!/\p{L}/u.test(name) || noNames.test(name)) return undefined;
  return name.length > 60 ? undefined : name;
}

/**
 * A company's name as a message may show it; empty if it is a link. Companies are called 価格.com, so a domain stays, with a
 * joiner that nobody sees before its dot: without it, programs for mail would make a link to a web site of it.
 */
export function usableCompany(raw: string | null | undefined): string {
  const company = harmless((raw ?? "").replace(/\s+/g, " "));
  if (/:\/\/|www\.|\.\p{L}{2,}[/:?#]/iu.test(company)) return "";
  return company.replace(domainDot, "\u2060.");
}

/** The dot of what looks like a domain, outside a mail address. */
const domainDot = /(?<!\S@\S*)\.(?=(?:[a-z]{2,4}|online|website|click|store|space|example|[\p{sc=Han}\p{sc=Katakana}]{2,})\b)/giu;

/** Without control characters, marks that turn the direction of the text, line breaks and repeated spaces. */
function harmless(raw: string): string {
  return (
    raw
      // LINE's own emoji are in the planes for private use. Private characters of the first plane stay: they are how some names are written.
      .replace(/[\p{Cc}\p{Cf}\p{Cn}\u{f0000}-\u{10ffff}]/gu, "")
      .replace(/[\s\u3000]+/gu, " ")
      .trim()
  );
}
