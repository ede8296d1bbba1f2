import { screenKeys } from "./screen-keys.ts";

export const keyPlaces = ["everywhere", "go", "lists", "today", "steps"] as const;

interface ListedKey {
  /** Where it counts. */
  place: (typeof keyPlaces)[number];
  /** Each does it. As `KeyboardEvent.key` has it, two in a row with a space between; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  presses: readonly string[];
}

/**
 * Every key of the console. A part asks for a key by its name here, and the help lists what stands here, so that neither knows one that the
 * other does not. Its words: `keys.<name>` in words/<language>/common.json.
 */
export const keyList = {
  palette: { place: "everywhere", presses: ["mod+k", "/"] },
  help: { place: "everywhere", presses: ["?"] },
  close: { place: "everywhere", presses: ["Escape"] },
  go: { place: "go", presses: Object.values(screenKeys).map((key) => `g ${key}`) },
  nextRow: { place: "lists", presses: ["j"] },
  previousRow: { place: "lists", presses: ["k"] },
  openRow: { place: "lists", presses: ["Enter"] },
  acceptRow: { place: "lists", presses: ["a"] },
  chooseRow: { place: "lists", presses: ["x"] },
  add: { place: "lists", presses: ["n"] },
  outcome: { place: "today", presses: ["1", "2", "3", "4", "5", "6", "7", "8", "9"] },
  postpone: { place: "today", presses: ["n"] },
  toPerson: { place: "today", presses: ["o"] },
  addStep: { place: "steps", presses: ["n"] },
  stepUp: { place: "steps", presses: ["alt+ArrowUp"] },
  stepDown: { place: "steps", presses: ["alt+ArrowDown"] },
  removeStep: { place: "steps", presses: ["Delete"] },
} as const satisfies Record<string, ListedKey>;

export type KeyName = keyof typeof keyList;

export const keyNames = Object.keys(keyList) as KeyName[];

const caps: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc" };

/** What is printed on the keys of a press, one by one. */
export function capsOf(press: string, mac = isMac()): string[] {
  return press.split(/[ +]/).map((part) => {
    if (part === "mod") return mac ? "⌘" : "Ctrl";
    if (part === "alt") return mac ? "⌥" : "Alt";
    return caps[part] ?? (press.includes("+") ? part.toUpperCase() : part);
  });
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
