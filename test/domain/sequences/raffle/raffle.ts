import type { StepKind } from "../../../../domain/sequences/steps/step-kind.ts";
import { checkRaffle, namesOfRaffle } from "./check.ts";
import { compileRaffle } from "./compile.ts";
import { type RaffleSource, type RaffleStep, raffleShape } from "./shape.ts";
import { takeRaffle } from "./take.ts";
import { raffleWords } from "./words.ts";

/** A kind of step that the language does not have. */
export const raffle: StepKind<RaffleSource, RaffleStep> = {
  kind: "raffle",
  words: raffleWords,
  shape: raffleShape,
  compile: compileRaffle,
  take: takeRaffle,
  within: ({ won, lost }) => [won, lost],
  events: ({ ticket }) => [ticket],
  names: namesOfRaffle,
  check: checkRaffle,
};
