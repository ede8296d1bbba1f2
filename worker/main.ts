import { Client, Connection } from "@temporalio/client";
import { NativeConnection, Worker, type WorkerOptions } from "@temporalio/worker";
import { v7 as uuidv7 } from "uuid";
import { createDispatchActivities } from "../activities/dispatch-activities.ts";
import { createActivities } from "../activities/index.ts";
import { type Settings, temporalConnection } from "../config/settings.ts";
import { codeOf } from "../domain/code-of.ts";
import { listenTo } from "../prisma/listen.ts";
import { sendLinkMails } from "../services/access/send-link-mails.ts";
import { forgetPreparedBulk } from "../services/bulk/forget-bulk.ts";
import { runBulk } from "../services/bulk/run-bulk.ts";
import { refreshBusyFeeds } from "../services/consultations/refresh-busy-feeds.ts";
import { governClock } from "../services/engine/clock/govern-clock.ts";
import type { Context } from "../services/engine/context/context.ts";
import { openContext } from "../services/engine/context/open-context.ts";
import { openHandover } from "../services/engine/dispatch/handover.ts";
import { type TouchBell, touchBell } from "../services/engine/dispatch/touch-bell.ts";
import { advanceMarker, noticeRestore } from "../services/engine/journal/compare-marker.ts";
import { writeJournal } from "../services/engine/journal/write-journal.ts";
import { ensurePartitions } from "../services/engine/maintenance/ensure-partitions.ts";
import { purgeVariables } from "../services/engine/maintenance/purge-variables.ts";
import { requireWorkflows } from "../services/engine/modules/registry.ts";
import { countReconciled } from "../services/engine/observation/counters.ts";
import { observePoll } from "../services/engine/observation/observe.ts";
import { endOnUncaught, openLog } from "../services/engine/observation/open-log.ts";
import { openTracing } from "../services/engine/observation/tracing.ts";
import { BEAT_MS, beat, endBeat } from "../services/engine/observation/worker-beat.ts";
import { requestOverdue } from "../services/engine/processes/request-overdue.ts";
import type { WokenLately } from "../services/engine/processes/wake-due.ts";
import { readSenders } from "../services/engine/senders/read-senders.ts";
import { missingWayOut, type WaysOut } from "../services/engine/senders/way-out.ts";
import { forgetUndo } from "../services/engine/undo/forget-undo.ts";
import { emptyVault } from "../services/erasure/empty-vault.ts";
import { forgetBadRows } from "../services/imports/forget-bad-rows.ts";
import { answerWebhooks } from "../services/line/answer-webhooks.ts";
import { processWebhooks } from "../services/line/process-webhooks.ts";
import { modules, openModules } from "../services/modules.ts";
import { forgetDeletedNotes } from "../services/notes/delete-note.ts";
import { askAttempts } from "../services/payments/ask-attempts.ts";
import { chargeSavedCards } from "../services/payments/charge-saved-cards.ts";
import { sendRefunds } from "../services/payments/send-refunds.ts";
import { settleProviderEvents } from "../services/payments/settle-provider-events.ts";
import { runPlays } from "../services/plays/run-plays.ts";
import { judgeHits } from "../services/tracking/judge-hits.ts";
import { forgetDeletedViews } from "../services/views/delete-view.ts";
import type { dispatch } from "../workflows/dispatch.ts";
import { DISPATCH_QUEUE, dispatchWorkflowId, TASK_QUEUE } from "../workflows/ids.ts";
import * as workflows from "../workflows/index.ts";
import { workflowBundle } from "./bundle.ts";
import { DATABASE_CONNECTIONS, dispatchLimits, SHUTDOWN_GRACE_MS, workerLimits } from "./limits.ts";
import { type Loop, loop } from "./loop.ts";
import { openMonitor } from "./monitor.ts";
import { relay } from "./relay.ts";
import { installTemporalRuntime } from "./temporal-runtime.ts";
import { temporalTraces } from "./temporal-traces.ts";
import { openTransports, type Transports } from "./transports.ts";

const MINUTE = 60_000;
/** So old may a backup be at most to be taken for the newest database, if nobody opted out since. Real ms. */
const MARKER_MS = 5_000;
/** How often a loop looks by itself under a scaled clock, which stands for what the loop is told of or what is due. */
const SCALED_MS = 100;
/** How soon a calendar that was just entered is read. Real ms. */
const BUSY_FEEDS_MS = 5_000;

export interface RunningWorker {
  context: Context;
  /** Takes no new work, finishes the current work, then closes all connections. */
  stop(): Promise<void>;
}

