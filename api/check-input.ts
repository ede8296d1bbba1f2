import type { FastifyInstance } from "fastify";
import { AppError } from "../domain/app-error.ts";
import type { LocalText } from "../domain/words/local-text.ts";
import { BadRequest } from "./problem.ts";

/** Keys and items of one input, at all depths. What comes after (validation, hashing, storing) costs in proportion to them. */
const MOST_PARTS = 5_000;
declare module "fastify" {
  interface FastifyContextConfig {
    /** Keys and items that the body may have, where it is a list of many. */
    mostParts?: number;
  }
}

/** Our deepest input has three levels. */
const DEEPEST = 20;

/**
 * Looks at parameters, query and parsed body of every request before they are validated (rules.md SEC11, SEC12): their size is bounded, and
 * PostgreSQL can store all their text. Bodies that stay bytes are left to their routes.
 */
export function checkInputs(app: FastifyInstance): void {
  app.addHook("preValidation", async (request) => {
    checkInput(request.params, "params");
    checkInput(request.query, "querystring");
    if (!Buffer.isBuffer(request.body)) checkInput(request.body, "body", request.routeOptions.config.mostParts);
  });
}

/** Throws AppError too-large, or BadRequest that names the place of a text that cannot be stored. `name` is the place of the whole. */
export function checkInput(input: unknown, name: string, mostParts = MOST_PARTS): void {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: input, path: name, depth: 0 }];
  let parts = 0;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { value, path, depth } = part;
    if (typeof value === "string") requireStorable(value, path);
    if (typeof value !== "object" || value === null) continue;
    const keys = Object.keys(value);
    parts += keys.length;
    if (parts > mostParts)
      throw new AppError("too-large", "too-many-parts", {
        ja: `リクエストのキーと値が ${mostParts} 個を超えています。`,
        en: `The request has more than ${mostParts} keys and items.`,
      });
    if (depth >= DEEPEST)
      throw new AppError("too-large", "too-deep", {
        ja: `リクエストの入れ子が ${DEEPEST} 段を超えています。`,
        en: `The request is nested more than ${DEEPEST} levels deep.`,
      });
    for (const [key, inner] of Object.entries(value)) {
      requireStorable(key, path);
      open.push({ value: inner, path: `${path}/${key.slice(0, 100)}`, depth: depth + 1 });
    }
  }
}

const unstorable: LocalText = {
  ja: "保存できない文字（NUL文字、または片方だけのサロゲート）が含まれています。",
  en: "The request holds text that cannot be stored: a NUL character or half of a surrogate pair.",
};

function requireStorable(text: string, path: string): void {
  if (text.isWellFormed() && !text.includes("\u0000")) return;
  throw new BadRequest("bad-text", unstorable, [{ path, message: unstorable }]);
}
