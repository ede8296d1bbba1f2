import { ENROLMENT } from "../../services/enrolments/enrolment.ts";
import { type LedgerTouch, readTouches } from "./ledger.ts";
import type { Site } from "./site.ts";
import { wasTaken } from "./stand-ins.ts";

/** Checks everything that has happened since it was opened. */
export interface Oracle {
  /**
   * Waits until nothing is in progress, then compares the stand-ins' journals with the database. Returns the differences, one sentence
   * each. The database must say what was sent, nothing may be knowingly sent twice, nothing due may be lost, and the steps of each journey
   * must have left in their order.
   */
  faults(): Promise<string[]>;
}

export async function openOracle(site: Site): Promise<Oracle> {
  const before = new Set((await readTouches(site.context, "all")).map((touch) => touch.id));
  const mails = (await site.mail.journal()).length;
  const lines = (await site.line.journal()).length;
  return {
    async faults() {
      await site.quiet();
      const all = await readTouches(site.context, "all");
      const { taken, strangers } = await readTaken(site, all, { mails, lines });
      const fresh = all.filter((touch) => !before.has(touch.id));
      return [...strangers, ...fresh.flatMap((touch) => examine(touch, taken)), ...examineOrder(fresh, taken)];
    },
  };
}

/** When each send was accepted since the marks (real time, ms), by its id. A send is seldom accepted more than once. */
type Taken = ReadonlyMap<string, number[]>;

/** What was accepted since the marks, and accepted messages that the database does not know. */
async function readTaken(site: Site, touches: LedgerTouch[], since: { mails: number; lines: number }) {
  const byKey = new Map<string, string>();
  for (const send of touches.flatMap((touch) => touch.sends)) {
    for (const key of [send.id, send.retryKey, send.replyToken]) if (key) byKey.set(key, send.id);
  }
  const accepted = [
    ...(await site.mail.journal())
      .slice(since.mails)
      .filter(wasTaken)
      .map((mail) => ({ key: mail.sendId ?? mail.from, at: mail.at })),
    ...(await site.line.journal())
      .filter((entry) => entry.seq > since.lines && entry.kind === "accepted")
      .map((entry) => ({ key: entry.retryKey ?? entry.replyToken ?? "", at: entry.at })),
  ];
  const taken = new Map<string, number[]>();
  const strangers: string[] = [];
  for (const { key, at } of accepted) {
    const send = byKey.get(key);
    if (send) taken.set(send, [...(taken.get(send) ?? []), at]);
    else strangers.push(`a message was sent that the database does not know (${key})`);
  }
  return { taken, strangers };
}

function examine(touch: LedgerTouch, taken: Taken): string[] {
  const faults: string[] = [];
  const name = `touch ${touch.id} (${touch.state}${touch.reason ? `, ${touch.reason}` : ""})`;
  const count = touch.sends.reduce((sum, send) => sum + (taken.get(send.id) ?? []).length, 0);
  const allowed = 1 + Math.max(0, ...touch.sends.map(resendsAllowed));
  if (count > allowed) faults.push(`${name} was taken ${count} times, of which ${allowed} may be`);
  for (const send of touch.sends) {
    const left = (taken.get(send.id) ?? []).length > 0;
    if (send.state === "sent" && !left) faults.push(`send ${send.id} is "sent" in the database, but nothing was accepted`);
    if ((send.state === "failed" || send.state === "cancelled") && left)
      faults.push(`send ${send.id} was accepted, but is "${send.state}" in the database`);
    if (send.state === "deferred" && left && send.pastDot === 0 && send.channel === "email") {
      faults.push(`send ${send.id} was accepted, but the database treats it as safe to send again`);
    }
  }
  if (touch.state === "sent" && count === 0 && !touch.tasked) faults.push(`${name} was never accepted`);
  const explained = touch.objections.length > 0 || touch.sends.some((send) => ["failed", "unknown", "deferred"].includes(send.state));
  if (touch.state !== "sent" && count === 0 && !explained) faults.push(`${name} has neither an acceptance nor a decision`);
  return faults;
}

/** The touches are in the order in which they were planned: each must have been accepted after those before it of the same journey. */
function examineOrder(touches: LedgerTouch[], taken: Taken): string[] {
  const faults: string[] = [];
  for (const steps of Map.groupBy(touches, ({ leadId, originKind, originId }) => `${leadId} ${originKind} ${originId}`).values()) {
    let elder: { id: string; at: number } | undefined;
    for (const { id, originKind, sends } of steps) {
      const at = Math.min(...sends.flatMap((send) => taken.get(send.id) ?? []));
      if (originKind !== ENROLMENT || at === Number.POSITIVE_INFINITY) continue;
      if (elder && at < elder.at)
        faults.push(`touch ${id} was taken ${elder.at - at} ms before touch ${elder.id}, an earlier step of its journey`);
      if (!elder || at > elder.at) elder = { id, at };
    }
  }
  return faults;
}

/** SND2: verification mails and notices are sent again after an unanswered final dot, with at most two such attempts in total. */
function resendsAllowed({ category, pastDot }: LedgerTouch["sends"][number]): number {
  return category === "verification" || category === "transactional" ? Math.min(1, Math.max(0, pastDot - 1)) : 0;
}
