import { engineSection } from "../../domain/playbooks/sections/engine.ts";
import { emailRejected, lineRejected } from "./dispatch/dispatch-events.ts";
import type { Module } from "./modules/module.ts";
import { reportAlarms } from "./senders/report-alarms.ts";
import { readSenderEntries, writeSenders } from "./senders/write-senders.ts";
import { MESSAGE_CANCELLED, undoCancel } from "./touches/cancel-planned.ts";

/** A sender that is stopped sends nothing before its next probe: the clock must not halt for its messages until then. */
const STOPPED = "(select id, (alarm->>'probeAt')::timestamptz as probe_at from sender where alarm->>'cause' <> 'quota')";

/** What the engine itself records and keeps: the ledger of touches and sends, decisions, events, audit. */
export const engine: Module = {
  name: "engine",
  events: [emailRejected, lineRejected],
  playbook: { section: engineSection, write: writeSenders, read: readSenderEntries },
  undone: {
    next: `least(
       (select min(greatest(t.not_before, stopped.probe_at)) from touch t left join ${STOPPED} stopped on stopped.id = t.sender_id where t.state = 'due'),
       (select min(greatest(s.retry_at, stopped.probe_at)) from send s left join ${STOPPED} stopped on stopped.id = s.sender_id where s.state = 'deferred'))`,
    // The executions of the erased are deleted in real time: nothing of the business waits for that.
    underway: `(exists (select 1 from send where state in ('claimed', 'dispatching')) or exists (select 1 from outbox where kind not like '%-erased')
       or exists (select 1 from webhook_event where processed_at is null and failures = 0)
       or exists (select 1 from webhook_event where answer is not null and answered_at is null))`,
  },
  undo: { [MESSAGE_CANCELLED]: undoCancel },
  doctor: reportAlarms,
  words: {
    acts: {
      "send-arrived": (who, what) => ({
        ja: `${who.ja}が、${what.ja}は届いたと確かめました`,
        en: `${who.en} found that ${what.en} arrived`,
      }),
      "send-not-arrived": (who, what) => ({
        ja: `${who.ja}が、${what.ja}は届いていないと確かめ、もう一度送ることにしました`,
        en: `${who.en} found that ${what.en} did not arrive, and let it go again`,
      }),
      "send-left": (who, what) => ({
        ja: `${who.ja}が、${what.ja}は届いたかどうか分からないままにしました`,
        en: `${who.en} left it open whether ${what.en} arrived`,
      }),
      "message-cancelled": (who, what) => ({ ja: `${who.ja}が、${what.ja}を取り消しました`, en: `${who.en} cancelled ${what.en}` }),
      "message-cancel-undone": (who, what) => ({
        ja: `${who.ja}が、${what.ja}の取り消しを元に戻しました`,
        en: `${who.en} took back the cancellation of ${what.en}`,
      }),
      "send-resolution-undone": (who, what) => ({
        ja: `${who.ja}が、${what.ja}が届いたかどうかの判断を取り消しました`,
        en: `${who.en} took back what was said of whether ${what.en} arrived`,
      }),
    },
  },
  personalColumns: {
    personal: [
      { table: "hold", owner: "lead", becomes: "delete" },
      { table: "undo", owner: "lead", becomes: "delete" },
      // The row stays, so that a late repetition of the request does not make the lead again.
      { table: "kept_answer", owner: "lead", becomes: { answer: "null" } },
      // What other systems and staff report may hold anything; our own events hold ids and codes.
      { table: "event", owner: "lead", becomes: { data: "case when actor like 'staff:%' then '{}' else data end" } },
      { table: "touch", owner: "lead", becomes: { variables: "'{}'" } },
      { table: "send", owner: "lead", becomes: { variables: "null" } },
      // A `choose` decision holds the facts that it was made from; a `park` decision quotes what could not be read.
      { table: "decision", owner: "lead", becomes: { inputs: "case when verdict in ('choose', 'park') then '{}' else inputs end" } },
      {
        table: "webhook_event",
        owner: { of: "lineUsers", sql: "channel = 'line' and body ? 'userId' and body->>'userId' = any($1::text[])" },
        becomes: { body: "'{}'", answer: "null" },
      },
      {
        table: "audit",
        owner: {
          of: "leadIds",
          sql: `(reason is not null or personal is not null) and action <> 'lead-erased' and ref_id in (
            select unnest($1::uuid[])::text union all select id::text from process where lead_id = any($1::uuid[])
            union all select id::text from task where lead_id = any($1::uuid[]))`,
        },
        becomes: { reason: "null", personal: "null" },
      },
      // Staff may name the person in a reason that is about something else, such as an address that is suppressed.
      {
        table: "audit",
        owner: {
          of: "addressHashes",
          sql: `reason is not null and target = 'suppression'
            and ref_id in (select id::text from suppression where address_hash = any($1::text[]))`,
        },
        becomes: { reason: "null" },
      },
      {
        table: "audit",
        owner: {
          of: "fragments",
          sql: `reason is not null and action <> 'lead-erased' and exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(reason, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { reason: "null" },
      },
    ],
    impersonal: {
      attempt: ["phase", "outcome", "code"],
      audit: ["actor", "action", "target", "ref_id", "data"],
      clock_hold: ["name"],
      decision: ["step", "verdict", "reason"],
      event: ["kind", "actor"],
      // Keys of callers are kept as hashes.
      event_key: ["key"],
      hold: ["cause", "ref"],
      // Ids and keyed hashes, as on the suppression list.
      journal: ["kind", "body"],
      kept_answer: ["key", "print", "made_id"],
      outbox: ["kind", "last_error"],
      process: ["kind", "state", "outcome", "waits_for"],
      send: ["channel", "category", "message_id", "state", "code", "resolved_as", "unresolved_code"],
      sender: ["key", "channel", "name", "address", "reply_to", "domain_rates", "alarm"],
      setting: ["key", "value"],
      throttle: ["key"],
      touch: [
        "origin_kind",
        "slot",
        "category",
        "topic",
        "plan",
        "channel",
        "language",
        "late",
        "window",
        "state",
        "reason",
        "decision_print",
      ],
      webhook_event: ["channel", "webhook_event_id", "sender_key", "answer_code"],
    },
  },
};
