import type { Outcome } from "../../../channels/outcome.ts";
import { probePause } from "../../../domain/touches/retry.ts";
import type { Context } from "../context/context.ts";
import { type Alarm, endAlarm, readAlarm, stopsSending, writeAlarm } from "../senders/alarm.ts";
import type { Sender } from "../senders/read-senders.ts";
import { domainOf, type Job } from "./job.ts";
import { retryUntilWritten } from "./retry-until-written.ts";

/** Messages in a row without any answer, after which the provider counts as dead. One alone may be the fault of its recipient's server. */
const SILENCES = 5;

/** How long the state is taken as known while the sender sends: others write it, too, such as a message that ended unknown. Business ms. */
const KNOWN_FOR_MS = 10_000;

/** The first probes after a refusal are each chosen from so many messages. */
const CHOSEN_PROBES = 3;
const CHOICE = 5;

/** Phases of SMTP in which the provider has accepted the sender. */
const ABOUT_THE_MESSAGE = new Set(["rcpt", "data", "body", "dot"]);

export interface AttemptToNote {
  job: Job;
  outcome: Outcome;
  startedAt: Date;
  /** It went out although the sender is stopped, to try the provider again. */
  probe: boolean;
}

/**
 * Stops a sender whose provider refuses it or does not answer, so that no message is used up in vain. One message at a time tries again. A
 * success or a person ends it. The database has the state (`sender.alarm`), for the next turn, for metrics and for people.
 */
export interface Breaker {
  /** True: nothing but a probe may go out. */
  stopped(): boolean;
  /** Takes effect at once; the promise resolves when it is in the database. */
  note(attempt: AttemptToNote): Promise<void>;
  /** What may go out now. Asks the database while the sender is stopped, and now and then while it sends. */
  turn(): Promise<"all" | "probe" | "nothing">;
  /**
   * From so many messages the next probe is chosen: from a few after a refusal. So nobody stops a sender for long by signing up with
   * addresses that refuse everything. After a few probes in vain it is the provider.
   */
  choice(): number;
  /** All but the one that goes out as a probe, which is to a domain that has not refused us, if there is any. */
  spare(jobs: Job[]): Job[];
}

type Finding = "accepted" | "answered" | "silent" | "down" | "policy" | "quota" | "nothing";

