import { ifText, mapOf } from "../../../../domain/sequences/as-written.ts";
import type { Names } from "../../../../domain/sequences/names.ts";
import type { Path } from "../../../../domain/sequences/problem.ts";
import type { Checking } from "../../../../domain/sequences/steps/step-kind.ts";
import type { RaffleSource } from "./shape.ts";
import { noDifference } from "./words.ts";

export function namesOfRaffle(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void {
  const { ticket, prize } = mapOf(step.raffle);
  ifText(ticket, (event) => names.event([...at, "raffle", "ticket"], event));
  ifText(prize, (template) => names.template([...at, "raffle", "prize"], template, "person"));
  names.steps(step.won, [...at, "won"]);
  names.steps(step.lost, [...at, "lost"]);
}

export function checkRaffle({ id, won, lost }: RaffleSource, at: Path, { report, steps }: Checking): boolean {
  if (won === undefined && lost === undefined) report([...at, "raffle"], "no-difference", noDifference(id), { at: "key" });
  const winnersGoOn = steps(won, [...at, "won"]);
  const losersGoOn = steps(lost, [...at, "lost"]);
  return winnersGoOn || losersGoOn;
}
