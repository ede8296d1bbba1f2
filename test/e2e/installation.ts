import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openContextWith } from "../../cli/context.ts";
import { type Stack, startStack } from "../../cli/embedded/stack.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { type Mailbox, mailboxAt } from "./mailbox.ts";

export interface Installation {
  stack: Stack;
  context: Context;
  /** Where staff and leads reach it. */
  address: string;
  /** Of the mailbox and the LINE screen. */
  sandboxUrl: string;
  mailbox: Mailbox;
  /** Of the staff API, as `npm start` shows it once. */
  apiKey: string;
  /** For commands beside it. */
  dataDir: string;
  close(): Promise<void>;
}

/** A Tuesday morning in Tokyo: within every window, no holiday near. */
const MORNING = new Date("2027-01-12T10:00:00+09:00");

/** One owner opens more screens in a minute than a person could. */
const unhurried = { API_LIMIT_PER_PERSON: "100000" };

/** Everything that `npm start` starts, with the starter playbook, in a folder of its own. `env`: settings as a person gives them. */
export async function openInstallation(env: Record<string, string> = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi e2e "));
  const dataDir = join(folder, "data");
  mkdirSync(dataDir, { mode: 0o711 });
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    const stack = await startStack({
      env: { ...ownEnvironment(), LOG_LEVEL: "warn", ...unhurried, ...env },
      dataDir,
      ports: { api: 0 },
      prepare: setMorning,
    });
    const { sandboxUrl, apiKey, address } = stack;
    if (!sandboxUrl || !apiKey) throw new Error("A fresh installation has stand-ins and shows its key.");
    const { context, close } = await openContextWith(stack.settings);
    return {
      stack,
      context,
      address,
      sandboxUrl,
      mailbox: mailboxAt(sandboxUrl),
      apiKey,
      dataDir,
      async close() {
        await close();
        await stack.stop();
        removeFolder();
      },
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** What a person's shell has, without what is set for an installation of her own. */
export function ownEnvironment(): Record<string, string> {
  const { PATH = "", HOME = "", TEMPORAL_CLI = "", XDG_CACHE_HOME = "" } = process.env;
  return { PATH, HOME, TEMPORAL_CLI, XDG_CACHE_HOME };
}

async function setMorning(context: Context): Promise<void> {
  await context.database.pool.query("update clock set anchor_business = $1, anchor_real = $2 where id = 1", [MORNING, new Date()]);
}
