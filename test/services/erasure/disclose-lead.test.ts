import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { consultantSchema } from "../../../domain/consultations/consultant.ts";
import { offerSchema } from "../../../domain/playbooks/sections/offers.ts";
import { weekdays } from "../../../domain/sequences/wait.ts";
import { requestOptIn } from "../../../services/consent/request-opt-in.ts";
import { bookConsultation } from "../../../services/consultations/book-consultation.ts";
import { setConsultant } from "../../../services/consultations/set-consultant.ts";
import { writeNotes } from "../../../services/consultations/write-notes.ts";
import { claimTouches } from "../../../services/engine/dispatch/claim-touches.ts";
import { recordLeadEvent } from "../../../services/engine/events/record-lead-event.ts";
import { repeatOnce } from "../../../services/engine/idempotency/repeat-once.ts";
import { readDefaultSenders, readSenders } from "../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { copyEvidence } from "../../../services/erasure/copy-evidence.ts";
import { discloseLead } from "../../../services/erasure/disclose-lead.ts";
import { disclosureArchive } from "../../../services/erasure/disclosure-archive.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import { openModules } from "../../../services/modules.ts";
import { setOffer } from "../../../services/offers/set-offer.ts";
import { storePaper } from "../../../services/papers/store-paper.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, LETTER } from "../../support/sequences.ts";
import { sample } from "../../templates/papers/samples.ts";
import { unzip } from "./unzip.ts";

const actor = "staff:test";
const by = { actor, ifMatch: undefined };
const DAY_MS = 86_400_000;
const always = [{ days: weekdays, from: "00:00", to: "24:00" }];

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER] });
});
afterEach(() => context.close());

const all = async <Row>(sql: string, values: unknown[] = []) => (await context.database.pool.query(sql, values)).rows as Row[];

