import { expect, test } from "vitest";
import type { Finding } from "../../bench/bench.ts";
import { printTable, summarise } from "../../bench/report.ts";

const steady = {
  kind: "comparison",
  key: "email.vs_nodemailer_pool",
  unit: "messages/s",
  rounds: [
    { ours: 1_000, bare: 2_000, share: 1 },
    { ours: 1_100, bare: 2_000, share: 0.98 },
    { ours: 900, bare: 2_000, share: 1 },
  ],
  expectedBare: 1_700,
  bound: "processor",
} satisfies Finding;
const restless: Finding = { kind: "figure", key: "simulate.ms_per_lead_year", unit: "ms", values: [10, 20, 30], bound: "processor" };

test("one object: the figures by their keys, null where the machine was too busy, and what lies behind", () => {
  expect(summarise([steady, restless])).toEqual({
    "email.vs_nodemailer_pool": 0.5,
    "simulate.ms_per_lead_year": null,
    details: {
      "email.vs_nodemailer_pool": { unit: "messages/s", spread: 0.1, rounds: 3, ours: 1_000, bare: 2_000 },
      "simulate.ms_per_lead_year": { unit: "ms", spread: 0.5, rounds: 3, note: expect.stringContaining("the spread (50 %) is too wide") },
    },
  });
});

test("the table shows both sides, and says that the spread is too wide instead of a figure", () => {
  const [, email, simulate, , note] = printTable([steady, restless]).split("\n");
  expect(email?.split(/ {2,}/)).toEqual(["email.vs_nodemailer_pool", "0.5", "1000", "2000", "messages/s", "10 %", "processor"]);
  expect(simulate?.split(/ {2,}/)).toEqual(["simulate.ms_per_lead_year", "–", "ms", "50 %", "processor"]);
  expect(note).toMatch(/^simulate\.ms_per_lead_year: the spread \(50 %\) is too wide/);
});

test("work of other programs is told instead of a figure, however well the rounds agree", () => {
  const loaded = { ...steady, rounds: steady.rounds.map((round) => ({ ...round, share: 0.6 })) };
  const said = expect.stringMatching(/other programs left only 60 % of the processors free, so no figure is given \(spread 10 %\)/);
  expect(summarise([loaded])).toEqual({
    "email.vs_nodemailer_pool": null,
    details: { "email.vs_nodemailer_pool": { unit: "messages/s", spread: 0.1, rounds: 3, ours: 1_000, bare: 2_000, note: said } },
  });
  expect(printTable([loaded])).toEqual(said);
});

test("a slow baseline is told", () => {
  expect(printTable([{ ...steady, expectedBare: 5_000 }])).toContain(
    "the baseline is suspiciously slow: 2000 instead of about 5000 messages/s",
  );
});
