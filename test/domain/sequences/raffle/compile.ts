import { waitOf } from "../../../../domain/sequences/compile-parts.ts";
import type { Compiling } from "../../../../domain/sequences/steps/step-kind.ts";
import type { RaffleSource, RaffleStep } from "./shape.ts";

export function compileRaffle({ id, raffle, won, lost }: RaffleSource, { steps }: Compiling): RaffleStep {
  const { ticket, drawing, prize } = raffle;
  return { kind: "raffle", id, ticket, drawing: waitOf(drawing), prize, won: steps(won), lost: steps(lost) };
}
