/** A web link in a text that may contain Liquid. */
export interface WebLink {
  start: number;
  end: number;
  url: string;
  /** It contains Liquid, so its target is known only when it is rendered. */
  dynamic: boolean;
}

const linkOrLiquid = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|https?:\/\//gi;
const liquid = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/y;
/** What a URL may contain (RFC 3986), and the letters, digits and marks of other scripts, which people write unencoded (RFC 3987). */
const urlCharacter = /[\p{L}\p{N}\p{M}\-._~:/?#[\]@!$&'()*+,;=%・]/uy;
/** After one of these a part of a URL begins, which may be in kana. */
const beforePart = /[/=\-_+&?#.%(]/;
/** Punctuation of the sentence around the link, when it stands last. */
const afterLink = /[.,;:!?'*・]/;

/**
 * The web links of a text, as its readers see them: with parentheses, apostrophes, kanji and Liquid inside, without the punctuation of the
 * sentence after them. Between a link in ASCII and Japanese that follows without a space, the link ends: `https://example.com/aをご覧`.
 */
export function findWebLinks(text: string): WebLink[] {
  const links: WebLink[] = [];
  linkOrLiquid.lastIndex = 0;
  for (let match = linkOrLiquid.exec(text); match; match = linkOrLiquid.exec(text)) {
    if (match[0].startsWith("{")) continue;
    const start = match.index;
    const host = start + match[0].length;
    const url = withoutPunctuation(text.slice(start, endOf(text, host)));
    if (url.length <= match[0].length) continue;
    const end = start + url.length;
    links.push({ start, end, url, dynamic: /\{[{%]/.test(url) });
    linkOrLiquid.lastIndex = end;
  }
  return links;
}

/** The text with each of its web links replaced. */
export function replaceWebLinks(text: string, replace: (link: WebLink) => string): string {
  let from = 0;
  let result = "";
  for (const link of findWebLinks(text)) {
    result += text.slice(from, link.start) + replace(link);
    from = link.end;
  }
  return result + text.slice(from);
}

/** Makes every value that Liquid puts into a URL fit there: spaces, quotes and kanji are encoded. One that begins the URL stays. */
export function encodeValues(url: string): string {
  return url.replace(/\{\{[\s\S]*?\}\}/g, (piece, offset: number) => (url.slice(0, offset).trim() === "" ? piece : encodeValue(piece)));
}

/** The same for one `{{ … }}`. */
export function encodeValue(piece: string): string {
  return piece.replace(/\s*-?\}\}$/, " | link_part }}");
}

/** Percent-encodes what a URL may not contain. What is encoded already stays. */
export function encodeLinkPart(value: unknown): string {
  return encodeURI(String(value ?? "").toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, "%");
}

/** Where the run of characters that may belong to a URL ends. */
function endOf(text: string, host: number): number {
  let at = host;
  let inHost = true;
  while (at < text.length) {
    const piece = matchAt(liquid, text, at);
    if (piece !== null) {
      if (piece.startsWith("{%") && endsAfter(text, at + piece.length)) break;
      at += piece.length;
      continue;
    }
    const character = matchAt(urlCharacter, text, at);
    if (character === null || (at > host && !mayFollow(text[at - 1] ?? "", character, inHost))) break;
    if (/[/?#]/.test(character)) inHost = false;
    at += character.length;
  }
  return at;
}

/** Whether a character of another script may go on a URL: a sentence in kana often follows it without a space. */
function mayFollow(before: string, character: string, inHost: boolean): boolean {
  if (character <= "\u007f" || before > "\u007f") return true;
  if (beforePart.test(before)) return character !== "を";
  return !inHost && !/\p{Script=Hiragana}/u.test(character);
}

/** Whether the URL is over after a tag such as `{% endif %}`: nothing of it follows. */
function endsAfter(text: string, from: number): boolean {
  let at = from;
  for (let piece = matchAt(liquid, text, at); piece !== null; piece = matchAt(liquid, text, at)) {
    if (piece.startsWith("{{")) return false;
    at += piece.length;
  }
  if (/^https?:\/\//i.test(text.slice(at, at + 8))) return true;
  while (/[.,;:!?'*・)\]]/.test(text.charAt(at))) at += 1;
  return matchAt(urlCharacter, text, at) === null;
}

/** Without the punctuation at the end, and without a closing bracket that was opened before the URL. */
function withoutPunctuation(url: string): string {
  const open = { "(": 0, "[": 0, ")": 0, "]": 0 };
  for (const character of url) if (character in open) open[character as keyof typeof open] += 1;
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    if (last === "(" || last === "[") open[last] -= 1;
    else if (last === ")" && open[")"] > open["("]) open[")"] -= 1;
    else if (last === "]" && open["]"] > open["["]) open["]"] -= 1;
    else if (!afterLink.test(last)) break;
  }
  return url.slice(0, end);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
