import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Proposal",
  issuedOn: "Date",
  interests: "What you told us",
  cases: "People in a place like yours",
  before: "At first",
  after: "Now",
  blocks: {
    result: "What you will have",
    benefit: "What changes",
    future: "Where it leads",
    criteria: "What to look at when deciding",
    opinion: "What we think",
    nextStep: "The next step",
    afterCare: "What comes afterwards",
  },
};
