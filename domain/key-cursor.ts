import { z } from "zod";
import { AppError } from "./app-error.ts";
import { isUuid } from "./is-uuid.ts";

/** The last entry of a page of a list with several orders: the order, the value that it sorts by, and the id that breaks ties. */
export interface KeyCursor {
  order: string;
  key: string;
  id: string;
}

const shape = z.tuple([z.string(), z.string(), z.string()]);

export function writeKeyCursor({ order, key, id }: KeyCursor): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString("base64url");
}

/** Throws AppError invalid for anything that `writeKeyCursor` did not make for this order. `isKey` judges the value. */
export function readKeyCursor(text: string | undefined, order: string, isKey: (key: string) => boolean): KeyCursor | undefined {
  if (text === undefined) return undefined;
  const [own, key, id] = partsOf(text) ?? [];
  if (own !== order || key === undefined || id === undefined || !isKey(key) || !isUuid(id)) {
    throw new AppError("invalid", "bad-cursor", {
      ja: "カーソルが正しくありません。カーソルなしでやり直してください。",
      en: "The cursor is not one of ours: start again without it.",
    });
  }
  return { order, key, id };
}

function partsOf(text: string): [string, string, string] | undefined {
  try {
    return shape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
