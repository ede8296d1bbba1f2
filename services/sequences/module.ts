import type { Module } from "../engine/modules/module.ts";

export { definitionOf } from "./compare-versions.ts";
export { type PublishedSequence, publishSequenceIn } from "./publish-sequence.ts";
export { readFacts } from "./read-facts.ts";
export { readKnown } from "./read-known.ts";
export { readOfferFacts } from "./read-offer-facts.ts";
export { readVersion, type SequenceVersion } from "./read-version.ts";
export { requireSequence, requireVersion } from "./require-sequence.ts";

/** What marketers write: sequences and their immutable versions. */
export const sequences: Module = {
  name: "sequences",
  personalColumns: {
    impersonal: {
      sequence: ["key", "title"],
      sequence_version: ["source", "definition", "hash", "enter_on", "goals", "leaves", "author", "note"],
    },
  },
};
