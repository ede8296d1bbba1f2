import { parseSequence } from "../domain/sequences/lint.ts";
import { type Supposed, simulate } from "../domain/sequences/simulate.ts";
import type { Bench } from "./bench.ts";
import { OPENING } from "./installation.ts";
import { weekly, YEAR } from "./weekly.ts";

/** Simulates a year of one lead: 52 mails in a window that skips holidays, and one click after each mail. */
export const simulation: Bench = {
  name: "simulate",
  needs: [],
  async measure(_installation, { rounds, quick, progress, probe }) {
    const definition = parseSequence(weekly({ sends: 52, wait: "monday, at 09:00" }));
    const supposed = Array.from(
      { length: 52 },
      (_, week): Supposed => ({ kind: "linkClicked", afterTouch: `mail-${week}`, delay: { hours: 3 } }),
    );
    const facts = {
      zone: "Asia/Tokyo",
      fields: {},
      stage: "later",
      relation: "lead",
      tags: [],
      scores: {},
      events: [],
      holidays: [],
      reachable: ["email" as const],
    };
    const until = new Date(OPENING.getTime() + YEAR);
    const once = () => {
      const steps = simulate(definition, facts, supposed, { at: OPENING, prompt: false }, until);
      const touches = steps.filter(({ kind }) => kind === "touch").length;
      if (touches < 50) throw new Error(`a simulated year has ${touches} touches`);
    };
    const leads = quick ? 10 : 50;
    for (let lead = 0; lead < leads; lead += 1) once();
    const values: number[] = [];
    const shares: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      shares.push(await probe.share());
      const began = performance.now();
      for (let lead = 0; lead < leads; lead += 1) once();
      values.push((performance.now() - began) / leads);
      progress(`simulate, round ${round} of ${rounds}: ${values.at(-1)?.toFixed(1)} ms`);
    }
    return [
      {
        kind: "figure",
        key: "simulate.ms_per_lead_year",
        unit: "ms",
        values,
        shares,
        bound: "processor: calendar arithmetic of waits and windows",
      },
    ];
  },
};