/** A lead with a row in each table that a module declares as a lead's. */
async function somebodyKnown(): Promise<string> {
  const { leadId, email } = await addPerson(context, { channels: ["email", "line"], familyName: "=開示" });
  const enrolmentId = await enrol(context, leadId, "letter");
  await advanceEnrolment(context, enrolmentId);
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no sender");
  const senders = await readDefaultSenders(context.database.pool);
  await claimTouches(context, { sender, senders, room: [100, 95, 85, 60], fence: randomUUID() });
  await recordLeadEvent(context, { leadId, kind: "visited", data: { page: "plans" }, actor });
  const request = { caller: randomUUID(), key: "once", request: email };
  await repeatOnce(context, request, { perform: async () => ({ madeId: leadId, leadId }), answer: async () => email });
  await holdLead(context, { leadId, reason: "開示さんの苦情", actor });
  await hadConsultation(leadId);
  const paper = { subjectId: randomUUID(), revision: 0, leadId, number: "1", paper: sample("invoice", "ja") };
  await context.database.transaction((tx) => storePaper(tx, context, paper));
  await requestOptIn(context, {
    formKey: "newsletter",
    email,
    familyName: "開示",
    fields: {},
    topics: ["newsletter"],
    language: "ja",
    networkAddress: "192.0.2.77",
  });
  for (const insert of [
    "insert into score_given (id, lead_id, dimension, points, at) values (gen_random_uuid(), $1, 'trust', 5, now())",
    `insert into lead_position (lead_id, version, step, since, entered_at, route, reached, early)
     values ($1, 1, 'list', now(), now(), 'talk-at-the-show', '{list}', '{}')`,
    "insert into lead_step (lead_id, step, state, reached_at, event_id) values ($1, 'list', 'reached', now(), gen_random_uuid())",
    "insert into lead_tag (lead_id, tag, at) values ($1, '展示会', now())",
    "insert into score (lead_id, dimension, value, at) values ($1, 'interest', 10, now())",
    `insert into hit (id, at, kind, lead_id, target, method, agent, judge_at) values (gen_random_uuid(), now(), 'click', $1, '0', 'GET', 'Mozilla', now())`,
    `insert into task (id, lead_id, kind, role, script, due_at, state, outcome, created_at)
     values (gen_random_uuid(), $1, 'phone', 'sales', '開示さんに電話', now(), 'open', '留守', now())`,
    `insert into lead_note (id, lead_id, text, author, created_at, updated_at, updated_by)
     values (gen_random_uuid(), $1, '猫が好き', 'aya', now(), now(), 'aya')`,
    `with held as (
       insert into session (id, offer_key, starts_at, ends_at, zone, seats, opens_at, closes_at, change_until, state, created_at)
       values (gen_random_uuid(), 'tea', now(), now(), 'Asia/Tokyo', 8, now(), now(), now(), 'done', now()) returning id)
     insert into booking (id, session_id, lead_id, state, seat, code, ics_uid, created_at, satisfaction, alone, comment, rated_at)
     select gen_random_uuid(), held.id, $1, 'attended', 1, 'ABCDEF', gen_random_uuid(), now(), 5, 'partly', 'お茶がよかった', now() from held`,
    `with opened as (insert into deal (id, lead_id, offer_key, state, step, motive, obstacle, next_action, created_at)
       values (gen_random_uuid(), $1, 'course', 'open', 'talk', '跡継ぎ', '家族の反対', '開示さんに電話', now()) returning id, lead_id),
     person as (insert into deal_person (id, deal_id, lead_id, name, role, stance, reason)
       select gen_random_uuid(), id, lead_id, '開示太郎', 'family', 'against', '費用' from opened),
     said as (insert into objection (id, deal_id, lead_id, kind, words, answer, raised_at, state)
       select gen_random_uuid(), id, lead_id, 'family', '妻と話します', '日曜', now(), 'open' from opened),
     shown as (insert into presentation (id, deal_id, lead_id, at, interests) select gen_random_uuid(), id, lead_id, now(), '右腕' from opened),
     proposed as (insert into proposal (id, deal_id, lead_id, number, state, content, created_at, created_by)
       select gen_random_uuid(), id, lead_id, 1, 'draft', '{"interests":"右腕がほしい"}', now(), 'staff:aya' from opened),
     estimated as (insert into estimate (id, deal_id, lead_id, offer_key, number, state, title, greeting, variants, currency, expires_on, expires_at, created_at, created_by)
       select gen_random_uuid(), id, lead_id, 'course', 1, 'sent', '開示様お見積もり', 'ありがとうございました', '[{"key":"basic","fits":"右腕がほしい"}]', 'JPY', now(), now(), now(), 'staff:aya'
       from opened returning id, lead_id)
     insert into estimate_comment (id, estimate_id, lead_id, at, author, text) select gen_random_uuid(), id, lead_id, now(), 'lead', '分割できますか' from estimated`,
    `with issued as (insert into invoice (id, lead_id, series, number, state, issued_on, supplied_on, issuer, buyer, lines, pricing, totals, currency, gross_minor, note, created_at, created_by)
       values (gen_random_uuid(), $1, '2027', 1, 'issued', now(), now(), '{}', '{"name":"開示"}', '[{"title":"講座"}]', '{}', '{}', 'JPY', 1, '開示様', now(), 'staff:aya') returning id, lead_id)
     insert into credit_note (id, invoice_id, lead_id, series, number, issued_on, reason, lines, totals, gross_minor, created_at, created_by)
       select gen_random_uuid(), id, lead_id, 'CN-2027', 1, now(), '開示様のご都合', '[{"title":"講座"}]', '{}', 1, now(), 'staff:aya' from issued`,
    `insert into contract (id, lead_id, offer_key, number, transaction_kind, state, content, currency, gross_minor, signed_name, signed_network,
       decline_reason, created_at, created_by)
     values (gen_random_uuid(), $1, 'course', 1, 'telephone', 'declined', '{"buyer":"開示"}', 'JPY', 1, '開示太郎', 'abc', '家族と相談', now(), 'staff:aya')`,
    `with given as (insert into delivery (id, lead_id, contract_id, offer_key, state, starts_on, early_reason, created_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), 'course', 'planned', now(), '開示さんの希望', now()) returning id, lead_id),
     step as (insert into delivery_milestone (id, delivery_id, key, title, kind, materials, rate, due_on, state, note, marked_at)
       select gen_random_uuid(), id, 'one', '{"ja":"第1回"}', 'session', '{}', true, now(), 'attended', '娘さんの話', now() from given)
     insert into delivery_rating (id, delivery_id, lead_id, asked_at, until, score, words, rated_at)
       select gen_random_uuid(), id, lead_id, now(), now(), 5, '助かりました', now() from given`,
    `with line as (insert into bank_line (id, line_key, file_id, booked_on, amount_minor, is_reversal, payer, bank, branch, account, reference, memo,
         own_account, ordinal, state, why, lead_id, created_at)
       values (gen_random_uuid(), 'k', gen_random_uuid(), now(), 1, false, 'ｶｲｼﾞ', '', '', '12', 'INV', '振込', '', 1, 'matched', '{}', $1, now()) returning id, lead_id)
     insert into payer_alias (id, folded_name, bank, branch, account, lead_id, line_id, confirmed_at, confirmed_by)
       select gen_random_uuid(), 'カイシ', '', '', '12', lead_id, id, now(), 'staff:aya' from line`,
    `with told as (insert into incident (id, lead_id, severity, fatal, state, what, expectation, told_at, opened_at, opened_by, respond_by, apology, fix)
       values (gen_random_uuid(), $1, 'serious', false, 'open', '開示さんに資料が届かない', '月初に届く', now(), now(), 'staff:aya', now(), 'お詫び', '再送') returning id, lead_id)
     insert into incident_log (id, incident_id, lead_id, at, actor, what, words) select gen_random_uuid(), id, lead_id, now(), 'staff:aya', 'opened', '開示さんに資料が届かない' from told`,
    `with cared as (insert into care (id, lead_id, anchor_on, created_at, last_sign_at, last_sign_kind, ended_at, outcome, left_reason, left_words)
       values (gen_random_uuid(), $1, now(), now(), now(), 'linkClicked', now(), 'left', 'drifted', '開示さんは近くの教室へ') returning id, lead_id)
     insert into check_in (id, care_id, lead_id, key, kind, title, occurrence, due_on, state, answer, words, answered_at)
       select gen_random_uuid(), id, lead_id, 'word', 'task', '{}', 0, now(), 'answered', 'well', '開示さんはお元気', now() from cared`,
    `insert into saved_card (id, lead_id, customer_ref, method_ref, saved_at) values (gen_random_uuid(), $1, 'cus_1', 'pm_1', now())`,
    `insert into undo (id, kind, lead_id, before, actor, until) values (gen_random_uuid(), 'tags', $1, '["旧"]', 'staff:aya', now())`,
  ])
    await all(insert, [leadId]);
  return leadId;
}

