import { engineSection } from "../../domain/playbooks/sections/engine.ts";
import { emailRejected, lineRejected } from "./dispatch/dispatch-events.ts";
import type { Module } from "./modules/module.ts";
import { readSenderEntries, writeSenders } from "./senders/write-senders.ts";

/** What the engine itself records and keeps: the ledger of touches and sends, decisions, events, audit. */
export const engine: Module = {
  name: "engine",
  events: [emailRejected, lineRejected],
  playbook: { section: engineSection, write: writeSenders, read: readSenderEntries },
  undone: {
    next: `least(
       (select min(not_before) from touch where state = 'due'),
       (select min(retry_at) from send where state = 'deferred'),
       (select min(until) from clock_hold))`,
    underway: `(exists (select 1 from send where state in ('claimed', 'dispatching')) or exists (select 1 from outbox)
       or exists (select 1 from webhook_event where processed_at is null and failures = 0))`,
  },
  personalColumns: {
    personal: [
      { table: "hold", owner: "lead", becomes: "delete" },
      // What other systems and staff report may hold anything; our own events hold ids and codes.
      { table: "event", owner: "lead", becomes: { data: "case when actor like 'staff:%' then '{}' else data end" } },
      { table: "touch", owner: "lead", becomes: { variables: "'{}'" } },
      { table: "send", owner: "lead", becomes: { variables: "null" } },
      // A `choose` decision holds the facts that it was made from; a `park` decision quotes what could not be read.
      { table: "decision", owner: "lead", becomes: { inputs: "case when verdict in ('choose', 'park') then '{}' else inputs end" } },
      {
        table: "webhook_event",
        owner: { of: "lineUsers", sql: "channel = 'line' and body ? 'userId' and body->>'userId' = any($1::text[])" },
        becomes: { body: "'{}'" },
      },
      {
        table: "audit",
        owner: {
          of: "leadIds",
          sql: `reason is not null and action <> 'lead-erased' and ref_id in (
            select unnest($1::uuid[])::text union all select id::text from process where lead_id = any($1::uuid[]))`,
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
      outbox: ["kind"],
      process: ["kind", "state", "outcome", "waits_for"],
      send: ["channel", "category", "message_id", "state", "code"],
      sender: ["key", "channel", "name", "address", "reply_to", "secret", "domain_rates", "alarm"],
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
      webhook_event: ["channel", "webhook_event_id", "sender_key"],
    },
  },
};
