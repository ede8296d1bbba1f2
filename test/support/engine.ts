import { openSmtpPool } from "../../channels/email/smtp-pool.ts";
import { openLineClient } from "../../channels/line/client.ts";
import { expireOptIn } from "../../services/consent/expire-opt-in.ts";
import { readWaitingOptIn } from "../../services/consent/read-waiting-opt-in.ts";
import { remindOptIn } from "../../services/consent/remind-opt-in.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { drainTouches } from "../../services/engine/dispatch/drain-touches.ts";
import { emailPort } from "../../services/engine/dispatch/email-port.ts";
import { linePort } from "../../services/engine/dispatch/line-port.ts";
import { personPort } from "../../services/engine/dispatch/person-port.ts";
import type { Port } from "../../services/engine/dispatch/port.ts";
import { touchBell } from "../../services/engine/dispatch/touch-bell.ts";
import { finishWakes, takeWakes, type Wake } from "../../services/engine/outbox/take-wakes.ts";
import { readSenders, type Sender } from "../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../services/enrolments/advance-enrolment.ts";
import { processWebhooks } from "../../services/line/process-webhooks.ts";
import { judgeHits } from "../../services/tracking/judge-hits.ts";
import { type ContextOptions, openContext, type TestContext } from "./context.ts";
import { LINE_TOKEN, type LineStandIn, lineStandIn, type MailStandIn, mailStandIn } from "./stand-ins.ts";
import { waitFor } from "./wait-for.ts";

/** The real services, dispatch and stand-ins on a clock that a test sets; only Temporal is left out, and its part done by hand. */
export interface Engine {
  context: TestContext;
  mail: MailStandIn;
  line: LineStandIn;
  /** Does all that is due at the clock's present instant, to the last answer of the stand-ins. */
  settle(): Promise<void>;
  /** Moves the clock from one due instant to the next, settling at each, up to `to` and there. */
  runTo(to: string | Date): Promise<void>;
  close(): Promise<void>;
}

/** `ports` replaces the way out of a channel. `withDispatch` false leaves touches where they are. */
export async function openEngine(
  options: ContextOptions & { ports?: Partial<Record<Sender["channel"], Port>>; withDispatch?: boolean } = {},
): Promise<Engine> {
  const [context, mail, line] = await Promise.all([openContext(options), mailStandIn(), lineStandIn()]);
  const dispatch = options.withDispatch === false ? null : await startDispatch(context, mail, line, options.ports ?? {});

  async function settle(): Promise<void> {
    for (let busy = true; busy; ) {
      await processWebhooks(context, (_sender, userId) => readProfile(line, userId));
      await judgeHits(context);
      const woken = await wakeAll(context);
      if (dispatch) await dispatch.quiet();
      busy = woken > 0 || (await hasWork(context));
    }
  }
  return {
    context,
    mail,
    line,
    settle,
    async runTo(to) {
      const end = new Date(to);
      await settle();
      for (let next = await nextInstant(context); next !== null && next <= end; next = await nextInstant(context)) {
        context.clock.set(next);
        await settle();
      }
      context.clock.set(end);
      await settle();
    },
    async close() {
      await dispatch?.stop();
      await Promise.all([mail.close(), line.close()]);
      await context.close();
    },
  };
}

/** The way out to the stand-ins, as a worker opens it. */
export function openPortsTo(context: Context, mail: MailStandIn, line: LineStandIn): (sender: Sender) => Port {
  return (sender) => {
    switch (sender.channel) {
      case "email":
        return emailPort(context, sender, openSmtpPool({ url: mail.url, connections: 4 }), 4);
      case "line":
        return linePort(context, openLineClient({ apiBase: line.apiBase, channelAccessToken: LINE_TOKEN }), 4);
      case "person":
        return personPort();
    }
  };
}

export async function readProfile(line: LineStandIn, userId: string) {
  const client = openLineClient({ apiBase: line.apiBase, channelAccessToken: LINE_TOKEN });
  try {
    return await client.profile(userId);
  } finally {
    client.close();
  }
}

async function startDispatch(context: Context, mail: MailStandIn, line: LineStandIn, ports: Partial<Record<Sender["channel"], Port>>) {
  const end = new AbortController();
  const bell = touchBell(10);
  const open = openPortsTo(context, mail, line);
  const opened: Port[] = [];
  const loops: Promise<void>[] = [];
  for (const sender of await readSenders(context.database.pool)) {
    const port = ports[sender.channel] ?? open(sender);
    opened.push(port);
    loops.push(drainTouches(context, { sender, port, bell, stop: end.signal, heartbeat: () => {} }));
  }
  return {
    quiet: () =>
      waitFor(
        "dispatch to have nothing due",
        async () => {
          bell.ring();
          const { rows } = await context.database.pool.query<{ busy: boolean }>(
            `select exists (select 1 from touch where state = 'due' and not_before <= $1) or exists (select 1 from send where state in ('claimed', 'dispatching'))
               or exists (select 1 from send where state = 'deferred' and retry_at <= $1) as busy`,
            [context.clock.now()],
          );
          return rows[0]?.busy === false;
        },
        {
          everyMs: 5,
          describe: async () =>
            (
              await context.database.pool.query(
                "select state, channel, not_before, reason, decision_print from touch where state in ('due', 'claimed')",
              )
            ).rows,
        },
      ),
    async stop() {
      end.abort();
      bell.ring();
      await Promise.all(loops);
      await Promise.all(opened.map((port) => port.close()));
    },
  };
}

/** What the workflows would do: asks each thing that was woken, or whose time has come, what is due. */
async function wakeAll(context: Context): Promise<number> {
  const { database, clock } = context;
  const told = await takeWakes(database, 1_000);
  const { rows: due } = await database.pool.query<{ kind: Wake["kind"]; refId: string }>(
    `select 'enrolment' as kind, id as "refId" from enrolment where (state = 'running' and wake_at <= $1) or (state = 'paused' and pause_until <= $1)
     union select 'opt-in', id from opt_in where state = 'waiting' and wake_at <= $1`,
    [clock.now()],
  );
  for (const { kind, refId } of [...told, ...due]) {
    if (kind === "enrolment") await advanceEnrolment(context, refId);
    else await wakeOptIn(context, refId);
  }
  await finishWakes(database, told);
  return told.length + due.length;
}

async function wakeOptIn(context: Context, id: string): Promise<void> {
  const now = context.clock.now();
  const found = await readWaitingOptIn(context, id);
  if (found.kind === "over") return;
  if (found.expiresAt <= now) await expireOptIn(context, id);
  else if (found.remindAt <= now) await remindOptIn(context, id);
}

async function hasWork(context: Context): Promise<boolean> {
  const next = await nextInstant(context);
  const { rows } = await context.database.pool.query<{ told: boolean }>("select exists (select 1 from outbox) as told");
  return (next !== null && next <= context.clock.now()) || rows[0]?.told === true;
}

/** The earliest instant at which anything is to be done; null when nothing ever is. */
async function nextInstant(context: Context): Promise<Date | null> {
  const { rows } = await context.database.pool.query<{ next: Date | null }>(
    `select least((select min(wake_at) from enrolment where state = 'running'), (select min(pause_until) from enrolment where state = 'paused'),
       (select min(wake_at) from opt_in where state = 'waiting'), (select min(not_before) from touch where state = 'due' and not_before < '9999-01-01'),
       (select min(retry_at) from send where state = 'deferred'), (select min(judge_at) from hit where label is null),
       (select clock_timestamp() from webhook_event where processed_at is null and failures < 5 limit 1)) as next`,
  );
  return rows[0]?.next ?? null;
}