async function hadConsultation(leadId: string): Promise<void> {
  await setOffer(
    context,
    offerSchema.parse({ key: "talk", title: { ja: "個別相談" }, side: "front-end", kind: "consultation", consultation: {} }),
    by,
  );
  await setConsultant(context, consultantSchema.parse({ key: "aya", name: "彩", offers: ["talk"], hours: always }), by);
  const startsAt = new Date(Math.ceil(context.clock.now().getTime() / DAY_MS + 2) * DAY_MS);
  const answers = [{ key: "worry", answer: "開示さんの悩み" }];
  const booked = await bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers, actor });
  if (booked.kind !== "booked") throw new Error("no consultation");
  await writeNotes(context, {
    id: booked.id,
    rootIssue: "右腕がいない",
    worries: "資金繰り",
    notes: "娘さんが受験",
    closingAnswer: "ぜひ聞きたい",
    listened: 80,
    actor,
  });
}

const archiveOf = async (leadId: string) => {
  const disclosure = await discloseLead(context, { leadId, reason: "asked by letter", actor });
  return unzip(await buffer(await disclosureArchive(context, disclosure)));
};

describe("a lead asks for their data (LAW6)", () => {
  test("every personal column of their rows is in the archive, so that a new table cannot be forgotten", async () => {
    const leadId = await somebodyKnown();
    const files = await archiveOf(leadId);
    const disclosed = [...files]
      .filter(([name]) => name.startsWith("json/"))
      .flatMap(([, content]) => JSON.parse(content) as Record<string, unknown>[]);
    const own = openModules().modules.flatMap(({ personalColumns }) => personalColumns?.personal ?? []);
    const missing: string[] = [];
    for (const { table, owner, becomes } of own) {
      if (typeof owner !== "string") continue;
      const rows = await all<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where ${owner === "lead" ? "lead_id" : "id"} = $1`,
        [leadId],
      );
      if (rows.length === 0) missing.push(`${table}: no row here, so the test shows nothing`);
      for (const { row } of rows) {
        const columns = becomes === "delete" ? Object.keys(row) : Object.keys(becomes);
        const same = disclosed.some((other) => columns.every((column) => sameValue(table, column, row[column], other[column])));
        if (!same) missing.push(`${table}: ${columns.join(", ")}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test("links that act for the lead are in none of its files", async () => {
    const files = await archiveOf(await somebodyKnown());
    const [send] = await all<{ urls: Record<string, unknown> }>("select variables->'variables'->'urls' as urls from send");
    const links = JSON.stringify(send?.urls).match(/https?:[^"]+/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    const everything = [...files.values()].join("\n");
    expect(links.filter((link) => everything.includes(link))).toEqual([]);
  });

  test("it has each kind as JSON and CSV, the messages, a README in two languages, and no cell that is a formula", async () => {
    const files = await archiveOf(await somebodyKnown());
    const names = [...files.keys()];
    expect(names).toEqual(expect.arrayContaining(["README.ja.txt", "README.en.txt", "json/consents.json", "csv/notes.csv"]));
    expect(names.filter((name) => /^messages\/.*\.(html|txt)$/.test(name))).toHaveLength(2);
    expect(files.get("csv/lead.csv")).toContain("'=開示");
    expect(files.get("README.ja.txt")).toContain("notes: 担当者のメモ（1件）");
    expect(files.get("README.en.txt")).toContain("notes: notes of staff (1)");
  });

  test("holds nothing of another lead, and of those merged into them everything", async () => {
    const leadId = await somebodyKnown();
    const other = await addPerson(context, { familyName: "他人" });
    const merged = await addPerson(context, { familyName: "旧姓" });
    await all("update lead set merged_into = $1 where id = $2", [leadId, merged.leadId]);
    const everything = [...(await archiveOf(leadId)).values()].join("\n");
    expect(everything).toContain(merged.email);
    expect(everything).not.toContain(other.email);
    expect(everything).not.toContain(other.leadId);
  });

  test("the audit keeps who took it, and why; an erased lead has nothing to give", async () => {
    const leadId = await somebodyKnown();
    await archiveOf(leadId);
    expect(await all("select actor, reason from audit where action = 'lead-disclosed'")).toEqual([{ actor, reason: "asked by letter" }]);
    await eraseLead(context, { leadId, actor });
    await expect(archiveOf(leadId)).rejects.toMatchObject({ kind: "gone", code: "lead-erased" });
  });
});

test("the evidence of a living lead's consents holds what the vault would keep, with the texts, and the audit says who took it", async () => {
  const { leadId, email } = await addPerson(context);
  const [wording] = await all<{ id: string; text: string }>("select id, text from wording limit 1");
  await all("alter table consent disable trigger user");
  await all("update consent set wording_id = $1", [wording?.id]);
  expect(await copyEvidence(context, { leadId, reason: "an authority asks", actor })).toMatchObject({
    leadId,
    contacts: [{ channel: "email", address: email }],
    consents: [{ topic: "newsletter", kind: "given", basis: "opt-in", wording: { id: wording?.id } }],
    wordings: [{ id: wording?.id, text: wording?.text }],
    lastSendAt: null,
  });
  expect(await all("select action, actor, reason from audit where ref_id = $1", [leadId])).toEqual([
    { action: "evidence-copied", actor, reason: "an authority asks" },
  ]);
});

/** Of a send's variables, the links are left out. A paper's content is a file of its own (test/services/papers/). */
function sameValue(table: string, column: string, kept: unknown, disclosed: unknown): boolean {
  if (table === "paper" && column === "content") return disclosed === undefined;
  if (table !== "send" || column !== "variables") return JSON.stringify(kept) === JSON.stringify(disclosed);
  const { variables, ...snapshot } = kept as { variables: Record<string, unknown> };
  const { urls: _, track: __, ...shown } = variables;
  const other = disclosed as { variables?: Record<string, unknown> } | null;
  return (
    other !== null &&
    typeof other === "object" &&
    JSON.stringify(sorted({ ...snapshot, variables: shown })) === JSON.stringify(sorted(other))
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
