import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "../../domain/app-error.ts";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import type { Chance } from "./chance.ts";
import type { Person, Site } from "./site.ts";

/** A pause of an enrolment, in real ms: from the acknowledgement of the pause until the call to resume. */
export interface Rest {
  enrolment: string;
  from: number;
  until: number;
}

/** What people and staff did and got acknowledged. */
export interface Diary {
  /** Addresses whose sign-up was answered 200. */
  signedUp: Set<string>;
  /** Addresses whose confirmation was answered 200. */
  confirmed: Set<string>;
  /** Ids of enrolments by hand. */
  enrolled: string[];
  /** By address, real ms of the answer. */
  optedOut: Map<string, number>;
  rests: Rest[];
  /** Friends of the LINE account. */
  friends: Person[];
  /** Number of messages and postbacks by LINE. */
  lineActions: number;
  /** Number of failed requests, by answer. */
  refused: Map<string, number>;
}

export interface Life {
  diary: Diary;
  /** Signs up several people at once. `first` resolves at the first answer, `all` when each was answered or cut off. */
  signUpAtOnce(count: number): { first: Promise<void>; all: Promise<void> };
  /** Pauses an enrolment for `ms` real ms, then resumes it. */
  rest(enrolment: string, ms: number): Promise<void>;
  /** Starts nothing new, waits for running actions, and resumes paused enrolments. */
  stop(): Promise<void>;
}

/** Average real ms between two actions. */
const ACTION_EVERY_MS = 250;
const READ_MAIL_EVERY_MS = 1_500;
/** People give up after this many tries. */
const TRIES = 8;
const MOST_AT_ONCE = 60;
const actor = "staff:soak";

/**
 * Simulates people who sign up, confirm, follow, write and unsubscribe, and staff who enrol and pause, until it is stopped. After an outage
 * they try again.
 */
