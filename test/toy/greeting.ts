import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { RecordedEvent } from "../../services/engine/events/event.ts";
import { defineEvent } from "../../services/engine/modules/define-event.ts";
import type { OriginTouch, Standing } from "../../services/engine/modules/origin.ts";
import type { Advanced } from "../../services/engine/modules/process-kind.ts";
import type { TimelineLine } from "../../services/engine/modules/timeline-line.ts";
import { beginProcesses } from "../../services/engine/processes/begin-processes.ts";
import { setProcess } from "../../services/engine/processes/set-process.ts";
import { planTouch } from "../../services/engine/touches/plan-touch.ts";

export const GREETING = "greeting";

export const greetingAsked = defineEvent({
  kind: "greetingAsked",
  by: "lead",
  data: z.object({ days: z.number() }),
  words: { ja: "ご本人があいさつを頼みました", en: "the lead asked for a greeting" },
});

/** The lead changed their mind about the day: the greeting goes out at once. */
export const greetingHurried = defineEvent({
  kind: "greetingHurried",
  by: "lead",
  data: z.object({}),
  words: { ja: "ご本人があいさつを急いでほしいと言いました", en: "the lead wants the greeting now" },
});

export async function askForGreetings(tx: Transaction, events: RecordedEvent[]): Promise<void> {
  for (const { kind, leadId, at, data } of events) {
    if (kind !== greetingAsked.kind) continue;
    const id = uuidv7();
    const greetAt = new Date(at.getTime() + Number(data.days) * 86_400_000);
    await tx.query("insert into greeting (id, lead_id, nickname, state, greet_at) values ($1, $2, 'みきちゃん', 'asked', $3)", [
      id,
      leadId,
      greetAt,
    ]);
    await beginProcesses(tx, GREETING, [{ id, leadId, wakeAt: at }]);
  }
}

/** Waits for the day, or for the lead who cannot wait; then plans the one touch and is over. */
export async function advanceGreeting(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await tx.query("select id from lead where id = (select lead_id from greeting where id = $1) for update", [id]);
    const { rows } = await tx.query<{ leadId: string; greetAt: Date; hurried: boolean }>(
      `select g.lead_id as "leadId", g.greet_at as "greetAt",
         exists (select 1 from event e where e.lead_id = g.lead_id and e.kind = 'greetingHurried') as hurried
       from greeting g join process p on p.id = g.id where g.id = $1 and p.state = 'live'`,
      [id],
    );
    const [greeting] = rows;
    if (!greeting) return { kind: "over", outcome: "gone" };
    if (greeting.greetAt > now && !greeting.hurried) {
      await setProcess(tx, id, { state: "live", wakeAt: greeting.greetAt, waitsFor: [greetingHurried.kind] });
      return { kind: "wait", wakeAt: greeting.greetAt };
    }
    await planTouch(tx, context, {
      leadId: greeting.leadId,
      originKind: GREETING,
      originId: id,
      slot: "greeting",
      occurrence: 1,
      category: "transactional",
      topic: null,
      plan: [{ channel: "email", template: "toy/greeting" }],
      reachable: ["email"],
      dueAt: now,
      prompt: true,
      late: null,
      window: null,
    });
    await tx.query("update greeting set state = 'sent' where id = $1", [id]);
    await setProcess(tx, id, { state: "over", outcome: "completed", wakeAt: null });
    return { kind: "over", outcome: "completed" };
  });
}

/** A revoked greeting is not sent, although its process is over as completed (COM1). */
export async function standingOfGreetings(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<{ id: string; state: string }>("select id, state from greeting where id = any($1::uuid[])", [
    touches.map(({ originId }) => originId),
  ]);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  return new Map(
    touches.map(({ id, originId }) => [
      id,
      states.get(originId) === "sent" ? { state: "live" } : { state: "over", outcome: states.get(originId) ?? "gone" },
    ]),
  );
}

export async function readNicknames(tx: Transaction, touches: readonly OriginTouch[]) {
  const { rows } = await tx.query<{ id: string; nickname: string }>("select id, nickname from greeting where id = any($1::uuid[])", [
    touches.map(({ originId }) => originId),
  ]);
  const nicknames = new Map(rows.map(({ id, nickname }) => [id, nickname]));
  return new Map(touches.map(({ id, originId }) => [id, { greeting: { nickname: nicknames.get(originId) ?? "" } }]));
}

export async function linesOfGreetings(tx: Transaction, leadIds: readonly string[]): Promise<TimelineLine[]> {
  const { rows } = await tx.query<{ at: Date; state: string }>(
    "select greet_at as at, state from greeting where lead_id = any($1::uuid[]) order by greet_at",
    [leadIds],
  );
  return rows.map(({ at, state }) => ({
    at,
    kind: "event",
    origin: GREETING,
    step: null,
    what: `greeting ${state}`,
    reason: null,
    until: null,
    channel: null,
    count: 1,
    inputs: {},
    actor: null,
  }));
}
