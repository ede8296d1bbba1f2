import { AppError } from "../../domain/app-error.ts";
import { checkDelivery } from "../../domain/playbooks/sections/deliveries.ts";
import { checkOffer, type OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { changeSetting, type IfMatch, thingsOf } from "../engine/settings/change-setting.ts";
import { readOfferEntries, writeOffer } from "./write-offers.ts";

export type ListedOffer = OfferDefinition & { etag: string };

export async function listOffers({ database }: Context): Promise<ListedOffer[]> {
  return thingsOf(await readOfferEntries(database.pool), "offers");
}

/**
 * Makes an offer, or changes it. Throws AppError outdated, invalid for a front-end offer at which nobody meets (features.md G1) or a name that
 * is not known.
 */
export async function setOffer(context: Context, offer: OfferDefinition, by: { actor: string; ifMatch: IfMatch }): Promise<void> {
  await changeSetting(context, {
    ...by,
    place: `offers.${offer.key}`,
    read: readOfferEntries,
    async write(tx) {
      const { rows: offers } = await tx.query<{ key: string }>("select key from offer");
      const { rows: forms } = await tx.query<{ key: string }>("select key from form");
      const refuse = (_path: unknown, texts: LocalText) => {
        throw new AppError("invalid", "offer-invalid", texts);
      };
      checkOffer(offer, { offers: [...offers, { key: offer.key }], forms }, refuse);
      const { rows: documents } = await tx.query<{ key: string }>("select key from document");
      if (offer.delivery) checkDelivery(offer.delivery, documents, refuse);
      await writeOffer(tx, offer, context.clock.now());
    },
  });
}
