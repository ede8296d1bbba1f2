import { spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { chanceOf } from "./chance.ts";
import { openOracle } from "./oracle.ts";
import type { Site } from "./site.ts";
import { type Check, soakChecks } from "./soak-check.ts";
import { soakFaults } from "./soak-faults.ts";
import { type Diary, startLife } from "./soak-life.ts";
import type { Waits } from "./waits.ts";

export interface SoakOptions {
  /** Real minutes with faults. The time until everything is quiet comes on top. */
  minutes: number;
  /** The same seed plays the same faults. */
  seed: number;
}

/** Real seconds. */
const FAULT_EVERY_SECONDS = 20;
const FAULT_LIMIT_SECONDS = 120;
const MEND_LIMIT_SECONDS = 120;
const STOP_LIMIT_SECONDS = 90;
const QUIET_LIMIT_SECONDS = 300;
const CHECK_LIMIT_SECONDS = 60;
/** At the end the soak does not wait for enrolments that wait longer than this (business time). */
const HORIZON_MS = 24 * 3_600_000;
/** So high that no cap defers a touch: everything due must go. */
const caps = ["email", "line"].map((channel) => ({ channel, categories: ["nurture", "promotion", "care"], max: 1_000, hours: 20 }));

/**
 * Simulated people use the installation for some minutes, with a fault every twenty seconds. Then everything is repaired and must be
 * correct. Returns the exit code.
 */
export async function soak(site: Site, waits: Waits, { minutes, seed }: SoakOptions): Promise<number> {
  const began = performance.now();
  const say = (text: string) => console.log(`${stamp(performance.now() - began)}  ${text}`);
  const wrong: string[] = [];
  /** Failures are listed again at the end. */
  const reportFailure = (sentence: string) => {
    wrong.push(sentence);
    say(`✗ ${sentence}`);
  };
  void site.stack.failed.then(({ en }) => reportFailure(en));
  await site.context.database.transaction((tx) => writeSetting(tx, "caps", caps));
  await site.signUp("first@faults.example");
  const oracle = await openOracle(site);
  const memory = watchMemory(site);
  say(`a soak of ${minutes} minutes, seed ${seed}: a fault every ${FAULT_EVERY_SECONDS} s. ${memory.now()}`);

  const played = new Map<string, number>();
  const life = startLife(site, chanceOf(seed + 1));
  const chance = chanceOf(seed);
  const next = chance.rounds(soakFaults);
  for (let tick = 1; tick * FAULT_EVERY_SECONDS < minutes * 60 || tick === 1; tick += 1) {
    const due = tick * FAULT_EVERY_SECONDS * 1_000 - (performance.now() - began);
    // The last fault took so long that this one is skipped.
    if (due < -FAULT_EVERY_SECONDS * 1_000) continue;
    await delay(Math.max(0, due));
    memory.look();
    const { kind, draw } = next();
    const { what, play } = draw(chance);
    say(`${kind}: ${what}`);
    played.set(kind, (played.get(kind) ?? 0) + 1);
    await Promise.all([site.mail.clear(), site.line.clear()]);
    await waits
      .within(FAULT_LIMIT_SECONDS, "its first step", () => play(site, life))
      .catch((error) => reportFailure(`${kind}: ${messageOf(error)}`));
    memory.look();
  }
  await delay(Math.max(0, minutes * 60_000 - (performance.now() - began)));

  const ended: Check[] = [
    { title: "the installation survived every fault", faults: async () => wrong },
    {
      title: "everything becomes quiet at the end",
      faults: async () => {
        await waits.within(MEND_LIMIT_SECONDS, "the installation to be repaired", site.mend);
        say("repaired; people stop");
        await waits.within(STOP_LIMIT_SECONDS, "people to stop", life.stop);
        await waits.within(QUIET_LIMIT_SECONDS, "the first check", () => untilQuiet(site, say));
        return [];
      },
    },
    { title: "the stand-ins' journals match the database: nothing was knowingly sent twice, nothing due was lost", faults: oracle.faults },
    ...soakChecks(site, life.diary),
  ];
  let failed = 0;
  for (const { title, faults } of ended) {
    const found = await waits.within(QUIET_LIMIT_SECONDS + CHECK_LIMIT_SECONDS, title, faults).catch((error) => [messageOf(error)]);
    if (found.length > 0) failed += 1;
    console.log(`${found.length === 0 ? "✓" : "✗"} ${title}`);
    for (const sentence of found.slice(0, 20)) console.log(`    ${sentence}`);
    if (found.length > 20) console.log(`    … and ${found.length - 20} more`);
  }
  console.log(`\n${await report(site, life.diary, played)}\nmemory     ${memory.story()}`);
  console.log(`\n${ended.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * Waits until nothing is due, in progress or deferred, and every enrolment waits for at least a day. Late retries are an hour apart, so the
 * clock jumps to them.
 */
async function untilQuiet(site: Site, say: (text: string) => void): Promise<void> {
  let told = 0;
  for (;;) {
    const now = site.context.clock.now();
    const { rows } = await site.context.database.pool.query<{ what: string; count: number; next: Date | null }>(
      `select 'outbox rows' as what, count(*)::int as count, null::timestamptz as next from outbox
       union all select 'webhooks', count(*)::int, null from webhook_event where processed_at is null
       union all select 'sends in progress', count(*)::int, null from send where state in ('claimed', 'dispatching')
       union all select 'sends deferred', count(*)::int, min(retry_at) from send where state = 'deferred'
       union all select 'touches due', count(*)::int, min(not_before) from touch where state = 'due' and not_before < $1
       union all select 'enrolments to advance', count(*)::int, null from process where kind = 'enrolment' and state = 'live' and wake_at < $1`,
      [new Date(now.getTime() + HORIZON_MS)],
    );
    const left = rows.filter((row) => row.count > 0);
    if (left.length === 0) return;
    const next = left.flatMap((row) => row.next?.getTime() ?? []);
    const waits = left.map((row) => `${row.count} ${row.what}`).join(", ");
    if (performance.now() > told + 10_000) {
      told = performance.now();
      say(`waiting for ${waits}`);
    }
    await site.waitFor(waits, () => true);
    // Give due work its time. Jump only when everything that is left is due later.
    if (next.length > 0 && Math.min(...next) > now.getTime()) await site.skipAhead(Math.min(...next) - now.getTime());
    await delay(500);
  }
}

async function report(site: Site, diary: Diary, played: Map<string, number>): Promise<string> {
  const ask = async (sql: string) => {
    const { rows } = await site.context.database.pool.query<{ what: string; count: number }>(sql);
    return rows.map(({ what, count }) => `${count} ${what}`).join(", ") || "none";
  };
  const people = [
    `${diary.signedUp.size} sign-ups`,
    `${diary.confirmed.size} confirmed`,
    `${diary.friends.length} friends by LINE`,
    `${diary.lineActions} LINE messages and postbacks`,
    `${diary.enrolled.length} enrolled by hand`,
    `${diary.rests.length} pauses`,
    `${diary.optedOut.size} opt-outs`,
  ];
  const count = (counts: Map<string, number>) =>
    [...counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([what, times]) => `${times} × ${what}`)
      .join(", ") || "none";
  return [
    `faults     ${count(played)}`,
    `life       ${people.join(", ")}`,
    `refused    ${count(diary.refused)}`,
    `sends      ${await ask("select channel || ' ' || state as what, count(*)::int from send group by 1 order by 2 desc")}`,
    `attempts   ${await ask("select outcome as what, count(*)::int from attempt group by 1 order by 2 desc")}`,
    `resent     ${await ask("select 'after an unanswered dot' as what, count(*)::int from send where channel = 'email' and past_dot > 1 having count(*) > 0")}`,
    `enrolments ${await ask("select coalesce(outcome, state) as what, count(*)::int from process where kind = 'enrolment' group by 1 order by 2 desc")}`,
  ].join("\n");
}

/** Resident memory of worker and API, separately for each process: a killed one is replaced by a new one. */
function watchMemory(site: Site) {
  const lives = new Map<string, { part: string; first: number; last: number; since: number; until: number }>();
  function look(): void {
    for (const part of ["worker", "api"] as const) {
      const pid = site.stack.pid(part);
      const size = pid === undefined ? null : residentMegabytes(pid);
      if (size === null) continue;
      const key = `${part} ${pid}`;
      const known = lives.get(key);
      if (known) Object.assign(known, { last: size, until: performance.now() });
      else lives.set(key, { part, first: size, last: size, since: performance.now(), until: performance.now() });
    }
  }
  look();
  return {
    look,
    now: () => [...lives.values()].map(({ part, last }) => `${part} ${last} MB`).join(", "),
    story() {
      look();
      return [...lives.values()]
        .map(({ part, first, last, since, until }) => `${part} ${first} → ${last} MB in ${((until - since) / 60_000).toFixed(1)} min`)
        .join("; ");
    },
  };
}

function residentMegabytes(pid: number): number | null {
  const kilobytes = Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || Number.NaN);
  return Number.isFinite(kilobytes) ? Math.round(kilobytes / 1_024) : null;
}

function stamp(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, "0")}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
