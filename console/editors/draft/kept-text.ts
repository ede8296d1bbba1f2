/** What was typed and is not on the server yet, in this browser: it outlives a lost connection and a killed tab. */
export interface KeptText {
  text: string;
  /** Of the draft that it was typed over. */
  revision: number | null;
  /** The published version that it began from. An older console did not keep it. */
  baseVersion?: number | null;
}

const keyOf = (name: string) => `hagukumi-draft-${name}`;

export function keepText(name: string, kept: KeptText): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(kept));
  } catch {
    // The browser has no room or forbids it. The server's copy is at most five seconds old.
  }
}

export function keptText(name: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function forgetText(name: string): void {
  localStorage.removeItem(keyOf(name));
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
