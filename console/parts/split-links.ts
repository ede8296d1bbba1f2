/** What ends a sentence, or closes what was opened before the address, does not belong to it. */
const ADDRESS = /https?:\/\/[^\s<>"'「」（）、。]+[^\s<>"'「」（）、。.,;:!?)\]]/g;

/** Text in pieces, each web address by itself; together they are the text. */
export function splitLinks(text: string): { at: number; part: string; isLink: boolean }[] {
  const parts: { at: number; part: string; isLink: boolean }[] = [];
  let from = 0;
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    if (index > from) parts.push({ at: from, part: text.slice(from, index), isLink: false });
    parts.push({ at: index, part: address, isLink: true });
    from = index + address.length;
  }
  if (from < text.length) parts.push({ at: from, part: text.slice(from), isLink: false });
  return parts;
}
