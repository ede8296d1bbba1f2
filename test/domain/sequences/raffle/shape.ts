import * as z from "zod";
import type { Step } from "../../../../domain/sequences/definition.ts";
import { eventKind, templateKey, words } from "../../../../domain/sequences/schema-parts.ts";
import type { Nested, SourceOf } from "../../../../domain/sequences/steps/step-kind.ts";
import { isWaitProblem, parseWait, type Wait, waitPattern } from "../../../../domain/sequences/wait.ts";

const drawing = words(waitPattern, (text) => {
  const read = parseWait(text);
  return isWaitProblem(read) ? read : null;
});

export const raffleShape = (nested: Nested) => ({
  raffle: z
    .strictObject({
      ticket: eventKind.describe("The event that is a ticket."),
      drawing: drawing.describe("When the winner is drawn, as in `wait`."),
      prize: templateKey.describe("Template of channel person."),
    })
    .describe("A rest until a drawing; who has a ticket wins."),
  get won() {
    return nested.steps().optional().describe("Steps of a winner.");
  },
  get lost() {
    return nested.steps().optional().describe("Steps of one without a ticket.");
  },
});

export type RaffleSource = SourceOf<typeof raffleShape>;

export interface RaffleStep {
  readonly kind: "raffle";
  readonly id: string;
  readonly ticket: string;
  readonly drawing: Wait;
  readonly prize: string;
  readonly won: readonly Step[];
  readonly lost: readonly Step[];
}
