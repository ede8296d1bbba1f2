import type { ChildProcess } from "node:child_process";
import { AppError } from "../../domain/app-error.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { embeddedWords } from "../words/embedded.ts";
import { stackWords } from "../words/start.ts";
import { lastLines } from "./logs.ts";
import { endProcess, hasEnded, identify, isAlive, type ProcessIdentity, signal } from "./process-identity.ts";
import { isFullDisk } from "./room.ts";
import { type Runtime, writeRuntime } from "./runtime.ts";

export const parts = ["postgres", "temporal", "sandbox", "worker", "api"] as const;
export type Part = (typeof parts)[number];
/** Parts that are programs of this repository. */
export type Program = "sandbox" | "worker" | "api";

/** What ends first, when all end: nothing stops before those that use it. */
const endOrder: Part[] = ["api", "worker", "sandbox", "temporal", "postgres"];

/** How each is asked to end, and how long it may take (the worker finishes the messages that it is sending). */
const endings: Record<Part, { ask: NodeJS.Signals; graceMs: number }> = {
  api: { ask: "SIGTERM", graceMs: 10_000 },
  worker: { ask: "SIGTERM", graceMs: 30_000 },
  sandbox: { ask: "SIGTERM", graceMs: 5_000 },
  temporal: { ask: "SIGTERM", graceMs: 10_000 },
  // SIGINT is PostgreSQL's "fast": it does not wait for clients to leave.
  postgres: { ask: "SIGINT", graceMs: 20_000 },
};

export const partNames: Record<Part, LocalText> = {
  postgres: { ja: "PostgreSQL", en: "PostgreSQL" },
  temporal: { ja: "Temporal", en: "Temporal" },
  sandbox: { ja: "練習環境", en: "the sandbox" },
  worker: { ja: "ワーカー", en: "the worker" },
  api: { ja: "API", en: "the API" },
};

export const isProgram = (part: Part): part is Program => part === "sandbox" || part === "worker" || part === "api";

export interface Supervisor {
  /** Ends it with the others from now on; at once when those are already being ended. */
  add(part: Part, child: ChildProcess, logFile: string): void;
  /** From now on its end is a failure; before, the one who starts it sees it. */
  ready(part: Part): void;
  pid(part: Part): number | undefined;
  /** Sends the signal and waits until it has ended; this end is no failure. */
  kill(part: Part, name: NodeJS.Signals): Promise<void>;
  /** Asks it to end in good order and waits; this end is no failure. Does nothing when it does not run. */
  end(part: Part): Promise<void>;
  endAll(progress?: (sentence: LocalText) => void): Promise<void>;
  /** At once, without any order. */
  killAll(): void;
  /** One sentence, when a part ended that nobody asked to. */
  failed: Promise<LocalText>;
  /** Lets `failed` say this. */
  fail(sentence: LocalText): void;
}

/** `ended` is told when a part ends that nobody asked to. If it returns false, that is a failure of the whole. */
export function createSupervisor(dataDir: string, runtime: Runtime, ended: (part: Part, sentence: LocalText) => boolean): Supervisor {
  const running = new Map<Part, ProcessIdentity>();
  /** By pid; a part has ended for us when we have been told, and have remembered it. */
  const exits = new Map<number, Promise<unknown>>();
  const asked = new Set<number>();
  const ready = new Set<Part>();
  let closed = false;
  const { promise: failed, resolve: fail } = Promise.withResolvers<LocalText>();

  const remember = () => {
    runtime.processes = Object.fromEntries(running);
    try {
      writeRuntime(dataDir, runtime);
    } catch (error) {
      // While the installation runs, a full disk must not end what watches over it. The next change writes the whole file.
      if (!isFullDisk(error)) throw error;
    }
  };
  const end = async (part: Part, progress?: (sentence: LocalText) => void) => {
    const identity = running.get(part);
    if (!identity) return;
    asked.add(identity.pid);
    if (isAlive(identity)) {
      progress?.(stackWords.stopping(partNames[part]));
      await endProcess(identity, endings[part].ask, endings[part].graceMs);
    }
    await exits.get(identity.pid);
  };

  return {
    add(part, child, logFile) {
      const identity = child.pid === undefined ? null : identify(child.pid);
      if (!identity) return;
      running.set(part, identity);
      exits.set(identity.pid, new Promise((resolve) => child.once("exit", resolve)));
      remember();
      child.once("exit", (code, by) => {
        if (running.get(part) !== identity) return;
        const wasReady = ready.delete(part);
        running.delete(part);
        remember();
        if (asked.has(identity.pid) || !wasReady) return;
        const how = by === null ? stackWords.endedWithCode(code) : stackWords.endedBySignal(by);
        const sentence = stackWords.ended(partNames[part], how, logFile, lastLines(logFile, 2));
        if (!ended(part, sentence)) fail(sentence);
      });
      if (!closed) return;
      asked.add(identity.pid);
      signal(identity, "SIGKILL");
      throw new AppError("unavailable", "interrupted", embeddedWords.interrupted);
    },
    ready: (part) => void (running.has(part) && ready.add(part)),
    pid: (part) => running.get(part)?.pid,
    async kill(part, name) {
      const identity = running.get(part);
      if (!identity) return;
      asked.add(identity.pid);
      signal(identity, name);
      if (!(await hasEnded(identity, 30_000))) throw new Error(`${partNames[part].en} did not end on ${name}.`);
    },
    end: (part) => end(part),
    async endAll(progress) {
      closed = true;
      for (const part of endOrder) await end(part, progress);
    },
    killAll() {
      closed = true;
      for (const identity of running.values()) {
        asked.add(identity.pid);
        signal(identity, "SIGKILL");
      }
    },
    failed,
    fail,
  };
}

/** A part that a killed start left running. */
export interface Leftover {
  part: Part;
  pid: number;
}

/** What a killed start left running, in the order in which things end. Only while nobody holds the data directory. */
export function findLeftovers({ processes }: Runtime): Leftover[] {
  return endOrder.flatMap((part) => {
    const identity = processes[part];
    return identity && isAlive(identity) ? [{ part, pid: identity.pid }] : [];
  });
}

/** Ends what a killed start left running, and returns what that was. The caller holds the data directory. */
export async function endLeftovers(runtime: Runtime): Promise<Leftover[]> {
  const leftovers = findLeftovers(runtime);
  for (const { part } of leftovers) {
    const identity = runtime.processes[part];
    if (identity) await endProcess(identity, endings[part].ask, 5_000);
  }
  return leftovers;
}

/** `PostgreSQL (4711), Temporal (4712)` */
export function namesOf(leftovers: readonly Leftover[]): LocalText {
  return inEach((language) => leftovers.map(({ part, pid }) => `${partNames[part][language]} (${pid})`).join(", "));
}
