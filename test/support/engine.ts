import { openSmtpPool } from "../../channels/email/smtp-pool.ts";
import { openLineClient } from "../../channels/line/client.ts";
import type { CardPayments } from "../../channels/stripe/card-payments.ts";
import { runBulk } from "../../services/bulk/run-bulk.ts";
import { expireOptIn } from "../../services/consent/expire-opt-in.ts";
import { OPT_IN } from "../../services/consent/opt-in.ts";
import { readWaitingOptIn } from "../../services/consent/read-waiting-opt-in.ts";
import { remindOptIn } from "../../services/consent/remind-opt-in.ts";
import { askWhatBecame } from "../../services/consultations/ask-what-became.ts";
import { CONSULTATION } from "../../services/consultations/consultation.ts";
import { endHold } from "../../services/consultations/end-hold.ts";
import { lookAtConsultation } from "../../services/consultations/look-at-consultation.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { drainTouches } from "../../services/engine/dispatch/drain-touches.ts";
import { emailTransport } from "../../services/engine/dispatch/email-transport.ts";
import { lineTransport } from "../../services/engine/dispatch/line-transport.ts";
import { personTransport } from "../../services/engine/dispatch/person-transport.ts";
import { touchBell } from "../../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../../services/engine/dispatch/transport.ts";
import { kindOf } from "../../services/engine/modules/registry.ts";
import { readRequest } from "../../services/engine/outbox/request-wake.ts";
import { finishWakes, takeWakes } from "../../services/engine/outbox/take-wakes.ts";
import { readDue } from "../../services/engine/processes/read-due.ts";
import { readSenders, type Sender } from "../../services/engine/senders/read-senders.ts";
import { answerWebhooks } from "../../services/line/answer-webhooks.ts";
import { processWebhooks } from "../../services/line/process-webhooks.ts";
import { askAttempts } from "../../services/payments/ask-attempts.ts";
import { chargeSavedCards } from "../../services/payments/charge-saved-cards.ts";
import { payments } from "../../services/payments/module.ts";
import { sendRefunds } from "../../services/payments/send-refunds.ts";
import { settleProviderEvents } from "../../services/payments/settle-provider-events.ts";
import { plays as revenuePlays } from "../../services/plays/module.ts";
import { runPlays } from "../../services/plays/run-plays.ts";
import { endBookings } from "../../services/sessions/end-bookings.ts";
import { judgeFollowUp } from "../../services/sessions/judge-follow-up.ts";
import { lookAtSession } from "../../services/sessions/look-at-session.ts";
import { passSeatsOn } from "../../services/sessions/pass-seats-on.ts";
import { SESSION } from "../../services/sessions/session.ts";
import { judgeHits } from "../../services/tracking/judge-hits.ts";
import { type ContextOptions, openContext, type TestContext } from "./context.ts";
import { LINE_TOKEN, type LineStandIn, lineStandIn, type MailStandIn, mailStandIn } from "./stand-ins.ts";
import { waitFor } from "./wait-for.ts";

/** The real services, dispatch and stand-ins, with a clock that the test sets. Only Temporal is missing; this file does its part. */
export interface Engine {
  context: TestContext;
  mail: MailStandIn;
  line: LineStandIn;
  /** Does everything that is due now, including all answers of the stand-ins. */
  settle(): Promise<void>;
  /** Moves the clock from one due instant to the next up to `to`, and settles at each and at `to`. */
  runTo(to: string | Date): Promise<void>;
  close(): Promise<void>;
}

