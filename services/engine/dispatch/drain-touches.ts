import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import PQueue from "p-queue";
import type { Outcome } from "../../../channels/outcome.ts";
import { codeOf } from "../../../domain/code-of.ts";
import { LEASE_SECONDS } from "../../../domain/touches/deadlines.ts";
import { roomByLane, roomLeft } from "../../../domain/touches/lanes.ts";
import { type TokenBucket, tokenBucket } from "../../../domain/touches/token-bucket.ts";
import type { Context } from "../context/context.ts";
import { observePoll, observeStep } from "../observation/observe.ts";
import { readDefaultSenders, type Sender } from "../senders/read-senders.ts";
import { batcher } from "./batcher.ts";
import { openBreaker } from "./breaker.ts";
import { claimRetries } from "./claim-retries.ts";
import { claimTouches } from "./claim-touches.ts";
import { commitDispatching } from "./commit-dispatching.ts";
import { domainOf, type Job } from "./job.ts";
import { lookForDue } from "./look-for-due.ts";
import { openPace } from "./pace.ts";
import { parkSend } from "./park-send.ts";
import { recoverSends } from "./recover-sends.ts";
import { releaseSends } from "./release-sends.ts";
import { retryUntilWritten } from "./retry-until-written.ts";
import { type Result, settleSends } from "./settle-sends.ts";
import { type TouchBell, touchBell } from "./touch-bell.ts";
import { RenderFault, type Transport } from "./transport.ts";

export interface DrainInput {
  sender: Sender;
  transport: Transport;
  /** Rings when touches may have become due. */
  bell: TouchBell;
  /** When aborted: claim nothing more, finish what is being sent, give back the rest, then return. */
  stop: AbortSignal;
  /** Called at least every second while the drain runs. */
  heartbeat: () => void;
}

/** Real ms between two recoveries of sends that dead workers left. */
const RECOVERY_MS = 5_000;
/** The most sends under way, as a multiple of the places. */
const MOST_PER_PLACE = 20;

/**
 * Sends the due touches of one sender until it is stopped: claim, take a place and a rate token, send, settle. While the provider refuses
 * the sender or does not answer, one message at a time tries again, and the others stay due.
 */
