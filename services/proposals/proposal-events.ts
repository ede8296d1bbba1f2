import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofProposal = { offer: z.string(), deal: z.string(), proposal: z.string() };

export const proposalSent = defineEvent({
  kind: "proposalSent",
  by: "staff",
  data: z.object(ofProposal),
  words: { ja: "提案書を送りました", en: "a proposal was sent" },
});

export const proposalOpened = defineEvent({
  kind: "proposalOpened",
  by: "lead",
  data: z.object(ofProposal),
  words: { ja: "ご本人が提案書を開きました", en: "the lead opened the proposal" },
});