/** `transports` replaces the transport of a channel. `withDispatch` false: touches are not sent. `cardPayments`: of a stand-in. */
export async function openEngine(
  options: ContextOptions & {
    transports?: Partial<Record<Sender["channel"], Transport>>;
    withDispatch?: boolean;
    cardPayments?: CardPayments;
  } = {},
): Promise<Engine> {
  const [context, mail, line] = await Promise.all([openContext(options), mailStandIn(), lineStandIn()]);
  const dispatch = options.withDispatch === false ? null : await startDispatch(context, mail, line, options.transports ?? {});

  async function settle(): Promise<void> {
    for (let busy = true; busy; ) {
      await processWebhooks(context, (_sender, userId) => readProfile(line, userId));
      await answerOnLine(context, line);
      await judgeHits(context);
      const members = (await runBulk(context)) + (await runPlays(context));
      const paid = options.cardPayments ? await settlePayments(context, options.cardPayments) : 0;
      const woken = await wakeAll(context);
      if (dispatch) await dispatch.quiet();
      busy = woken > 0 || members > 0 || paid > 0 || (await hasWork(context));
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

/** Transports to the stand-ins, as a worker opens them. */
export function openTransportsTo(context: Context, mail: MailStandIn, line: LineStandIn): (sender: Sender) => Transport {
  return (sender) => {
    switch (sender.channel) {
      case "email":
        return emailTransport(context, sender, openSmtpPool({ url: mail.url, connections: 4 }), 4);
      case "line":
        return lineTransport(context, openLineClient({ apiBase: line.apiBase, channelAccessToken: LINE_TOKEN }), 4);
      case "person":
        return personTransport();
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

async function answerOnLine(context: Context, line: LineStandIn): Promise<void> {
  const client = openLineClient({ apiBase: line.apiBase, channelAccessToken: LINE_TOKEN });
  try {
    await answerWebhooks(context, client);
  } finally {
    client.close();
  }
}

/** As the loops of the worker do it. */
async function settlePayments(context: Context, provider: CardPayments): Promise<number> {
  const told = await settleProviderEvents(context, provider);
  const asked = await askAttempts(context, provider);
  const charged = await chargeSavedCards(context, provider);
  return told + asked + charged + (await sendRefunds(context, provider));
}

/** Senders, with the instant of the next probe of one that is stopped: nothing of it goes before. */
const serving = "select id, (alarm->>'probeAt')::timestamptz as probe_at from sender";

async function startDispatch(
  context: Context,
  mail: MailStandIn,
  line: LineStandIn,
  transports: Partial<Record<Sender["channel"], Transport>>,
) {
  const end = new AbortController();
  const bell = touchBell(10);
  const open = openTransportsTo(context, mail, line);
  const opened: Transport[] = [];
  const loops: Promise<void>[] = [];
  for (const sender of await readSenders(context.database.pool)) {
    const transport = transports[sender.channel] ?? open(sender);
    opened.push(transport);
    loops.push(drainTouches(context, { sender, transport, bell, stop: end.signal, heartbeat: () => {} }));
  }
  return {
    quiet: () =>
      waitFor(
        "dispatch to have nothing due",
        async () => {
          bell.ring();
          const { rows } = await context.database.pool.query<{ busy: boolean }>(
            `with serving as (${serving})
             select exists (select 1 from touch join serving on serving.id = sender_id where state = 'due' and greatest(not_before, probe_at) <= $1)
               or exists (select 1 from send where state in ('claimed', 'dispatching'))
               or exists (select 1 from send join serving on serving.id = sender_id where state = 'deferred' and greatest(retry_at, probe_at) <= $1) as busy`,
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
      await Promise.all(opened.map((transport) => transport.close()));
    },
  };
}

/** Does the work of the workflows: advances every process that was woken or whose time has come. */
async function wakeAll(context: Context): Promise<number> {
  const { database, clock, registry } = context;
  const wakes = await takeWakes(database, 1_000);
  const due = await readDue(context, clock.now(), 1_000);
  const woken = [...wakes, ...[...due].flatMap(([kind, processes]) => processes.map(({ id }) => ({ kind, refId: id })))];
  for (const { kind: asked, refId } of woken) {
    const { act, kind } = readRequest(asked);
    if (act === "delete") continue;
    const { advance } = kindOf(registry.processes, kind);
    if (advance) await advance(context, refId);
    else await play(kind)(context, refId);
  }
  await finishWakes(database, wakes);
  return woken.length;
}

/** Plays the workflows that have steps of their own: what is due for one process, by its kind. */
const plays: Readonly<Record<string, (context: Context, id: string) => Promise<void>>> = {
  [OPT_IN]: wakeOptIn,
  [SESSION]: wakeSession,
  [CONSULTATION]: wakeConsultation,
};

function play(kind: string): (context: Context, id: string) => Promise<void> {
  const found = plays[kind];
  if (!found)
    throw new Error(
      `Processes of kind "${kind}" have no advance, so test/support/engine.ts must play their workflow: add it to \`plays\`.`,
    );
  return found;
}

async function wakeOptIn(context: Context, id: string): Promise<void> {
  const now = context.clock.now();
  const found = await readWaitingOptIn(context, id);
  if (found.kind === "over") return;
  if (found.expiresAt <= now) await expireOptIn(context, id);
  else if (found.remindAt <= now) await remindOptIn(context, id);
}

/** As workflows/session.ts does it. */
async function wakeSession(context: Context, id: string): Promise<void> {
  for (;;) {
    const { phase } = await lookAtSession(context, id);
    if (phase === "seats-due") await passSeatsOn(context, id);
    else if (phase === "bookings-end") await endBookings(context, id);
    else if (phase === "follow-up-due") await judgeFollowUp(context, id);
    else return;
  }
}

/** As workflows/consultation.ts does it. */
async function wakeConsultation(context: Context, id: string): Promise<void> {
  for (;;) {
    const { phase } = await lookAtConsultation(context, id);
    if (phase === "hold-lapsed") await endHold(context, id);
    else if (phase === "unmarked") await askWhatBecame(context, id);
    else return;
  }
}

async function hasWork(context: Context): Promise<boolean> {
  const next = await nextInstant(context);
  const { rows } = await context.database.pool.query<{ wakes: boolean }>("select exists (select 1 from outbox) as wakes");
  return (next !== null && next <= context.clock.now()) || rows[0]?.wakes === true;
}

/** The earliest instant at which something is due; null if nothing is planned. */
async function nextInstant(context: Context): Promise<Date | null> {
  const { rows } = await context.database.pool.query<{ next: Date | null }>(
    `with serving as (${serving})
     select least((select min(wake_at) from process where state <> 'over'),
       (select min(greatest(not_before, probe_at)) from touch join serving on serving.id = sender_id where state = 'due' and not_before < '9999-01-01'),
       (select min(greatest(retry_at, probe_at)) from send join serving on serving.id = sender_id where state = 'deferred'), (select min(judge_at) from hit where label is null),
       (select clock_timestamp() from webhook_event where processed_at is null and failures < 5 limit 1), ${payments.undone?.next ?? "null"}, ${revenuePlays.undone?.next ?? "null"}) as next`,
  );
  return rows[0]?.next ?? null;
}
