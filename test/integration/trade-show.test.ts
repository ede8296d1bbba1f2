import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCsv } from "../../services/imports/import-csv.ts";
import { addSuppression } from "../../services/suppressions/add-suppression.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";

const path = fileURLToPath(new URL("../fixtures/trade-show.csv", import.meta.url));
const input = {
  source: path,
  name: "trade-show.csv",
  options: { basis: "card" as const, topic: "newsletter", source: "trade-show", author: "hanako" },
};
const SIX = [
  '"taro..k"@docomo.ne.jp',
  "info@takasaki.example",
  "nakamura@hikari.example",
  "sato@sakura.example",
  "suzuki@midori.example",
  "watanabe@tsubasa.example",
];

describe("the trade show (scenarios.md 1), from the file to the mailbox", () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEngine({ startAt: "2026-11-18T17:30+09:00", playbook: STARTER_PLAYBOOK });
    await addSuppression(engine.context, {
      channel: "email",
      address: "kato@shizuka.example",
      scope: "all",
      reason: "asked by telephone",
      actor: "staff:hanako",
    });
    const report = await importCsv(engine.context, input);
    expect(report).toMatchObject({ outcome: "imported", rows: 10, added: 8, merged: 1, bad: 1 });
  });
  afterAll(() => engine.close());

  const mailed = async () => (await engine.mail.journal()).map(({ to }) => to).toSorted();
  const sentAt = async (slot: string) =>
    (
      await engine.context.database.pool.query<{ at: Date }>(
        "select distinct s.settled_at as at from send s join touch t on t.id = s.touch_id where t.slot = $1 and s.state = 'sent'",
        [slot],
      )
    ).rows.map(({ at }) => at.toISOString());

  test("nothing is sent on the evening of the import, nor before nine next morning", async () => {
    await engine.runTo("2026-11-19T08:59+09:00");
    expect(await mailed()).toEqual([]);
  });

  test("the thank-you goes to six people on Thursday the 19th at 09:00", async () => {
    await engine.runTo("2026-11-19T20:00+09:00");
    expect(await mailed()).toEqual(SIX);
    expect(await sentAt("thanks")).toEqual([new Date("2026-11-19T09:00+09:00").toISOString()]);
  });

  test("the same file again makes no lead and sends nothing", async () => {
    const again = await importCsv(engine.context, input);
    expect(again).toMatchObject({ outcome: "already-imported", added: 0 });
    await engine.settle();
    expect(await mailed()).toEqual(SIX);
  });

  test("the next one goes on Tuesday the 24th at 09:00, since Monday the 23rd is a holiday", async () => {
    await engine.runTo("2026-11-24T08:59+09:00");
    expect(await mailed()).toEqual(SIX);
    await engine.runTo("2026-11-24T20:00+09:00");
    expect(await mailed()).toEqual([...SIX, ...SIX].toSorted());
    expect(await sentAt("next")).toEqual([new Date("2026-11-24T09:00+09:00").toISOString()]);
  });

  test("who got nothing has a decision that says why", async () => {
    const { rows } = await engine.context.database.pool.query<{ reason: string; count: number }>(
      "select reason, count(distinct lead_id)::int as count from decision where verdict = 'skip' group by 1 order by 1",
    );
    expect(rows).toEqual([
      { reason: "no-contact", count: 1 },
      { reason: "suppressed", count: 1 },
    ]);
  });
});
