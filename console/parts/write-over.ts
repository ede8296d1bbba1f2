/** Header that lets the server refuse a change made from anything but what was read. */
export type Match = { headers: Record<string, string> };

/** One value as it was read. */
export interface ReadValue {
  value: string;
  match: Match;
}

/** By the revision or the tag that was read. */
export const matchOf = (etag: number | string): Match => ({ headers: { "if-match": `"${etag}"` } });

/** Lets the server refuse what is to be made, when somebody else has made it meanwhile. */
export const ifNone: Match = { headers: { "if-none-match": "*" } };

interface Ways {
  write: (to: string, match: Match) => Promise<Match>;
  readAgain: () => Promise<ReadValue>;
  /** True: the server refused it, since something was changed after it was read. */
  isChanged: (error: unknown) => boolean;
}

export type Written =
  | { kind: "written"; match: Match }
  /** Another person gave it another value: nothing was written. */
  | { kind: "taken"; now: ReadValue; error: unknown };

/**
 * Puts `to` where `from` was read. When something else of the same thing was changed meanwhile, that is no dispute: it is read anew and
 * written. Throws what `write` throws.
 */
export async function writeOver(from: ReadValue, to: string, ways: Ways): Promise<Written> {
  let { match } = from;
  for (;;) {
    try {
      return { kind: "written", match: await ways.write(to, match) };
    } catch (error) {
      if (!ways.isChanged(error)) throw error;
      const now = await ways.readAgain();
      if (now.value === to) return { kind: "written", match: now.match };
      if (now.value !== from.value) return { kind: "taken", now, error };
      ({ match } = now);
    }
  }
}
