import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";

/** Where the lead opens a proposal. */
export function proposalUrl({ publicUrl, keys }: Pick<Context, "publicUrl" | "keys">, proposalId: string): string {
  return `${publicUrl}/d/${signToken(keys.token, "proposal", [proposalId])}`;
}

/** The proposal of a link; null when the link is none of a proposal. */
export function proposalOfToken({ keys }: Pick<Context, "keys">, token: string): string | null {
  return readToken(keys.token, "proposal", token)?.[0] ?? null;
}