/** Runs until SIGINT or SIGTERM. */
export async function runWorker(settings: Settings): Promise<void> {
  const worker = await startWorker(settings);
  // For the embedded start, if it runs this process.
  process.send?.("ready");
  await new Promise<void>((resolve) => {
    // Not `once`: one Ctrl-C may send two signals, and the second would kill the process during its shutdown.
    process.on("SIGINT", resolve);
    process.on("SIGTERM", resolve);
  });
  await worker.stop();
}

/** Starts the two Temporal workers, relay, reconciler, clock governor, inbox, hit judge and bulk actions. Any number of worker processes may run. */
export async function startWorker(settings: Settings): Promise<RunningWorker> {
  const log = openLog("worker", settings.logLevel);
  endOnUncaught(log);
  installTemporalRuntime(log, settings);
  requireWorkflows(openModules(), Object.keys(workflows));
  const tracing = settings.traces && (await openTracing("worker", settings.traces));
  const traces = tracing && (await temporalTraces());
  const [{ context, close }, bundle, native, connection] = await Promise.all([
    openContext(settings, { modules, log, connections: DATABASE_CONNECTIONS, traced: tracing !== undefined }),
    workflowBundle(settings.dataDir),
    NativeConnection.connect(temporalConnection(settings)),
    Connection.connect(temporalConnection(settings)),
  ]);
  const stopping = new AbortController();
  const bell = touchBell(context.clock.speed() === 1 ? 250 : SCALED_MS);
  const transports = openTransports(context, settings);
  const { namespace } = settings.temporal;
  const client = new Client({ connection, namespace, ...(traces && { interceptors: { workflow: traces.client } }) });
  await ensurePartitions(context);
  await noticeRestore(context);
  const drains = new Set<Promise<void>>();
  const handover = openHandover(context.database);
  const { transportOf } = transports;
  const turnMs = settings.dispatchTurnSeconds * 1_000;
  const common: Pick<WorkerOptions, "connection" | "namespace" | "workflowBundle" | "interceptors" | "shutdownGraceTime"> = {
    connection: native,
    namespace,
    workflowBundle: bundle,
    ...(traces && { interceptors: { activity: traces.activity } }),
    shutdownGraceTime: SHUTDOWN_GRACE_MS,
  };
  const workers = await Promise.all([
    Worker.create({ ...workerLimits, ...common, taskQueue: TASK_QUEUE, activities: createActivities(context) }),
    Worker.create({
      ...dispatchLimits,
      ...common,
      taskQueue: DISPATCH_QUEUE,
      activities: createDispatchActivities(context, { transportOf, bell, stopping: stopping.signal, turnMs, handover, drains }),
    }),
  ]);
  const running = workers.map((worker) => worker.run());
  Promise.all(running).catch((error: unknown) => {
    log.fatal({ code: codeOf(error) }, "a Temporal worker stopped unexpectedly");
    process.exitCode = 1;
    process.kill(process.pid, "SIGTERM");
  });
  const workerId = uuidv7();
  const loops = startLoops(context, client, transports, settings, { workerId, bell });
  const listener = listenTo(context.database, {
    outbox: haltClockThen(loops, loops.relay.runNow),
    touch: haltClockThen(loops, bell.ring),
    webhook: haltClockThen(loops, loops.inbox.runNow),
    answer: haltClockThen(loops, loops.answers.runNow),
    provider: haltClockThen(loops, () => loops.payments?.runNow()),
    drain: handover.heard,
  });
  await startDispatch(context, client, settings);
  await warnUnusableSenders(context, settings);
  const monitor =
    settings.workerPort === undefined
      ? undefined
      : await openMonitor({
          host: settings.host,
          port: settings.workerPort,
          log,
          healthy: () => workers.every((worker) => worker.getState() === "RUNNING"),
        });
  log.info(monitor ? { port: monitor.port } : {}, "worker ready");
  return {
    context,
    async stop() {
      log.info("worker stopping");
      stopping.abort();
      for (const worker of workers) if (worker.getState() === "RUNNING") worker.shutdown();
      await Promise.allSettled(running);
      await Promise.allSettled(drains);
      await Promise.all(Object.values(loops).map((one) => one.stop()));
      await endBeat(context, workerId).catch((error: unknown) =>
        log.warn({ code: codeOf(error) }, "the worker could not say that it stops"),
      );
      await listener.close();
      await transports.close();
      await Promise.all([connection.close(), native.close()]);
      await monitor?.close();
      await close();
      await tracing?.close();
      log.info("worker stopped");
    },
  };
}

/** Lets the governor stop a scaled clock as soon as new work is announced: otherwise a scaled hour could pass before the work begins. */
function haltClockThen(loops: Loops, then: () => void): () => void {
  return () => {
    loops.governor?.runNow();
    then();
  };
}

interface Loops extends Record<string, Loop> {
  relay: Loop;
  inbox: Loop;
  answers: Loop;
  hits: Loop;
}

interface LoopParts {
  workerId: string;
  bell: TouchBell;
}

