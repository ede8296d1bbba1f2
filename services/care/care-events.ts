import { z } from "zod";
import { careOutcomes, checkInAnswers, leavingReasons } from "../../domain/care/care-states.ts";
import { defineEvent } from "../engine/modules/define-event.ts";
import { answerWords, leavingWords } from "./words.ts";

const ofCare = { care: z.string() };

/** Nothing is to be delivered any more: from here on the customer is cared for. */
export const careBegan = defineEvent({
  kind: "careBegan",
  by: "system",
  data: z.object(ofCare),
  words: { ja: "アフターフォローが始まりました", en: "aftercare began" },
});

export const wentDormant = defineEvent({
  kind: "wentDormant",
  by: "system",
  data: z.object({ ...ofCare, dormancy: z.int() }),
  words: { ja: "お客様からの反応が長く途絶えています", en: "the customer has been silent for long" },
});

/** `by`: kind of the event by which. */
export const revived = defineEvent({
  kind: "revived",
  by: "system",
  data: z.object({ ...ofCare, dormancy: z.int(), by: z.string() }),
  words: { ja: "お客様からの反応が戻りました", en: "the customer is back" },
});

export const checkedIn = defineEvent({
  kind: "checkedIn",
  by: "staff",
  data: z.object({ ...ofCare, checkIn: z.string(), occurrence: z.int(), answer: z.enum(checkInAnswers) }),
  words: { ja: "お客様にお声がけをしました", en: "somebody got in touch with the customer" },
  detail: ({ answer }) => checkInAnswers.filter((one) => one === answer).map((one) => answerWords[one])[0] ?? null,
});

/** `referred`: id of the lead whom they brought. */
export const referralMade = defineEvent({
  kind: "referralMade",
  by: "staff",
  data: z.object({ ...ofCare, referral: z.string(), referred: z.string(), source: z.string().nullable() }),
  words: { ja: "お客様が別の方をご紹介くださいました", en: "the customer brought somebody" },
});

export const careEnded = defineEvent({
  kind: "careEnded",
  by: "staff",
  data: z.object({ ...ofCare, outcome: z.enum(careOutcomes), reason: z.enum(leavingReasons).nullable() }),
  words: { ja: "アフターフォローが終わりました", en: "the care ended" },
  detail: ({ reason }) => leavingReasons.filter((one) => one === reason).map((one) => leavingWords[one])[0] ?? null,
});
