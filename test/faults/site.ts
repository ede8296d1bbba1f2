import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { v7 as uuidv7 } from "uuid";
import { openContextWith } from "../../cli/context.ts";
import { type Stack, startStack } from "../../cli/embedded/stack.ts";
import type { Part } from "../../cli/embedded/supervisor.ts";
import { MINIMUM_FILL_MS } from "../../domain/bot-check.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { enrolLead } from "../../services/enrolments/enrol-lead.ts";
import { createLead } from "../../services/leads/create-lead.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import type { Installation } from "./fault.ts";
import { type LedgerTouch, readTouches } from "./ledger.ts";
import { type LineStandIn, lineStandIn, type MailStandIn, mailStandIn } from "./stand-ins.ts";
import type { Waits } from "./waits.ts";

export const MINUTE = 60_000;
/**
 * What a worker held when it ended is free after this many real seconds: leases of 40 s, a check for lost sends every 5 s, the heartbeat of
 * a drain, and a margin for a busy machine (domain/touches/deadlines.ts).
 */
export const RECOVERY_SECONDS = 75;

export interface Person {
  leadId: string;
  email: string;
  /** LINE user id; only with `line`. */
  lineUserId: string;
}

/** A real installation with its stand-ins, for fault tests. */
export interface Site {
  stack: Stack;
  context: Context;
  mail: MailStandIn;
  line: LineStandIn;
  waitFor: Waits["waitFor"];
  /** Creates a lead who is subscribed to the letters by mail, and with `line` also by LINE. The address begins with `name`. */
  newPerson(options?: { name?: string; line?: boolean; fields?: Record<string, unknown> }): Promise<Person>;
  /** Signs up on the public form, of another API if `api` is given. The form is fetched once and then posted for everybody. */
  signUp(email: string, api?: string): Promise<{ status: number; text: string }>;
  /** Id of the newest opt-in of an address. */
  optInOf(email: string): Promise<string>;
  /** Returns the enrolment's id. */
  enrol(person: Person, sequence: string): Promise<string>;
  /** The only touch of an enrolment. */
  touchOf(enrolmentId: string): Promise<LedgerTouch | undefined>;
  /** Waits until the touch of the enrolment has ended, and returns it. */
  settled(enrolmentId: string, seconds?: number): Promise<LedgerTouch>;
  /** Moves the business clock ahead by `ms`, for all processes. */
  skipAhead(ms: number): Promise<void>;
  /** Waits until no touch, send, wake or webhook is due or under way, and every process has begun. A time-out names what is left. */
  quiet(): Promise<void>;
  /** Default signal: SIGKILL. */
  kill(part: Part, signal?: NodeJS.Signals): Promise<void>;
  restart(part: Part): Promise<void>;
  /** Repairs what a fault left: restarts processes, clears scripts and alarms, restores webhooks. */
  mend(): Promise<void>;
  close(): Promise<void>;
  /** Kills all processes at once. */
  killAll(): void;
}

/** The hidden fields of a form, and the real time from which a post is not judged as a bot. */
interface Shown {
  fields: Record<string, string>;
  readableAt: number;
}

const playbook = fileURLToPath(new URL("./playbook/", import.meta.url));
/** One advertising message per channel, so that a cap is reached soon. */
const caps = ["email", "line"].map((channel) => ({ channel, categories: ["nurture", "promotion", "care"], max: 1, hours: 20 }));

/**
 * What is due or under way at the moment $1. Of the processes, those whose workflow has not yet taken the first step. Executions of the erased
 * are deleted in real time: nobody waits for that.
 */
const stillToDo = `
  select 'touch ' || id as what from touch where state = 'due' and not_before <= $1
  union all select 'send ' || id || ' (' || state || ', ' || coalesce(code, 'no code') || ')' from send
    where state in ('claimed', 'dispatching') or (state = 'deferred' and retry_at <= $1)
  union all select kind || ' ' || id from process where revision = 0 and state <> 'over' and wake_at <= $1
  union all select 'wake of ' || kind || ' ' || ref_id from outbox where kind not like '%-erased'
  union all select 'webhook ' || webhook_event_id from webhook_event where processed_at is null
  limit 100`;

/** Of a burdened installation. Usual are ten minutes. */
const SHORT_TURN_SECONDS = 4;