function startLoops(context: Context, client: Client, transports: Transports, ways: WaysOut, { workerId, bell }: LoopParts): Loops {
  const { log } = context;
  const scaled = context.clock.speed() !== 1;
  const nudgedLately: WokenLately = new Map();
  const loops: Loops = {
    relay: loop("relay", log, 100, () =>
      observePoll(
        "relay",
        {},
        () => relay(context, client),
        (wakes) => wakes,
      ),
    ),
    inbox: loop("inbox", log, scaled ? SCALED_MS : 1_000, () =>
      observePoll(
        "webhooks",
        {},
        () => processWebhooks(context, transports.readProfile),
        (events) => events,
      ),
    ),
    // Apart from the inbox: while LINE answers slowly, opt-outs are still processed.
    answers: loop("answers", log, scaled ? SCALED_MS : 1_000, () => answerWebhooks(context, transports.line)),
    ...moneyLoops(context, transports, scaled),
    hits: loop("hits", log, scaled ? SCALED_MS : context.sandbox ? 1_000 : 5_000, () =>
      observePoll(
        "hits",
        {},
        () => judgeHits(context),
        (hits) => hits,
      ),
    ),
    bulk: loop("bulk", log, scaled ? SCALED_MS : 500, () => runBulk(context)),
    plays: loop("plays", log, scaled ? SCALED_MS : 1_000, () => runPlays(context)),
    reconciler: loop("reconciler", log, scaled ? 5_000 : MINUTE, async () => {
      countReconciled(await requestOverdue(context));
      await startDispatch(context, client, ways);
      return 0;
    }),
    busyFeeds: loop("busy-feeds", log, BUSY_FEEDS_MS, () => refreshBusyFeeds(context, transports.fetchOutside)),
    journal: loop("journal", log, 1_000, () => writeJournal(context)),
    staffMail: loop("staff-mail", log, 1_000, async () => (transports.staffMail ? sendLinkMails(context, transports.staffMail) : 0)),
    beat: loop("beat", log, BEAT_MS, async () => {
      await beat(context, workerId);
      return 0;
    }),
    marker: loop("marker", log, MARKER_MS, async () => {
      await advanceMarker(context);
      return 0;
    }),
    partitions: loop("partitions", log, scaled ? 10_000 : 60 * MINUTE, async () => {
      await ensurePartitions(context);
      await emptyVault(context);
      await forgetBadRows(context);
      await forgetDeletedNotes(context);
      await forgetDeletedViews(context);
      await forgetUndo(context);
      await forgetPreparedBulk(context);
      await purgeVariables(context);
      return 0;
    }),
    ...(scaled
      ? {
          governor: loop("governor", log, 8, async () => {
            // The clock stands for what is due: nobody sleeps on it.
            if (await governClock(context, nudgedLately)) {
              bell.ring();
              loops.hits.runNow();
            }
            return 0;
          }),
        }
      : {}),
  };
  return loops;
}

/** What is paid by card and at konbinis; none without an account of the provider. Charges and refunds wait for no events, nor these for them. */
function moneyLoops(context: Context, { cardPayments }: Transports, scaled: boolean): Record<string, Loop> {
  if (cardPayments === null) return {};
  const { log } = context;
  return {
    payments: loop("payments", log, scaled ? SCALED_MS : 1_000, () =>
      observePoll(
        "payments",
        {},
        () => settleProviderEvents(context, cardPayments),
        (events) => events,
      ),
    ),
    charges: loop("charges", log, scaled ? SCALED_MS : 5_000, async () => {
      const asked = await askAttempts(context, cardPayments);
      const charged = await chargeSavedCards(context, cardPayments);
      return asked + charged + (await sendRefunds(context, cardPayments));
    }),
  };
}

/** Starts one dispatch workflow for each sender that is configured here, unless it already runs. */
async function startDispatch(context: Context, client: Client, ways: WaysOut): Promise<void> {
  for (const sender of await readSenders(context.database.pool)) {
    if (missingWayOut(sender.channel, ways) !== null) continue;
    await client.workflow.start<typeof dispatch>("dispatch", {
      taskQueue: DISPATCH_QUEUE,
      workflowId: dispatchWorkflowId(sender.id),
      workflowIdConflictPolicy: "USE_EXISTING",
      args: [{ senderId: sender.id }],
    });
  }
}

/** Logs senders that are not configured here, once, at the start. `hagukumi doctor` shows the touches that wait for them. */
async function warnUnusableSenders(context: Context, ways: WaysOut): Promise<void> {
  for (const { key, channel } of await readSenders(context.database.pool)) {
    const missing = missingWayOut(channel, ways);
    if (missing !== null) context.log.warn({ sender: key, channel, missing }, "a sender is not configured: its messages are not sent");
  }
}
