import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

/** Where the lead reads, signs and cancels a contract. */
export function contractUrl({ publicUrl, keys }: Pick<Context, "publicUrl" | "keys">, contractId: string): string {
  return `${publicUrl}/k/${signToken(keys.token, "contract", [contractId])}`;
}

/** The contract of a link. Throws AppError not-found for a link that is not ours. */
export function contractOfToken({ keys }: Pick<Context, "keys">, token: string): string {
  const [id] = readToken(keys.token, "contract", token) ?? [];
  if (!id) throw linkUnknown();
  return id;
}
