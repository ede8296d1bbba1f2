import type { ProposalPaper } from "../../../domain/papers/proposal.ts";
import { dateText } from "../dates.ts";
import { frameView } from "../shared/view.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** First what they said, then how they change, then what helps to decide. */
const order = ["result", "benefit", "future", "criteria", "opinion", "nextStep", "afterCare"] as const;

export function proposalView(paper: ProposalPaper) {
  const words = { ja, en }[paper.language];
  return {
    ...frameView(paper, words.title),
    subject: paper.title,
    meta: [{ label: words.issuedOn, text: dateText(paper.issuedOn, paper.language) }],
    interests: paper.interests === undefined ? null : { heading: words.interests, text: paper.interests },
    blocks: order.flatMap((name) => {
      const text = paper.blocks[name];
      return text === undefined ? [] : [{ heading: words.blocks[name], text }];
    }),
    cases: { heading: words.cases, before: words.before, after: words.after, items: paper.cases },
  };
}
