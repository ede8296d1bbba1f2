import { setTimeout as delay } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { openSmtpPool } from "../channels/email/smtp-pool.ts";
import { verpAddress } from "../channels/email/verp.ts";
import { addressHash } from "../domain/contacts/address-hash.ts";
import type { Context } from "../services/engine/context/context.ts";
import { drainTouches } from "../services/engine/dispatch/drain-touches.ts";
import { emailTransport } from "../services/engine/dispatch/email-transport.ts";
import type { Snapshot } from "../services/engine/dispatch/job.ts";
import { touchBell } from "../services/engine/dispatch/touch-bell.ts";
import { readSenders, type Sender } from "../services/engine/senders/read-senders.ts";
import { readCompiled } from "../services/engine/templates/read-compiled.ts";
import { renderEmail } from "../templates/email-template.ts";
import { type BareMail, sendByNodemailer } from "./bare/nodemailer-pool.ts";
import { alternate, type Bench } from "./bench.ts";
import { OPENING } from "./installation.ts";
import { type Sink, startSink } from "./sink.ts";

/** The number of connections that a worker opens to a mail server. */
const CONNECTIONS = 50;
const TEMPLATE = "trust/useful";

/** From due touch to settled send, compared with nodemailer's pool with the same messages and mail server. */
export const email: Bench = {
  name: "email",
  needs: ["postgres"],
  async measure(installation, options) {
    const count = options.quick ? 300 : 5_000;
    const sink = await startSink();
    try {
      const template = await installation.template((context) => seedTouches(context, count));
      // The first round is not counted. It warms up both sides and produces the messages.
      const { mails } = await template.copy((context) => sendOurs(context, sink, count));
      await sendBare(sink, mails);
      const rounds = await alternate(options, {
        name: "email",
        ours: () => template.copy(async (context) => (await sendOurs(context, sink, count)).rate),
        bare: () => sendBare(sink, mails),
      });
      return [
        {
          kind: "comparison",
          key: "email.vs_nodemailer_pool",
          unit: "messages/s",
          rounds,
          expectedBare: 1_700,
          bound: "processor: one Node process claims, renders, sends and settles, beside PostgreSQL",
        },
      ];
    } finally {
      sink.close();
    }
  },
};

/** Creates subscribed leads, each with a running enrolment and one mail due. */
async function seedTouches({ database, keys }: Context, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => ({ lead: uuidv7(), contact: uuidv7(), address: `person${index}@example.jp` }));
  const leads = people.map(({ lead }) => lead);
  const contacts = people.map(({ contact }) => contact);
  await database.transaction(async (tx) => {
    await tx.query("update sender set rate_per_second = 100000, domain_rates = '{}'");
    await tx.query(
      `insert into lead (id, family_name, given_name, zone, created_at, updated_at)
       select id, '佐藤', '花子', 'Asia/Tokyo', $2, $2 from unnest($1::uuid[]) as id`,
      [leads, OPENING],
    );
    await tx.query(
      `insert into contact (id, lead_id, channel, address, address_key, address_hash, state, state_at, created_at)
       select id, lead_id, 'email', address, address, hash, 'reachable', $5, $5
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as c(id, lead_id, address, hash)`,
      [
        contacts,
        leads,
        people.map(({ address }) => address),
        people.map(({ address }) => addressHash(keys.suppression, "email", address)),
        OPENING,
      ],
    );
    await tx.query(
      `insert into subscription (lead_id, topic, channel, state, since, consent_id)
       select id, 'newsletter', 'email', 'subscribed', $2, gen_random_uuid() from unnest($1::uuid[]) as id`,
      [leads, OPENING],
    );
    await tx.query(
      `with made as (insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, position, step_since)
         select uuidv7(), lead, s.id, s.current_version_id, 'running', $2, '{}', $2 from sequence s, unnest($1::uuid[]) as lead where s.key = 'trust'
         returning id, lead_id)
       insert into process (id, kind, lead_id, state, waits_for) select id, 'enrolment', lead_id, 'live', '{}' from made`,
      [leads, OPENING],
    );
    await tx.query(
      `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, topic, lane, plan, channel, sender_id, due_at,
         not_before, "window", state, created_at)
       select uuidv7(), e.lead_id, 'enrolment', e.id, 'useful', 0, 'nurture', 'newsletter', 2, $1, 'email', sender.id, $2, $2,
         v.definition->'window', 'due', $2
       from enrolment e join sequence_version v on v.id = e.version_id, sender where sender.key = 'mail'`,
      [JSON.stringify([{ channel: "email", template: TEMPLATE }]), OPENING],
    );
  });
}

/** Runs the real dispatch: claim, render, SMTP with grouped `dispatching` commits, settle. Measures until the last touch is settled. */
async function sendOurs(context: Context, sink: Sink, count: number): Promise<{ rate: number; mails: BareMail[] }> {
  const { pool } = context.database;
  const sender = (await readSenders(pool)).find(({ key }) => key === "mail");
  if (!sender) throw new Error("the playbook has no mail sender");
  const transport = emailTransport(context, sender, openSmtpPool({ url: sink.url, connections: CONNECTIONS }), CONNECTIONS);
  const stop = new AbortController();
  const began = performance.now();
  const drained = drainTouches(context, { sender, transport, bell: touchBell(250), stop: stop.signal, heartbeat: () => {} });
  const isOpen = async () => (await pool.query("select from touch where state in ('due', 'claimed') limit 1")).rowCount !== 0;
  await sink.receive(count);
  while (await isOpen()) await delay(1);
  const seconds = (performance.now() - began) / 1_000;
  stop.abort();
  await drained;
  await transport.close();
  const { rows } = await pool.query<{ sent: number }>("select count(*)::int as sent from touch where state = 'sent'");
  if (rows[0]?.sent !== count) throw new Error(`of ${count} touches ${rows[0]?.sent} were sent`);
  return { rate: count / seconds, mails: await readMails(context, sender) };
}

async function sendBare(sink: Sink, mails: BareMail[]): Promise<number> {
  const began = performance.now();
  await sendByNodemailer(sink.url, CONNECTIONS, mails);
  const seconds = (performance.now() - began) / 1_000;
  await sink.receive(mails.length);
  return mails.length / seconds;
}

/** The messages that were sent, in the form for nodemailer. */
async function readMails({ database, keys }: Context, { name, address, replyTo }: Sender): Promise<BareMail[]> {
  const { rows } = await database.pool.query<{ id: string; version: string; messageId: string; datedAt: Date; snapshot: Snapshot }>(
    `select id, template_version_id as version, message_id as "messageId", dated_at as "datedAt", variables as snapshot from send`,
  );
  const secret = keys.token[0]?.secret ?? Buffer.alloc(0);
  const mails: BareMail[] = [];
  for (const { id, version, messageId, datedAt, snapshot } of rows) {
    const compiled = await readCompiled(database.pool, version);
    if (compiled.kind !== "email") throw new Error(`${TEMPLATE} is not a mail`);
    mails.push({
      envelope: { from: verpAddress(id, secret, address.split("@")[1] ?? ""), to: snapshot.to },
      from: { name, address },
      replyTo: replyTo ?? undefined,
      to: snapshot.to,
      ...renderEmail(compiled, snapshot.variables),
      messageId,
      date: datedAt,
      headers: { "List-Unsubscribe": `<${snapshot.variables.urls.unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
    });
  }
  return mails;
}
