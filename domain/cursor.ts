import { AppError } from "./app-error.ts";
import { isUuid } from "./is-uuid.ts";

/** The last entry of a page: the instant that the list is sorted by, and the id that breaks ties. */
export interface Cursor {
  at: Date;
  id: string;
}

/** Ways through a list: `desc` from the newest or greatest on, `asc` from the oldest or least. */
export const directions = ["asc", "desc"] as const;
export type Direction = (typeof directions)[number];

/** SQL that says that a row comes after the cursor's. */
export function behind(direction: Direction): "<" | ">" {
  return direction === "desc" ? "<" : ">";
}

/** A page of a list. `next` is the cursor of the next page; null on the last page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime().toString(36)}~${id}`).toString("base64url");
}

/** Throws AppError invalid for anything that `writeCursor` did not make. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [time = "", id = "", ...more] = Buffer.from(text, "base64url").toString().split("~");
  const at = new Date(/^[0-9a-z]{1,11}$/.test(time) ? Number.parseInt(time, 36) : Number.NaN);
  if (Number.isNaN(at.getTime()) || !isUuid(id) || more.length > 0) {
    throw new AppError("invalid", "bad-cursor", {
      ja: "カーソルが正しくありません。カーソルなしでやり直してください。",
      en: "The cursor is not one of ours: start again without it.",
    });
  }
  return { at, id };
}

/** Makes a page of rows that were read with `limit` + 1: the extra row shows whether there is a next page. */
export function cutPage<T>(rows: T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null };
}
