/**
 * What is typed in forms and not on the server yet. It is in this tab's storage alone: it survives a reload and a session that ended, and goes
 * with the tab. It may be personal data, so a sign-out takes it away in every tab of the browser, and nobody sees another's.
 */
export type KeptFields = Readonly<Record<string, unknown>>;

interface KeptEntry {
  at: number;
  fields: KeptFields;
}

const PREFIX = "hagukumi-typed:";
/** Beside the tabs' storages: a tab that slept through a sign-out learns of it. */
const SIGNED_OUT_AT = "hagukumi-signed-out-at";

/** `path`: of the screen on which the form stands. `name`: of the form, among all that a screen can show. */
export function keyOfPlace(staffId: string, path: string, name: string): string {
  return `${PREFIX}${staffId}:${path}:${name}`;
}

export function readKept(key: string): KeptFields {
  try {
    const entry: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (!isEntry(entry)) return {};
    if (entry.at > Number(localStorage.getItem(SIGNED_OUT_AT) ?? 0)) return entry.fields;
    sessionStorage.removeItem(key);
  } catch {
    // The browser forbids it, or somebody else wrote there.
  }
  return {};
}

/** Places whose fields the browser had no room for. */
const homeless = new Set<string>();

/** False: the browser forbids it or has no room, and what is typed would be lost with the page. */
export function writeKept(key: string, fields: KeptFields): boolean {
  if (Object.keys(fields).length === 0) {
    forgetKept(key);
    return true;
  }
  try {
    sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), fields } satisfies KeptEntry));
    homeless.delete(key);
  } catch {
    homeless.add(key);
  }
  return !homeless.has(key);
}

export function forgetKept(key: string): void {
  homeless.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A browser that forbids it has kept nothing.
  }
}

/** At a sign-out: of everybody, in all tabs. */
export function forgetAllKept(): void {
  forgetWhere(() => true);
  try {
    localStorage.setItem(SIGNED_OUT_AT, String(Date.now()));
  } catch {
    // Then the other tabs have nothing either.
  }
}

/** At a sign-in: of everybody else who was in this tab. */
export function forgetKeptOfOthers(staffId: string): void {
  forgetWhere((key) => !key.startsWith(`${PREFIX}${staffId}:`));
}

function forgetWhere(isOf: (key: string) => boolean): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? "");
    for (const key of keys) if (key.startsWith(PREFIX) && isOf(key)) forgetKept(key);
  } catch {
    // A browser that forbids it has kept nothing.
  }
}

/** Takes a name for what cannot be kept, such as a chosen file, as long as it is there. */
export function holdUnkept(key: string, isThere: boolean): void {
  if (isThere) homeless.add(key);
  else homeless.delete(key);
}

/** The browser asks before a page is left on which something would be lost. And this tab hears of a sign-out in another. */
export function watchKept(): void {
  window.addEventListener("beforeunload", (event) => {
    if (homeless.size > 0) event.preventDefault();
  });
  window.addEventListener("storage", ({ key }) => {
    if (key === SIGNED_OUT_AT) forgetWhere(() => true);
  });
}

function isEntry(entry: unknown): entry is KeptEntry {
  return (
    typeof entry === "object" &&
    entry !== null &&
    "at" in entry &&
    typeof entry.at === "number" &&
    "fields" in entry &&
    typeof entry.fields === "object" &&
    entry.fields !== null
  );
}
