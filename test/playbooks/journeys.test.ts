import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { starters } from "../../cli/starters.ts";
import { type Known, parseSequence } from "../../domain/sequences/lint.ts";
import { isHoliday } from "../../domain/time/holidays.ts";
import { wallTime } from "../../domain/time/zoned.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import { DEFAULT_SENDING_TIMES } from "../../domain/touches/sending-times.ts";
import { type Suppositions, simulateSource } from "../../services/enrolments/simulate-sequence.ts";
import { openModules } from "../../services/modules.ts";
import { knownOf } from "../../services/playbooks/lint-playbook.ts";
import { type PlaybookFiles, readPlaybook } from "../../services/playbooks/read-playbook.ts";

/** A late evening, a Sunday night, the end of the year, and the days before the May holidays. */
const entries = ["2027-01-12T21:40", "2027-01-17T22:30", "2026-12-30T10:00", "2027-04-28T12:00"];
const ways: Channel[][] = [["email"], ["line"], ["email", "line"]];

describe.each(starters)("the journeys of %s", (name) => {
  let playbook: PlaybookFiles;
  let known: Known;
  let journeys: ReturnType<typeof everyJourney>;
  const registry = openModules();

  beforeAll(async () => {
    playbook = await readPlaybook(path.join(import.meta.dirname, "../../playbooks", name), registry.sections);
    known = knownOf(playbook, registry);
    journeys = everyJourney();
  }, 60_000);

  const simulate = (key: string, from: Date, more: Suppositions = {}) => {
    const source = playbook.sequences.find((sequence) => sequence.key === key)?.source ?? "";
    const { business, caps } = playbook.manifest;
    return simulateSource(
      parseSequence(source, known),
      { zone: business.zone, scores: { trust: 50, interest: 50 }, fields: { lease_end: "2028-03-31" }, ...more, from },
      { ...DEFAULT_SENDING_TIMES, ...(caps && { caps }) },
    );
  };
  const at = (local: string) => new Date(`${local}+09:00`);

  /** Every sequence, from each entry, by each way that reaches the lead. */
  const everyJourney = () =>
    playbook.sequences.flatMap(({ key }) =>
      entries.flatMap((local) => ways.map((channels) => ({ key, channels, simulation: simulate(key, at(local), { channels }) }))),
    );

  test("none meets a fault, and each ends within its time", () => {
    for (const { key, simulation } of journeys) {
      expect(
        simulation.steps.filter(({ kind }) => kind === "fault"),
        key,
      ).toEqual([]);
      const end = simulation.steps.at(-1);
      const runsForYears = key === "renewal";
      expect(end?.kind === "end" && end.outcome === "running", key).toBe(runsForYears);
    }
  });

  test("no letter on a weekend, a holiday, early or at night, but for answers to the lead's own act", () => {
    for (const { key, simulation } of journeys) {
      const isJapanese = simulation.zone === "Asia/Tokyo";
      for (const step of simulation.steps) {
        if (step.kind !== "touch" || step.reason === "answer") continue;
        const local = wallTime(simulation.zone, step.at);
        const where = `${key} ${step.step} ${local.toISO()}`;
        expect(local.weekday, where).toBeLessThanOrEqual(5);
        expect(local.hour, where).toBeGreaterThanOrEqual(8);
        expect(local.hour, where).toBeLessThan(20);
        if (isJapanese) expect(isHoliday(local.toISODate() ?? ""), where).toBe(false);
      }
    }
  });

  test("no two letters of a sequence on one day", () => {
    for (const { key, channels, simulation } of journeys) {
      const days = simulation.steps.flatMap((step) => (step.kind === "touch" ? [wallTime(simulation.zone, step.at).toISODate()] : []));
      expect(new Set(days).size, `${key} by ${channels.join(" and ")}: ${days.join(", ")}`).toBe(days.length);
    }
  });

  test("each letter of a sequence reaches whom only mail reaches, or is for friends on LINE alone", () => {
    for (const { key, channels, simulation } of journeys) {
      if (channels.join() !== "email" || /^line-/.test(key)) continue;
      const missed = simulation.steps.filter((step) => step.kind === "skipped" && step.reason === "unreachable");
      expect(missed, key).toEqual([]);
    }
  });

  test("no two sequences that follow on one another write on the same day", () => {
    for (const { key } of playbook.sequences) {
      for (const local of entries) {
        const first = simulate(key, at(local));
        const end = first.steps.at(-1);
        if (end?.kind !== "end" || end.outcome !== "completed") continue;
        const next = playbook.sequences.filter(({ source }) => source.includes(`on: sequenceCompleted, where: { sequence: ${key} }`));
        const dayOf = (when: Date) => wallTime(first.zone, when).toISODate();
        const before = new Set(first.steps.flatMap((step) => (step.kind === "touch" ? [dayOf(step.at)] : [])));
        for (const follower of next) {
          const days = simulate(follower.key, end.at).steps.flatMap((step) => (step.kind === "touch" ? [dayOf(step.at)] : []));
          expect(
            days.filter((day) => before.has(day)),
            `${key}, then ${follower.key}`,
          ).toEqual([]);
        }
      }
    }
  });
});
