/** What was typed and is not on the server yet, in this browser: it outlives a lost connection and a killed tab. */
export interface KeptText {
  text: string;
  /** Of the draft that it was typed over. */
  revision: number | null;
}

const nameOf = (key: string) => `hagukumi-draft-sequence-${key}`;

export function keepText(key: string, kept: KeptText): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // The browser has no room or forbids it. The server's copy is at most five seconds old.
  }
}

export function keptText(key: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function forgetText(key: string): void {
  localStorage.removeItem(nameOf(key));
}

function isKept(kept: unknown): kept is KeptText {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "text" in kept &&
    typeof kept.text === "string" &&
    "revision" in kept &&
    (kept.revision === null || typeof kept.revision === "number")
  );
}
