import { hasFirstStep } from "../../domain/offers/first-step.ts";
import type { MessageBrake } from "../engine/modules/message-brake.ts";
import { readFirstSteps } from "./require-first-step.ts";

/** Nobody is written to about a back-end offer before a front-end one (features.md I2), whatever sequence or newsletter it stands in. */
export const secondStepBrake: MessageBrake = {
  variable: "offers",
  reason: "second-step-first",
  words: {
    ja: "フロントエンド商品を受ける前に、バックエンド商品を案内する文面だったため",
    en: "it speaks of a back-end offer, and the lead has had no front-end offer yet",
  },
  async read(tx, _context, { leadIds, keys }) {
    const { rows } = await tx.query<{ key: string }>(
      "select key from offer where key = any($1::text[]) and definition->>'side' = 'back-end'",
      [keys],
    );
    const backEnd = new Set(rows.map(({ key }) => key));
    const steps = backEnd.size === 0 ? new Map() : await readFirstSteps(tx, leadIds);
    return (leadId, named) => {
      const facts = steps.get(leadId);
      return named.some((key) => backEnd.has(key)) && !(facts && hasFirstStep(facts));
    };
  },
};
