import { AppError } from "../../domain/app-error.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Null for a key that no offer has: an event of another system may name any. */
export async function findOffer(tx: Transaction, key: string): Promise<OfferDefinition | null> {
  const { rows } = await tx.query<{ definition: Omit<OfferDefinition, "key"> }>("select definition from offer where key = $1", [key]);
  return rows[0] ? { key, ...rows[0].definition } : null;
}

/** Throws AppError not-found for a key that no offer has. */
export async function requireOffer(tx: Transaction, key: string): Promise<OfferDefinition> {
  const offer = await findOffer(tx, key);
  if (offer) return offer;
  throw new AppError("not-found", "offer-unknown", {
    ja: `「${key}」という商品はありません。`,
    en: `There is no offer "${key}".`,
  });
}
