import { AppError } from "../../domain/app-error.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Throws AppError not-found for a key that no offer has. */
export async function requireOffer(tx: Transaction, key: string): Promise<OfferDefinition> {
  const { rows } = await tx.query<{ definition: Omit<OfferDefinition, "key"> }>("select definition from offer where key = $1", [key]);
  if (rows[0]) return { key, ...rows[0].definition };
  throw new AppError("not-found", "offer-unknown", {
    ja: `「${key}」という商品はありません。`,
    en: `There is no offer "${key}".`,
  });
}
