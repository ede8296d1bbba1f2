import { fileURLToPath } from "node:url";
import { pino } from "pino";
import type { Clock } from "../../services/engine/clock/clock.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { contextOf } from "../../services/engine/context/open-context.ts";
import { openFileJournal } from "../../services/engine/journal/file-journal.ts";
import type { Module } from "../../services/engine/modules/module.ts";
import { modules as allModules } from "../../services/modules.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { filledTemplate, freshDatabase, type TestDatabase } from "./database.ts";
import { type TestClock, testClock } from "./test-clock.ts";

export const SMALL_PLAYBOOK = fileURLToPath(new URL("../fixtures/playbook", import.meta.url));
export const STARTER_PLAYBOOK = fileURLToPath(new URL("../../playbooks/coaching-ja", import.meta.url));
/** LINE user id of the account in both playbooks: the `destination` of webhooks. */
export const LINE_ACCOUNT = "U00000000000000000000000000000001";
export const LINE_SECRET = "channel-secret";
/** Of Stripe's webhook. */
export const STRIPE_SECRET = "whsec_forTests";

/** Wednesday 2027-01-13 09:00 in Tokyo: inside every window, no holiday near it. */
const USUAL_START = "2027-01-13T09:00+09:00";

/** When the starter playbook was loaded, for tests that begin later. */
const STARTER_LOADED = new Date("2027-01-01T09:00+09:00");

export interface TestContext extends Context {
  database: TestDatabase;
  clock: TestClock;
  /** Drops the database. */
  close(): Promise<void>;
}

export interface ContextOptions {
  /** ISO instant with its offset. */
  startAt?: string;
  /** Folder of a playbook. Null: load none. */
  playbook?: string | null;
  connections?: number;
  /** YAML of sequences to publish. */
  sequences?: string[];
  /** A migrated, empty database. Default: a new one. */
  database?: TestDatabase;
  /** Default: the modules of services/modules.ts. */
  modules?: readonly Module[];
  /** Folder of the journal. Default: none is kept. */
  journal?: string;
}

/** A Context with a new database and a clock that the test sets. */
export async function openContext({
  startAt = USUAL_START,
  playbook = SMALL_PLAYBOOK,
  connections = 10,
  sequences = [],
  database: given,
  modules = allModules,
  journal,
}: ContextOptions = {}): Promise<TestContext> {
  const clock = testClock(startAt);
  const isCopied = playbook === STARTER_PLAYBOOK && !given && modules === allModules && clock.now() >= STARTER_LOADED;
  const database = given ?? (await freshDatabase(connections, isCopied ? await starterTemplate() : undefined));
  const context: TestContext = { ...contextOn(database, clock, modules, journal), database, clock, close: () => database.close() };
  if (playbook !== null && !isCopied) await loadPlaybook(context, playbook);
  for (const source of sequences) await publishSequence(context, { source, author: "staff:test" });
  return context;
}

let template: Promise<string> | undefined;

/** The starter playbook takes seconds to load, so a run loads it once. */
function starterTemplate(): Promise<string> {
  template ??= filledTemplate(STARTER_PLAYBOOK, (database) =>
    loadPlaybook(contextOn(database, testClock(STARTER_LOADED.toISOString())), STARTER_PLAYBOOK).then(() => {}),
  );
  return template;
}

/** A Context with existing parts. The keys are the same in every test, so that tokens are valid across Contexts. */
export function contextOn(database: TestDatabase, clock: Clock, modules = allModules, journalFolder?: string): Context {
  const settings = {
    keys: {
      token: [{ id: "k1", secret: Buffer.alloc(32, 1) }],
      suppression: Buffer.alloc(32, 2),
      vault: Buffer.alloc(32, 3),
      session: Buffer.alloc(32, 4),
    },
    publicUrl: "http://shop.test",
    zone: "Asia/Tokyo",
    sandbox: true,
  };
  const log = pino({ level: process.env.TEST_LOG ?? "silent" });
  const journal = journalFolder === undefined ? null : openFileJournal(journalFolder);
  return contextOf(settings, { modules, log, database, clock, journal });
}