/** `onStop` is called when the sender stops, at once. */
export function openBreaker(context: Context, sender: Sender, onStop: () => void): Breaker {
  const { clock, log } = context;
  const { pool } = context.database;
  /** Undefined until it was read. */
  let alarm: Alarm | null | undefined;
  let written = Promise.resolve();
  let changes = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let silences = 0;
  /** Domains of recipients whose mail was refused since the sender stopped. */
  const refusing = new Set<string>();
  let acceptedAt = Number.NEGATIVE_INFINITY;

  const standing = (): Alarm | null => (stopsSending(alarm ?? null) ? (alarm ?? null) : null);
  const change = (next: Alarm | null, write: () => Promise<void>): void => {
    alarm = next;
    changes += 1;
    written = written.then(() => retryUntilWritten(context, write));
  };
  const raise = (next: Alarm): void => change(next, () => writeAlarm(pool, sender.id, next));
  const began = ({ cause, code }: Pick<Alarm, "cause" | "code">): void =>
    log.error({ sender: sender.key, cause, code }, "a sender is stopped: its provider refuses it or does not answer");
  const ended = (was: Alarm): void =>
    log.info({ sender: sender.key, cause: was.cause, code: was.code, since: was.at }, "a sender sends again");

  const fail = (cause: "down" | "policy", code: string, probe: boolean): void => {
    const was = standing();
    // A message that was under way when the sender stopped says nothing new.
    if (was && !probe) return;
    const now = clock.now();
    const probes = was ? was.probes + 1 : 0;
    const probeAt = new Date(now.getTime() + probePause(cause, probes, Math.random()));
    // Who refused us and is away now still has to accept a message before the others may go.
    raise({ code, cause: was?.cause === "policy" ? "policy" : cause, at: was?.at ?? now, probes, probeAt });
    if (was) return;
    began({ cause, code });
    onStop();
  };
  const succeed = (was: Alarm): void => {
    refusing.clear();
    change(null, () => endAlarm(pool, sender.id, was, clock.now()));
    if (stopsSending(was)) ended(was);
  };

  return {
    stopped: () => standing() !== null,
    note({ job, outcome, startedAt, probe }) {
      const finding = findingOf(outcome);
      const code = "code" in outcome ? outcome.code : "";
      silences = finding === "silent" || finding === "nothing" ? silences + Number(finding === "silent") : 0;
      switch (finding) {
        case "accepted":
          acceptedAt = Date.now();
          if (alarm && endsAlarm(alarm, job, probe)) succeed(alarm);
          break;
        case "answered":
          if (alarm?.cause === "down" && probe) succeed(alarm);
          break;
        case "silent":
          if (probe || silences >= SILENCES) fail("down", code, probe);
          break;
        case "down":
          // Where another message was accepted meanwhile, the provider only limits connections.
          if (probe || acceptedAt < startedAt.getTime()) fail("down", code, probe);
          break;
        case "policy":
          refusing.add(domainOf(job));
          fail("policy", code, probe);
          break;
        case "quota":
          if (!standing()) raise({ code, cause: "quota", at: clock.now(), probes: 0 });
          break;
        case "nothing":
          break;
      }
      return written;
    },
    choice: () => (refusing.size > 0 && (standing()?.probes ?? 0) < CHOSEN_PROBES ? CHOICE : 1),
    spare(jobs) {
      const probe = jobs.find((job) => !refusing.has(domainOf(job))) ?? jobs[0];
      return jobs.filter((job) => job !== probe);
    },
    async turn() {
      const now = clock.now();
      if (!standing() && now.getTime() - readAt < KNOWN_FOR_MS) return "all";
      await written;
      const before = changes;
      const stored = await readAlarm(pool, sender.id);
      if (changes === before) {
        const was = standing();
        const sent = alarm !== undefined && !was;
        alarm = stored;
        readAt = now.getTime();
        const is = standing();
        if (was && !is) ended(was);
        if (sent && is) began(is);
      }
      const left = standing();
      if (!left) return "all";
      return !left.probeAt || left.probeAt <= now ? "probe" : "nothing";
    },
  };
}

/** What the outcome of one message says about its sender. */
function findingOf(outcome: Outcome): Finding {
  switch (outcome.kind) {
    case "accepted":
      return "accepted";
    case "rejected":
      // Refused on this machine: the address or the message cannot be put into SMTP.
      if (outcome.code.startsWith("E")) return "nothing";
      return outcome.cause === "policy" || outcome.cause === "quota" ? outcome.cause : "answered";
    case "unknown":
      return "silent";
    case "cancelled":
      return "nothing";
    case "deferred":
      // `claim`: our own database. `http 429`: the provider answers, and says when to come back.
      if (outcome.phase === "claim" || outcome.code === "ECLOSED" || outcome.code === "http 429") return "nothing";
      // A 421 from the recipient on is about this recipient, too: the server took the sender.
      if (outcome.scope === "sender" && !ABOUT_THE_MESSAGE.has(outcome.phase)) return "down";
      return /^[45]\d\d\b/.test(outcome.code) ? "answered" : "silent";
  }
}

/** A dead provider lives when it accepts any message. One that refused the sender has to accept a message that was sent afterwards. */
function endsAlarm({ cause }: Alarm, job: Job, probe: boolean): boolean {
  switch (cause) {
    case "down":
      return true;
    case "policy":
      return probe;
    case "quota":
      // A reply costs no quota.
      return job.snapshot.replyToken === undefined;
  }
}
