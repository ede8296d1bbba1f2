import { z } from "zod";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Stack } from "../embedded/stack.ts";
import { demoWords } from "../words/demo.ts";
import { random } from "./random.ts";
import { callApi, getJson, postJson } from "./web.ts";

/** What was done to the installation, counted by those who did it. */
export interface Injected {
  /** Connections cut after the final dot of a mail; half of the mails had been taken. */
  afterDot: number;
  /** Recipients answered 421. */
  tempfail: number;
  /** LINE calls answered 500; half of the messages had been taken. */
  line500: number;
  workerKills: number;
}

export interface Faults {
  /** Kills the worker once its time has come, in the middle of what it sends; the restart goes on by itself. Call it over and over. Throws when that failed. */
  strike(now: Date): Promise<void>;
  /** Waits for the restart, if one is under way. */
  injected(): Promise<Injected>;
}

export interface FaultsOptions {
  seed: number;
  /** Business time of the demo. */
  from: Date;
  until: Date;
  progress: (sentence: LocalText) => void;
}

/** Shares of all messages. */
const AFTER_DOT = 0.02;
const TEMPFAIL = 0.05;
const LINE_500 = 0.05;
/** The kill falls into the middle fifth of the run. */
const KILL_FROM = 0.4;
const KILL_WITHIN = 0.2;
/** From here on it waits for no send: there may be none. */
const KILL_BY = 0.65;
/** Tries to start the worker again. */
const RESTARTS = 5;
/** Real time that is spent on looking for a send under way, each time. */
const LOOK_MS = 250;

/**
 * Which messages they hit follows from the seed, the recipient, and which of her messages it is (channels/script-chance.ts). Half of what
 * breaks off has been taken all the same: from outside the two cannot be told apart (rules.md SND2, LIN4).
 */
function mailRules(seed: number) {
  const chance = (nth: number, probability: number) => ({ probability, seed: seed * 10 + nth });
  return [
    { at: "dot", action: "drop", match: chance(1, AFTER_DOT / 2) },
    { at: "answer", action: "drop", match: chance(2, AFTER_DOT / 2) },
    { at: "rcpt", action: "reply", code: 421, enhanced: "4.3.2", match: chance(3, TEMPFAIL) },
  ];
}

function lineRules(seed: number) {
  return ["push", "reply"].flatMap((path, index) =>
    [false, true].map((accepted, nth) => ({
      action: "status",
      status: 500,
      accepted,
      match: { path, probability: LINE_500 / 2, seed: seed * 10 + 4 + 2 * index + nth },
    })),
  );
}

const addedSchema = z.object({ added: z.number() });
const playedSchema = z.object({ rules: z.array(z.object({ played: z.number() })) });

/** Sets the stand-ins' scripts; nothing that comes before it is hit. */
export async function openFaults(context: Context, stack: Stack, { seed, from, until, progress }: FaultsOptions): Promise<Faults> {
  const mail = `${stack.sandboxUrl}/mail/script`;
  const line = `${stack.sandboxUrl}/line/control/script`;
  playedSchema.parse(await postJson(mail, mailRules(seed)));
  await tellTwice(stack);
  addedSchema.parse(await postJson(line, lineRules(seed)));
  const after = (share: number) => new Date(from.getTime() + (until.getTime() - from.getTime()) * share);
  const killFrom = after(KILL_FROM + KILL_WITHIN * random(seed).next());
  let workerKills = 0;
  let restarting = Promise.resolve();
  let failure: unknown;

  const played = async (address: string) => playedSchema.parse(await getJson(address)).rules.map((rule) => rule.played);
  const underway = async () => {
    const { rows } = await context.database.pool.query<{ count: number }>(
      "select count(*)::int as count from send where state in ('claimed', 'dispatching')",
    );
    return rows[0]?.count ?? 0;
  };
  const isSending = async () => {
    for (const deadline = performance.now() + LOOK_MS; performance.now() < deadline; ) if ((await underway()) > 0) return true;
    return false;
  };

  return {
    async strike(now) {
      if (failure) throw failure;
      if (workerKills > 0 || now < killFrom) return;
      if (!(await isSending()) && now < after(KILL_BY)) return;
      workerKills += 1;
      await stack.kill("worker");
      progress(demoWords.workerKilled(await underway()));
      restarting = startAgain(stack);
      restarting.catch((error: unknown) => (failure = error));
    },
    async injected() {
      await restarting;
      const [atDot = 0, atAnswer = 0, tempfail = 0] = await played(mail);
      const line500 = (await played(line)).reduce((sum, count) => sum + count, 0);
      return { afterDot: atDot + atAnswer, tempfail, line500, workerKills };
    },
  };
}

/** Everything that the stand-in of the card payments tells, it tells twice at once. */
async function tellTwice({ sandboxUrl }: Stack): Promise<void> {
  const { status } = await callApi(`${sandboxUrl}/stripe/control/delivery-mode`, { method: "PUT", body: { mode: "doubled" }, headers: {} });
  if (status !== 200) throw new Error(`the card payments' stand-in answered ${status}`);
}

/** As a supervisor does: a start that fails on a busy machine is tried again. */
async function startAgain(stack: Stack): Promise<void> {
  for (let left = RESTARTS; ; left -= 1) {
    try {
      return await stack.restart("worker");
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/** For a demo in which all goes well. */
export const noFaults: Faults = {
  strike: async () => {},
  injected: async () => ({ afterDot: 0, tempfail: 0, line500: 0, workerKills: 0 }),
};