export async function openSite(folder: string, waits: Waits, installation: Installation): Promise<Site> {
  const dataDir = join(folder, `site-${randomBytes(4).toString("hex")}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const { PATH = "", HOME = "", TEMPORAL_CLI = "", XDG_CACHE_HOME = "" } = process.env;
  const turn = installation === "burdened" ? { DISPATCH_TURN_SECONDS: String(SHORT_TURN_SECONDS) } : {};
  const env = { PATH, HOME, TEMPORAL_CLI, XDG_CACHE_HOME, LOG_LEVEL: "warn", ...turn };
  const stack = await startStack({ env, dataDir, ports: { api: 0 }, clockSpeed: 1, prepare });
  const { context, close } = await openContextWith(stack.settings);
  const mail = mailStandIn(stack.sandboxUrl ?? "");
  const line = lineStandIn(stack.sandboxUrl ?? "");
  const { waitFor } = waits;
  const { pool } = context.database;
  const down = new Set<Part>();

  const formAt = (api: string) => `${api}/f/letters?lang=en`;
  let shown: Shown | undefined;
  async function showForm(): Promise<Shown> {
    const html = await (await fetch(formAt(stack.address))).text();
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return { fields: Object.fromEntries(hidden.map((match) => [match[1], match[2]])), readableAt: Date.now() + MINIMUM_FILL_MS + 100 };
  }

  /** Follows the LINE account. The contact is inserted first, so that the follow belongs to the lead. */
  async function follow(leadId: string, lineUserId: string): Promise<void> {
    const hash = addressHash(context.keys.suppression, "line", lineUserId);
    await pool.query(
      `insert into contact (id, lead_id, channel, account, address, address_key, address_hash, state, state_at, created_at)
       values ($1, $2, 'line', 'line', $3, $3, $4, 'unreachable', to_timestamp(0), $5)`,
      [uuidv7(), leadId, lineUserId, hash, context.clock.now()],
    );
    await line.act("follow", { userId: lineUserId, displayName: "Friend" });
    // Without the reply token, the next messages are pushed.
    await waitFor("the follow to make the lead reachable", async () => {
      const { rowCount } = await pool.query(
        "update contact set reply_token = null where lead_id = $1 and channel = 'line' and state = 'reachable'",
        [leadId],
      );
      return rowCount === 1;
    });
  }

  const site: Site = {
    stack,
    context,
    mail,
    line,
    waitFor,
    async newPerson({ name = "lead", line: byLine = false, fields = {} } = {}) {
      const id = randomBytes(16).toString("hex");
      const email = `${name}-${id.slice(0, 12)}@faults.example`;
      const lineUserId = `U${id}`;
      const { leadId } = await createLead(context, {
        email,
        basis: "relationship",
        topics: ["letters"],
        language: "en",
        sourceKey: null,
        fields,
        actor: "staff:faults",
      });
      if (byLine) await follow(leadId, lineUserId);
      return { leadId, email, lineUserId };
    },
    async signUp(email, api = stack.address) {
      const { fields, readableAt } = (shown ??= await showForm());
      await waitFor("the minimum time of the form to pass", () => Date.now() >= readableAt);
      const response = await fetch(formAt(api), { method: "POST", body: new URLSearchParams({ ...fields, email, topic: "letters" }) });
      return { status: response.status, text: await response.text() };
    },
    async optInOf(email) {
      const { rows } = await pool.query<{ id: string }>(
        "select o.id from opt_in o join contact c on c.id = o.contact_id where c.address_key = $1 order by o.requested_at desc",
        [email],
      );
      if (!rows[0]) throw new Error("the sign-up created no opt-in");
      return rows[0].id;
    },
    async enrol({ leadId }, sequenceKey) {
      const { enrolmentId } = await enrolLead(context, { leadId, sequenceKey, reason: "fault test", actor: "staff:faults" });
      return enrolmentId;
    },
    touchOf: async (origin) => (await readTouches(context, { origin }))[0],
    settled: (origin, seconds) =>
      waitFor(
        "the touch to end",
        async () => {
          const touch = (await readTouches(context, { origin }))[0];
          return touch && touch.state !== "due" && touch.state !== "claimed" ? touch : null;
        },
        seconds,
      ),
    async skipAhead(ms) {
      const wished = context.clock.now().getTime() + ms;
      await pool.query("update clock set anchor_business = anchor_business + make_interval(secs => $1::float8 / 1000) where id = 1", [ms]);
      await waitFor("the clock to jump", () => context.clock.now().getTime() >= wished);
    },
    async quiet() {
      let left: string[] = [];
      try {
        await waitFor(
          "everything due to be done",
          async () => {
            const { rows } = await pool.query<{ what: string }>(stillToDo, [context.clock.now()]);
            left = rows.map(({ what }) => what);
            return left.length === 0;
          },
          RECOVERY_SECONDS,
        );
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : error}; left: ${left.slice(0, 5).join(", ")}`);
      }
    },
    async kill(part, signal) {
      down.add(part);
      await stack.kill(part, signal);
    },
    async restart(part) {
      await stack.restart(part);
      down.delete(part);
    },
    async mend() {
      for (const part of down) await site.restart(part);
      await mail.clear();
      await line.clear();
      await line.deliverTo(`${stack.address}/hooks/line`);
      await pool.query("update sender set alarm = null");
    },
    async close() {
      await close();
      await stack.stop();
    },
    killAll: () => stack.killAll(),
  };
  return site;
}

/** Replaces the starter playbook by the tests' playbook, so that its sequences do not interfere. */
async function prepare(context: Context): Promise<void> {
  await context.database.pool.query("update sequence set current_version_id = null");
  await loadPlaybook(context, playbook);
  await context.database.transaction((tx) => writeSetting(tx, "caps", caps));
}