export function startLife(site: Site, chance: Chance): Life {
  const diary: Diary = {
    signedUp: new Set(),
    confirmed: new Set(),
    enrolled: [],
    optedOut: new Map(),
    rests: [],
    friends: [],
    lineActions: 0,
    refused: new Map(),
  };
  const ending = new AbortController();
  const underWay = new Set<Promise<void>>();
  /** Enrolments that may be paused: the answer to a pause can be lost. */
  const maybePaused = new Set<string>();
  /** Number of mails read, and the addresses that got one. */
  let read = 0;
  const written = new Set<string>();
  /** Subscribed to the letters by mail. */
  const readers: Person[] = [];

  function begin(work: Promise<unknown>): Promise<void> {
    const done: Promise<void> = work.then(
      () => {},
      // A conflict, such as "already enrolled" or "already over", is allowed: staff may try the impossible.
      (error) => (error instanceof AppError && error.kind === "conflict" ? undefined : refuse(codeOf(error))),
    );
    underWay.add(done);
    return done.finally(() => underWay.delete(done));
  }

  function refuse(what: string): void {
    diary.refused.set(what, (diary.refused.get(what) ?? 0) + 1);
  }

  const sleep = (ms: number) => delay(ms, undefined, { signal: ending.signal }).catch(() => {});

  /** Retries until the answer is 200. False after too many tries. */
  async function retryUntilOk(ask: () => Promise<{ status: number }>): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask().catch((error) => codeOf(error));
      if (typeof answer !== "string" && answer.status === 200) return true;
      refuse(typeof answer === "string" ? answer : String(answer.status));
      if (tries === TRIES || ending.signal.aborted) return false;
      await sleep(2_000 + 1_000 * tries);
    }
  }

  async function signUp(): Promise<void> {
    const email = `guest-${randomBytes(6).toString("hex")}@${chance.pick(["faults.example", "one.example", "two.example"])}`;
    if (await retryUntilOk(() => site.signUp(email))) diary.signedUp.add(email);
  }

  async function confirm(email: string): Promise<void> {
    await sleep(chance.between(200, 5_000));
    const link = (await site.mail.links(email)).find((one) => one.includes("/c/"));
    if (link && (await retryUntilOk(() => post(link)))) diary.confirmed.add(email);
  }

  async function optOut(email: string): Promise<void> {
    const link = (await site.mail.links(email)).find((one) => one.includes("/u/"));
    const oneClick = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    if (link && (await retryUntilOk(() => post(link, oneClick)))) diary.optedOut.set(email, Date.now());
  }

  /** Reads new mails. Most verification mails are confirmed; a few other mails lead to an opt-out. */
  async function readMails(): Promise<void> {
    const fresh = (await site.mail.journal()).slice(read);
    read += fresh.length;
    for (const { to } of fresh) {
      const isVerification = to.startsWith("guest-") && !written.has(to);
      written.add(to);
      if (isVerification && chance.share() < 0.9) void begin(confirm(to));
      else if (!isVerification && chance.share() < 0.03) void begin(optOut(to));
    }
  }

  async function enrol(): Promise<void> {
    if (readers.length < 5 || chance.share() < 0.7) readers.push(await site.newPerson({ name: "reader" }));
    const person = chance.pick(readers.slice(-50));
    const id = await site.enrol(
      person,
      chance.weigh([
        [5, "walk"],
        [2, "notice"],
        [2, "letter"],
      ] as const),
    );
    diary.enrolled.push(id);
  }

  async function follow(): Promise<void> {
    const person = await site.newPerson({ name: "friend", line: true });
    diary.friends.push(person);
    diary.enrolled.push(await site.enrol(person, chance.pick(["chatter", "chat", "either", "patient"])));
  }

  async function useLine(): Promise<void> {
    if (diary.friends.length === 0) return;
    const { lineUserId: userId } = chance.pick(diary.friends);
    if (chance.share() < 0.5) await site.line.act("message", { userId, text: "A question" });
    else await site.line.act("postback", { userId, data: "pressed" });
    diary.lineActions += 1;
  }

  async function rest(enrolment: string, ms: number): Promise<void> {
    maybePaused.add(enrolment);
    await pauseEnrolment(site.context, { enrolmentId: enrolment, reason: "soak", actor });
    const one = { enrolment, from: Date.now(), until: Number.POSITIVE_INFINITY };
    diary.rests.push(one);
    await sleep(ms);
    one.until = Date.now();
    await goOn(enrolment);
  }

  /** If the answer is lost, the enrolment stays in `maybePaused`. */
  async function goOn(enrolment: string): Promise<void> {
    await resumeEnrolment(site.context, { enrolmentId: enrolment, reason: "soak", actor }).catch((error) => {
      // A conflict means that it is over or already running.
      if (!(error instanceof AppError) || error.kind !== "conflict") throw error;
    });
    maybePaused.delete(enrolment);
  }

  async function pause(): Promise<void> {
    const enrolment = diary.enrolled.length > 0 && chance.pick(diary.enrolled.slice(-100));
    if (enrolment && !maybePaused.has(enrolment)) await rest(enrolment, chance.between(2_000, 15_000));
  }

  const deeds = [
    [35, signUp],
    [30, enrol],
    [12, follow],
    [15, useLine],
    [8, pause],
  ] as const;
  async function live(): Promise<void> {
    while (!ending.signal.aborted) {
      if (underWay.size < MOST_AT_ONCE) void begin(chance.weigh(deeds)());
      await sleep(chance.between(0, 2 * ACTION_EVERY_MS));
    }
  }

  async function receive(): Promise<void> {
    for (; !ending.signal.aborted; await sleep(READ_MAIL_EVERY_MS)) await begin(readMails());
  }

  const living = Promise.all([live(), receive()]);

  return {
    diary,
    signUpAtOnce(count) {
      const first = Promise.withResolvers<void>();
      const all = Array.from({ length: count }, () => begin(signUpOnce().finally(first.resolve)));
      return { first: first.promise, all: Promise.all(all).then(() => {}) };
    },
    rest,
    async stop() {
      ending.abort();
      await living;
      await Promise.all(underWay);
      for (const enrolment of [...maybePaused]) {
        const one = diary.rests.find((found) => found.enrolment === enrolment && found.until === Number.POSITIVE_INFINITY);
        if (one) one.until = Date.now();
        await goOn(enrolment);
      }
    },
  };

  /** Tries only once: the caller kills the API at the first answer. */
  async function signUpOnce(): Promise<void> {
    const email = `guest-${randomBytes(6).toString("hex")}@faults.example`;
    const { status } = await site.signUp(email);
    if (status === 200) diary.signedUp.add(email);
    else refuse(String(status));
  }
}

async function post(url: string, body?: URLSearchParams): Promise<{ status: number }> {
  const response = await fetch(url, { method: "POST", ...(body && { body }) });
  await response.body?.cancel();
  return response;
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return "unknown";
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message.slice(0, 60);
}