export async function drainTouches(context: Context, input: DrainInput): Promise<void> {
  const { sender, transport, bell, stop } = input;
  const who = { "hagukumi.sender.id": sender.id };
  const dispatching = batcher((jobs: Job[]) => observeStep("dispatching", who, jobs.length, () => commitDispatching(context, jobs)));
  const settle = batcher((results: Result[]) =>
    retryUntilWritten(context, () => observeStep("settle", who, results.length, () => settleSends(context, results))),
  );
  const release = batcher((jobs: Job[]) => retryUntilWritten(context, () => releaseSends(context, jobs)));
  const underway = new Map<string, { lane: number; done: Promise<void> }>();
  const places = new PQueue({ concurrency: transport.places });
  const pace = openPace({ least: transport.places * 2, most: transport.places * MOST_PER_PLACE });
  const space = touchBell(1_000);
  const overall = tokenBucket(sender.ratePerSecond);
  // The token of the first send. Each later one is taken ahead of its send (closeUntilNext).
  overall.take(Date.now());
  const domains = new Map(
    Object.entries(sender.domainRates).map(([domain, rate]) => [
      domain,
      { bucket: tokenBucket(rate), queue: new PQueue({ concurrency: 1 }) },
    ]),
  );
  const releaseWaiting = () => {
    space.ring();
    places.start();
  };
  stop.addEventListener("abort", releaseWaiting, { once: true });
  const breaker = openBreaker(context, sender, releaseWaiting);
  let recoverAt = 0;
  let refillAt = 0;

  const isStopped = (probe: boolean): boolean => breaker.stopped() && !probe;
  const waitForDomain = async (bucket: TokenBucket, probe: boolean): Promise<void> => {
    const waitMs = stop.aborted || isStopped(probe) ? 0 : bucket.take(Date.now());
    if (waitMs > 0) await delay(waitMs);
  };
  /**
   * Takes the next token early and starts no send until it arrives, so the highest lane goes first then. If a send waited for its token in
   * its place, the places of a slow sender would fill up with waiting sends, and a verification mail would queue behind them.
   */
  const closeUntilNext = (): void => {
    const waitMs = overall.take(Date.now());
    if (waitMs === 0) return;
    places.pause();
    setTimeout(() => places.start(), waitMs);
  };
  const attempt = async (job: Job, probe: boolean): Promise<Result | "unrenderable" | "untried"> => {
    if (stop.aborted) return giveBack(job);
    if (isStopped(probe)) return "untried";
    closeUntilNext();
    const startedAt = new Date();
    let outcome: Outcome;
    try {
      outcome = await transport.send(job, async () => (await dispatching(job)).has(job));
    } catch (error) {
      if (error instanceof RenderFault) return "unrenderable";
      context.log.warn({ send: job.sendId, code: codeOf(error) }, "a send failed before its body was sent");
      outcome = { kind: "deferred", code: codeOf(error), phase: "claim", scope: "sender" };
    }
    const refusedBefore = breaker.stopped();
    // In the ledger, before the message ends: whoever sees the message refused also sees why the others wait.
    await breaker.note({ job, outcome, startedAt, probe });
    return { job, outcome, startedAt, endedAt: new Date(), refusedBefore };
  };
  const run = async (job: Job, probe: boolean): Promise<void> => {
    const priority = -job.lane;
    // A send that waits for a slow domain takes no place meanwhile.
    const domain = domains.get(domainOf(job));
    await domain?.queue.add(() => waitForDomain(domain.bucket, probe), { priority });
    const result = await places.add(() => attempt(job, probe), { priority });
    if (result === "untried") return release(job);
    pace.passed();
    if (result === "unrenderable") await retryUntilWritten(context, () => parkSend(context, job));
    else await settle(result);
  };

  while (!stop.aborted) {
    input.heartbeat();
    try {
      if (Date.now() >= recoverAt) {
        recoverAt = Date.now() + RECOVERY_MS;
        await recoverSends(context, sender.id, new Set(underway.keys()));
      }
      const turn = await breaker.turn();
      const probe = turn === "probe";
      if (turn === "nothing" || (probe && underway.size > 0)) {
        await Promise.race([bell.rung(), space.rung()]);
        continue;
      }
      const ahead = probe ? breaker.choice() : placesAhead(sender, pace.ahead(Date.now()));
      const room = roomFor(ahead, underway);
      const claimed = room.some((places) => places > 0)
        ? await observePoll(
            "claim",
            who,
            () => claimSome(context, input, room),
            (found) => found.length,
          )
        : [];
      const untried = probe ? breaker.spare(claimed) : [];
      for (const job of claimed) {
        const done = (untried.includes(job) ? release(job) : run(job, probe))
          .catch((error) => context.log.error({ send: job.sendId, code: codeOf(error) }, "a send could not be settled"))
          .finally(() => {
            // The next attempt of the same send may be under way already.
            if (underway.get(job.sendId)?.done === done) underway.delete(job.sendId);
            // Claiming a few at a time would cost more queries than messages.
            if (underway.size <= refillAt) space.ring();
          });
        underway.set(job.sendId, { lane: job.lane, done });
      }
      refillAt = Math.floor(ahead / 2);
      if (claimed.length === 0 || underway.size > refillAt) await Promise.race([bell.rung(), space.rung()]);
    } catch (error) {
      // Postgres is unreachable or busy: nothing was claimed. Try again shortly.
      context.log.warn({ sender: sender.key, code: codeOf(error) }, "dispatch could not claim");
      await delay(500);
    }
  }
  const beat = setInterval(input.heartbeat, 1_000);
  await Promise.allSettled([...underway.values()].map((one) => one.done));
  clearInterval(beat);
}

/** At most what the rate allows within a third of the lease. */
function placesAhead(sender: Sender, ahead: number): number {
  return Math.max(1, Math.min(ahead, Math.floor((sender.ratePerSecond * LEASE_SECONDS) / 3)));
}

function roomFor(places: number, underway: Map<string, { lane: number }>): number[] {
  const taken = [0, 0, 0, 0];
  for (const { lane } of underway.values()) taken[lane] = (taken[lane] ?? 0) + 1;
  return roomByLane(places, taken);
}

async function claimSome(context: Context, { sender }: DrainInput, room: number[]): Promise<Job[]> {
  const due = await lookForDue(context, sender.id);
  if (!due.retries && !due.touches) return [];
  // A new fence for each claim: when this worker claims a send again, its earlier attempt may not settle it either.
  const fence = randomUUID();
  const retries = due.retries ? await claimRetries(context, { senderId: sender.id, room, fence }) : [];
  if (!due.touches) return retries;
  const left = roomLeft(
    room,
    room.map((_, lane) => retries.filter((job) => job.lane === lane).length),
  );
  const senders = await readDefaultSenders(context.database.pool);
  const fresh = await claimTouches(context, { sender, senders, room: left, fence });
  return [...retries, ...fresh];
}

/** The result of a claimed send that had no place yet when the drain stopped: the next drain sends it, with the same bytes. */
function giveBack(job: Job): Result {
  const at = new Date();
  return {
    job,
    outcome: { kind: "deferred", code: "stopping", phase: "claim", scope: "sender", retryAfterMs: 0 },
    startedAt: at,
    endedAt: at,
  };
}
