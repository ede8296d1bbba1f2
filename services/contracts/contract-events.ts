import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofContract = { offer: z.string(), deal: z.string().nullable(), contract: z.string() };

export const contractOffered = defineEvent({
  kind: "contractOffered",
  by: "staff",
  data: z.object(ofContract),
  words: { ja: "契約のご案内を送りました", en: "a contract was offered" },
});

export const contractSigned = defineEvent({
  kind: "contractSigned",
  by: "lead",
  data: z.object(ofContract),
  words: { ja: "ご本人が契約に署名しました", en: "the lead signed the contract" },
});

export const contractDeclined = defineEvent({
  kind: "contractDeclined",
  by: "lead",
  data: z.object(ofContract),
  words: { ja: "ご本人が契約を見送りました", en: "the lead declined the contract" },
});

export const contractInForce = defineEvent({
  kind: "contractInForce",
  by: "system",
  data: z.object(ofContract),
  words: { ja: "契約が確定しました", en: "the contract is final" },
});

export const contractCooledOff = defineEvent({
  kind: "contractCooledOff",
  by: "lead",
  data: z.object({ ...ofContract, way: z.enum(["page", "mail", "line", "letter"]) }),
  words: { ja: "クーリング・オフの通知を受けました", en: "the lead cancelled within the cooling-off period" },
});

export const contractEnded = defineEvent({
  kind: "contractEnded",
  by: "staff",
  data: z.object({ ...ofContract, outcome: z.enum(["expired", "withdrawn", "superseded", "terminated"]) }),
  words: { ja: "契約が終わりました", en: "the contract ended" },
});
