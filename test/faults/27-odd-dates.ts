import assert from "node:assert/strict";
import { DateTime } from "luxon";
import { setCalendar } from "../../services/calendar/set-calendar.ts";
import { requestOverdue } from "../../services/engine/processes/request-overdue.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { lookAgain, setClock } from "./clock.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

const zone = "Europe/London";

export const faults: Fault[] = [
  {
    number: 27,
    title:
      "clocks go forward and back, a 29 February comes round, a year ends: one letter each, at the end of the gap, at the first of two times, on the last of February, after the days off",
    installation: "dated",
    seconds: 240,
    run: play,
  },
];

/** How many letters a person has got shortly before or after an instant. */
interface Moment {
  at: DateTime;
  who: string;
  letters: number;
}

async function play(site: Site): Promise<void> {
  const { context } = site;
  const now = DateTime.fromJSDate(context.clock.now(), { zone });
  await context.database.pool.query("select ensure_partitions($1::date, 16)", [context.clock.now()]);
  await setCalendar(context, { daysOff: ["12-29 to 01-03"] }, "staff:faults");

  const gap = nextChange(now, "gap");
  const overlap = nextChange(now, "overlap");
  const leap = nextLastOfFebruary(now);
  const yearEnd = nextYearEnd(now);
  await publishSequence(context, { source: anniversary(leap.year - 2024), author: "staff:faults" });

  const addresses = new Map<string, string>();
  const journeys: string[] = [];
  const enrol = async (who: string, sequence: string, fields: Record<string, unknown> = {}) => {
    const person = await site.newPerson({ name: who, fields });
    await context.database.pool.query("update lead set zone = $2 where id = $1", [person.leadId, zone]);
    addresses.set(who, person.email);
    journeys.push(await site.enrol(person, sequence));
  };
  await enrol("gap", "dated", { day: gap.toISODate() });
  await enrol("overlap", "dated", { day: overlap.toISODate() });
  await enrol("leap", "anniversary", { day: "2024-02-29" });

  const minute = (instant: DateTime, minutes: number) => instant.plus({ minutes });
  // 01:30 does not exist on the first day: its gap ends at 01:00 of UTC. It exists twice on the second: the first is at 00:30 of UTC.
  const endOfGap = utc(gap, "01:00");
  const first = utc(overlap, "00:30");
  const nine = leap.set({ hour: 9 });
  const afterDaysOff = firstWeekday(yearEnd.set({ month: 1, day: 4 }).plus({ years: 1 }));
  const moments: Moment[] = [
    { at: minute(endOfGap, -1), who: "gap", letters: 0 },
    { at: minute(endOfGap, 2), who: "gap", letters: 1 },
    { at: minute(first, -1), who: "overlap", letters: 0 },
    { at: minute(first, 2), who: "overlap", letters: 1 },
    { at: minute(first, 62), who: "overlap", letters: 1 },
    { at: minute(nine, -1), who: "leap", letters: 0 },
    { at: minute(nine, 2), who: "leap", letters: 1 },
    { at: yearEnd.set({ day: 29, hour: 9, minute: 2 }), who: "year", letters: 0 },
    { at: yearEnd.set({ day: 31, hour: 9, minute: 2 }), who: "year", letters: 0 },
    { at: afterDaysOff.set({ hour: 9, minute: 2 }), who: "year", letters: 1 },
  ];
  const begin: Moment = { at: yearEnd, who: "year", letters: 0 };
  for (const moment of [...moments, begin].toSorted((one, other) => one.at.toMillis() - other.at.toMillis())) {
    await setClock(site, moment.at.toJSDate());
    if (moment === begin) await enrol("year", "weekday");
    await lookAgain(site, journeys);
    await requestOverdue(context);
    await site.quiet();
    const journal = await site.mail.journal();
    const letters = journal.filter((mail) => mail.to === addresses.get(moment.who)).length;
    assert.equal(letters, moment.letters, `letters of "${moment.who}" at ${moment.at.toISO()}`);
  }
}

/** The next day on which clocks go forward (gap) or back (overlap). */
function nextChange(now: DateTime, kind: "gap" | "overlap"): DateTime {
  for (let day = now.startOf("day").plus({ days: 2 }); ; day = day.plus({ days: 1 })) {
    const change = day.plus({ days: 1 }).offset - day.offset;
    if (kind === "gap" ? change > 0 : change < 0) return day;
  }
}

/** The next last day of a February: 29 February in a leap year, else the day to which it clamps. */
function nextLastOfFebruary(now: DateTime): DateTime {
  const [soon, later] = [now.year, now.year + 1].map((year) =>
    DateTime.fromObject({ year, month: 2 }, { zone }).endOf("month").startOf("day"),
  );
  return soon && soon > now.plus({ days: 2 }) ? soon : (later ?? now);
}

/** 28 December at ten, when it is a few days away at least. */
function nextYearEnd(now: DateTime): DateTime {
  const at = DateTime.fromObject({ year: now.year, month: 12, day: 28, hour: 10 }, { zone });
  return at > now.plus({ days: 2 }) ? at : at.plus({ years: 1 });
}

function firstWeekday(from: DateTime): DateTime {
  return from.weekday <= 5 ? from : firstWeekday(from.plus({ days: 1 }));
}

function utc(day: DateTime, clock: string): DateTime {
  return DateTime.fromISO(`${day.toISODate()}T${clock}Z`, { zone });
}

const anniversary = (years: number) => `sequence: anniversary
title: Anniversary
category: transactional
enter: manual
steps:
  - { id: day, wait: "until day + ${years} years, at 09:00" }
  - { id: hello, send: { email: letters/letter } }
`;
