import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

/** Where the lead says how satisfied they are. */
export function ratingUrl({ publicUrl, keys }: Pick<Context, "publicUrl" | "keys">, ratingId: string): string {
  return `${publicUrl}/v/${signToken(keys.token, "rating", [ratingId])}`;
}

/** The question of a link. Throws AppError not-found for a link that is not ours. */
export function ratingOfToken({ keys }: Pick<Context, "keys">, token: string): string {
  const [id] = readToken(keys.token, "rating", token) ?? [];
  if (!id) throw linkUnknown();
  return id;
}
