import { offersSection } from "../../domain/playbooks/sections/offers.ts";
import type { Module } from "../engine/modules/module.ts";
import { definePlaybookSection } from "../engine/modules/playbook-section.ts";
import { secondStepBrake } from "./second-step-brake.ts";
import { readOfferEntries, writeOffers } from "./write-offers.ts";

export { readOfferTitles } from "./read-titles.ts";
export { type FirstStepOverride, readFirstSteps, requireFirstStep } from "./require-first-step.ts";
export { findOffer, requireOffer } from "./require-offer.ts";

/** What the business offers: front-end offers at which people meet, and back-end offers. */
export const offers: Module = {
  name: "offers",
  personalColumns: { impersonal: { offer: ["key", "definition"] } },
  messageBrakes: [secondStepBrake],
  playbook: definePlaybookSection({ section: offersSection, write: writeOffers, read: readOfferEntries }),
};
