import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

/** Where the lead sees an invoice, what is open of it, and how to pay. */
export function invoiceUrl({ publicUrl, keys }: Pick<Context, "publicUrl" | "keys">, invoiceId: string): string {
  return `${publicUrl}/i/${signToken(keys.token, "invoice", [invoiceId])}`;
}

/** The invoice of a link. Throws AppError not-found for a link that is not ours. */
export function invoiceOfToken({ keys }: Pick<Context, "keys">, token: string): string {
  const [id] = readToken(keys.token, "invoice", token) ?? [];
  if (!id) throw linkUnknown();
  return id;
}
