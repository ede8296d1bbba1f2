/** Real milliseconds: messages arrive without the live endpoint's knowledge, since the stand-ins are outside of the database. */
export const READ_MS = 3_000;

/**
 * The page of a mail's frame. Its links open beside the console, where the lead would go. It has no scripts, and another origin, so it
 * reaches nothing of the console.
 */
export function framedMail(html: string): string {
  return `<!doctype html><base target="_blank"><meta name="color-scheme" content="light">${html}`;
}

/** Entries in groups of one day, each with its first as the place of the date. */
export function byDay<Entry extends { at: string }>(
  entries: readonly Entry[],
  dayOf: (at: string) => string,
): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
