import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

/** Where the lead sees an estimate. */
export function estimateUrl({ publicUrl, keys }: Pick<Context, "publicUrl" | "keys">, estimateId: string): string {
  return `${publicUrl}/e/${signToken(keys.token, "estimate", [estimateId])}`;
}

/** The estimate of a link. Throws AppError not-found for a link that is not ours. */
export function estimateOfToken({ keys }: Pick<Context, "keys">, token: string): string {
  const [id] = readToken(keys.token, "estimate", token) ?? [];
  if (!id) throw linkUnknown();
  return id;
}
