import { v7 as uuidv7 } from "uuid";
import { formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import { type Purpose, signToken } from "../../domain/tokens/token.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { prepareBulk } from "../../services/bulk/prepare-bulk.ts";
import { runBulk } from "../../services/bulk/run-bulk.ts";
import { startBulk } from "../../services/bulk/steer-bulk.ts";
import { saveFormDraft } from "../../services/consent/form-draft.ts";
import { saveDraft } from "../../services/drafts/save-draft.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { NO_MARKER } from "../../services/engine/journal/journal.ts";
import { placeRestoreHold } from "../../services/engine/journal/restore-hold.ts";
import { advanceEnrolment } from "../../services/enrolments/advance-enrolment.ts";
import { enrolLead } from "../../services/enrolments/enrol-lead.ts";
import { changeTags } from "../../services/leads/change-tags.ts";
import { writeNote } from "../../services/notes/write-note.ts";
import { befriend } from "../../services/sandbox/line-chats.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { addSuppression } from "../../services/suppressions/add-suppression.ts";
import { publishTemplateDraft } from "../../services/templates/publish-draft.ts";
import { createTemplate } from "../../services/templates/template-draft.ts";
import { saveView } from "../../services/views/save-view.ts";
import { csvUpload, multipartHeaders } from "./csv-upload.ts";
import { patience } from "./patience.ts";
import type { FilledStandIns } from "./sandbox-stand-ins.ts";
import { formPost, type Person, seedBusiness, seedPerson, urlencoded } from "./seed.ts";
import { addMember } from "./staff-sessions.ts";
import type { TestServer } from "./test-server.ts";

export const formDefinition = {
  title: { ja: "お便り" },
  purpose: "purpose",
  topics: [{ topic: "newsletter", wording: "newsletter", required: true }],
};

/** What `fillWorld` has made. */
export type SampleWorld = Awaited<ReturnType<typeof fillWorld>>;

/** Something of everything that a route can be asked about. */
export async function fillWorld(server: TestServer, standIns: FilledStandIns) {
  const { context } = server;
  await seedBusiness(context);
  const person = await seedPerson(context);
  const { leadId, contactId, sendId } = person;
  const other = await seedPerson(context, { email: "jiro@example.jp", familyName: "山田" });
  await publishSequence(context, { source: patience, author: "staff:test" });
  const draft = { kind: "sequence", key: "patience", text: patience, baseVersion: 1, revision: null, author: "staff:test" } as const;
  await saveDraft(context, draft);
  await saveDraft(context, { ...draft, key: "other", text: patience.replace("sequence: patience", "sequence: other"), baseVersion: null });
  await leaveTemplates(context);
  for (const key of ["more", "extra"]) {
    const definition = formDefinitionSchema.parse({ key, ...formDefinition });
    await saveFormDraft(context, { definition, baseVersion: null }, { revision: null, author: "staff:test" });
  }
  const { enrolmentId } = await enrolLead(context, { leadId, sequenceKey: "patience", reason: "a try", actor: "staff:test" });
  const taskId = uuidv7();
  const at = new Date();
  const task = { kind: "phone", role: "inside-sales", script: "お電話", state: "open", createdAt: at, dueAt: at };
  await context.database.prisma.task.create({ data: { ...task, id: taskId, leadId } });
  await server.app.inject({ method: "POST", url: "/f/newsletter", headers: urlencoded, payload: formPost(context, {}) });
  const { rows } = await context.database.pool.query<{ id: string }>("select id from opt_in");
  const token = (purpose: Purpose, ...payload: string[]) => signToken(context.keys.token, purpose, payload);
  const importId = await importSome(server, "trade-show");
  const runningImportId = await importSome(server, "seminar");
  await context.database.pool.query("update import_run set state = 'running', finished_at = null where id = $1", [runningImportId]);
  await leaveToResolve(server, person, enrolmentId);
  const plannedId = await planMessage(server, other.leadId);
  const wrong = { channel: "email", address: "wrong@example.jp", scope: "all", reason: "mistaken", actor: "staff:test" } as const;
  const { id: suppressionId } = await addSuppression(context, wrong);

  const third = await seedPerson(context, { email: "saburo@example.jp", familyName: "川田" });
  const waiting = await enrolLead(context, { leadId: third.leadId, sequenceKey: "patience", reason: "a try", actor: "staff:test" });
  await advanceEnrolment(context, waiting.enrolmentId);
  const frozen = { action: "tag", ids: [other.leadId], parameters: { tag: "many" }, reason: "a try", actor: "staff:test" } as const;
  const { bulkId: prepared } = await prepareBulk(context, frozen);
  const { bulkId: tagging } = await prepareBulk(context, frozen);
  await startBulk(context, { bulkId: tagging, actor: "staff:test" });
  await runBulk(context);
  const { noteId } = await writeNote(context, {
    leadId: third.leadId,
    text: "夕方に電話",
    pinned: true,
    handOver: false,
    actor: "staff:tester",
  });
  const saved = {
    name: "いずれの人",
    query: { stage: "later" },
    filter: { stage: "later" },
    shared: false,
    mayShare: true,
    mayManage: true,
  };
  const { viewId } = await saveView(context, { ...saved, actor: "staff:tester" });
  const { undo } = await changeTags(context, { leadId: third.leadId, add: ["new"], remove: [], actor: "staff:tester" });

  const userId = await befriend(standIns, "みき");

  const { id: keyId } = await issueApiKey(context, { name: "another", actor: "staff:test" });

  const { id: colleague } = await addMember(context, "viewer", "colleague@shop.test");

  const confirm = token("confirm", rows[0]?.id ?? "");
  const unsubscribe = token("unsubscribe", contactId, "newsletter");
  const preferences = token("preferences", contactId);
  await standIns.deliver("hanako@example.jp", [
    `List-Unsubscribe: <${context.publicUrl}/u/${unsubscribe}>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "",
    "hello",
  ]);

  /** By the first word of a path. */
  const ids: Record<string, string> = {
    enrolments: enrolmentId,
    tasks: taskId,
    imports: importId,
    suppressions: suppressionId,
    sends: sendId,
    keys: keyId,
    notes: noteId,
    views: viewId,
    bulk: tagging,
    undo: undo?.id ?? "",
    staff: colleague,
    audit: await newestAudit(context),
  };
  return {
    context,
    ...person,
    other,
    third,
    waiting,
    prepared,
    tagging,
    plannedId,
    runningImportId,
    userId,
    token,
    confirm,
    unsubscribe,
    preferences,
    ids,
  };
}

async function newestAudit({ database }: Context): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>("select id from audit order by at desc limit 1");
  return rows[0]?.id ?? "";
}

/** Two drafts of scripts, and one that is published. */
async function leaveTemplates(context: Context): Promise<void> {
  const author = "staff:test";
  const script = { channel: "person", language: "ja" } as const;
  for (const key of ["notes/letter", "notes/script", "notes/old"]) {
    await createTemplate(context, { key, ...script }, { from: { kind: "starter" }, author });
  }
  await publishTemplateDraft(context, { key: "notes/old", ...script }, { revision: 1, author });
}

/** What only a person can put right: a message of which nobody knows whether it arrived, a sender's alarm, the hold after a restore. */
async function leaveToResolve({ context }: TestServer, { leadId, sendId }: Person, enrolmentId: string): Promise<void> {
  const { pool } = context.database;
  await pool.query(
    `with s as (update send set state = 'unknown', settled_at = claimed_at, variables = '{"to": "taro@example.jp", "variables": {"urls": {}}}' where id = $1 returning touch_id, sender_id, claimed_at)
     insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, created_at)
     select touch_id, $2, 'enrolment', $3, 'letter', 1, 'nurture', 2, '[]', 'email', sender_id, claimed_at, claimed_at, 'unknown', claimed_at from s`,
    [sendId, leadId, enrolmentId],
  );
  await pool.query(`update sender set alarm = '{"code": "550 5.7.1", "cause": "policy", "at": "2026-11-22T10:00:00Z"}' where key = 'mail'`);
  await placeRestoreHold(pool, context, { marker: NO_MARKER, seen: NO_MARKER });
}

/** A message that goes in an hour. */
async function planMessage({ context }: TestServer, leadId: string): Promise<string> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, created_at)
     select gen_random_uuid(), $1, 'enrolment', gen_random_uuid(), 'next', 1, 'nurture', 2, '[]', 'email', id, now() + interval '1 hour', now() + interval '1 hour', 'due', now()
     from sender where key = 'mail' returning id`,
    [leadId],
  );
  return rows[0]?.id ?? "";
}

async function importSome({ app, staff }: TestServer, source: string): Promise<string> {
  const headers = { ...staff, ...multipartHeaders };
  const answer = await app.inject({ method: "POST", url: "/api/v1/imports", headers, payload: csvUpload({ source }) });
  return answer.json().importId;
}
