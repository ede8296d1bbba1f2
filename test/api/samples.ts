import { v7 as uuidv7 } from "uuid";
import type { Access, DeclaredRoute } from "../../api/access.ts";
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
import { openTestWays } from "../../services/templates/test-ways.ts";
import { saveView } from "../../services/views/save-view.ts";
import { linkSamples } from "./link-samples.ts";
import { sandboxStandIns } from "./sandbox-stand-ins.ts";
import { formPost, type Person, seedBusiness, seedPerson, urlencoded } from "./seed.ts";
import { browserOf, signInSamples } from "./sign-in-samples.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { type TestServer, testServer } from "./test-server.ts";

/** A request that its route answers with success. */
export interface Sample {
  route: DeclaredRoute;
  method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Without a query. */
  url: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Of JSON routes. */
  body?: Record<string, unknown>;
  /** Of all other routes that read a body. */
  payload?: string;
}

export const nameOf = ({ method, route }: Sample): string => `${method} ${route.url}`;

export const patience = `
sequence: patience
title: 待つだけの道
category: transactional
enter: { on: seminarBooked, again: always }
steps:
  - id: rest
    wait: 3 days
  - id: mark
    update: { tag: rested }
`;

const formDefinition = {
  title: { ja: "お便り" },
  purpose: "purpose",
  topics: [{ topic: "newsletter", wording: "newsletter", required: true }],
};

const leadFilters = {
  search: "田中",
  relation: "lead",
  stage: "later",
  sequence: "patience",
  step: "rest",
  enrolment: "running",
  tag: "a",
  topic: "newsletter",
  subscription: "subscribed",
  contact: "reachable",
  held: "no",
  holdCause: "staff",
  createdFrom: "2026-01-01T00:00:00Z",
  createdTo: "2099-01-01T00:00:00Z",
  scoreAtLeast: "1",
  opened: "gift",
  initial: "た",
};

type Part = Partial<Pick<Sample, "url" | "query" | "headers" | "body" | "payload">>;

/** A whole server with something of everything, and a sample for each of its routes. */
export async function sampleServer(): Promise<TestServer & { samples: Sample[] }> {
  // Nothing listens there: a test of a template is deferred.
  const testWays = openTestWays({ smtpUrl: "smtp://127.0.0.1:1" });
  const standIns = await sandboxStandIns();
  const server = await testServer({ testWays, standIns });
  const { context, staff } = server;
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
  const session = browserOf(await openSession(context, await addMember(context, "owner")));
  const headersOf: Partial<Record<Access, Record<string, string>>> = { staff, person: session };

  const confirm = token("confirm", rows[0]?.id ?? "");
  const unsubscribe = token("unsubscribe", contactId, "newsletter");
  const preferences = token("preferences", contactId);
  await standIns.deliver("hanako@example.jp", [
    `List-Unsubscribe: <${context.publicUrl}/u/${unsubscribe}>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "",
    "hello",
  ]);
  const document = token("document", leadId, sendId, "gift");
  const form = { headers: urlencoded, payload: "" };
  const letter = "/api/v1/drafts/templates/notes/letter";
  const variant = { channel: "person", language: "ja" };
  const [longAgo, farAhead] = ["2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"];
  const reason = { body: { reason: "because" } };
  const parts: Record<string, Part> = {
    ...(await signInSamples(server)),
    ...(await linkSamples(context)),
    "POST /c/:token": { url: `/c/${confirm}`, ...form },
    "GET /assets/*": { url: "/assets/main.js" },
    "GET /c/:token": { url: `/c/${confirm}` },
    "GET /u/:token": { url: `/u/${unsubscribe}` },
    "POST /u/:token": { url: `/u/${unsubscribe}`, headers: urlencoded, payload: "List-Unsubscribe=One-Click" },
    "GET /p/:token": { url: `/p/${preferences}` },
    "POST /p/:token": { url: `/p/${preferences}`, headers: urlencoded, payload: "offered=newsletter:email&choice=newsletter:email" },
    "GET /d/:token": { url: `/d/${document}` },
    "POST /d/:token": { url: `/d/${document}`, ...form },
    "GET /r/:token": { url: `/r/${token("click", sendId, "0")}` },
    "GET /o/:token": { url: `/o/${token("open", sendId)}` },
    "GET /f/:form": { url: "/f/newsletter", query: { lang: "en" } },
    "POST /f/:form": { url: "/f/newsletter", headers: urlencoded, payload: formPost(context, {}) },
    "POST /hooks/line": { headers: { "content-type": "application/json", "x-line-signature": "none" }, payload: "{}" },
    "GET /api/v1/templates/:folder/:name": {
      url: "/api/v1/templates/welcome/hello",
      query: { channel: "email", language: "ja", version: "1" },
    },
    "GET /api/v1/templates/:folder/:name/versions": {
      url: "/api/v1/templates/welcome/hello/versions",
      query: { channel: "email", language: "ja", limit: "10" },
    },
    "POST /api/v1/templates": {
      body: {
        key: "notes/new",
        channel: "email",
        language: "en",
        from: { kind: "copy", key: "welcome/hello", language: "ja", version: 1 },
      },
    },
    "GET /api/v1/drafts/templates/:folder/:name": { url: letter, query: variant },
    "PUT /api/v1/drafts/templates/:folder/:name": {
      url: letter,
      query: variant,
      headers: { "if-match": '"1"' },
      body: { content: { channel: "person", source: { script: "# {{ lead.name }}" } }, baseVersion: null },
    },
    "DELETE /api/v1/drafts/templates/:folder/:name": { url: letter, query: variant, headers: { "if-match": '"2"' } },
    "GET /api/v1/drafts/templates/:folder/:name/saves": { url: `${letter}/saves`, query: variant },
    "POST /api/v1/templates/:folder/:name/publish": {
      url: "/api/v1/templates/notes/script/publish",
      query: variant,
      headers: { "if-match": '"1"' },
    },
    "POST /api/v1/templates/:folder/:name/revert": {
      url: "/api/v1/templates/notes/old/revert",
      query: variant,
      body: { version: 1 },
    },
    "GET /api/v1/templates/merge-fields": { query: { language: "en" } },
    "POST /api/v1/templates/preview": {
      body: { key: "welcome/hello", channel: "email", language: "ja", version: 1, lead: { familyName: "鈴木", zone: "Asia/Tokyo" } },
    },
    "POST /api/v1/templates/test-send": {
      body: {
        content: { channel: "email", source: { subject: "s", mjml: "<mjml><mj-body></mj-body></mjml>" } },
        language: "ja",
        lead: { familyName: "鈴木" },
        to: "tester@example.jp",
      },
    },
    "POST /api/v1/leads/:id/template-preview": {
      body: { content: { channel: "person", source: { script: "{{ lead.name }}" } }, category: "nurture" },
    },
    "POST /api/v1/sequences/lint": { body: { source: patience } },
    "POST /api/v1/sequences/publish": { body: { source: patience } },
    "POST /api/v1/sequences": { body: { key: "courage", title: "勇気", from: { kind: "copy", key: "patience", version: 1 } } },
    "GET /api/v1/drafts/sequences/:key": { url: "/api/v1/drafts/sequences/patience" },
    "PUT /api/v1/drafts/sequences/:key": {
      url: "/api/v1/drafts/sequences/patience",
      headers: { "if-match": '"1"' },
      body: { text: `${patience}# later\n`, baseVersion: 1 },
    },
    "DELETE /api/v1/drafts/sequences/:key": { url: "/api/v1/drafts/sequences/patience", headers: { "if-match": '"2"' } },
    "POST /api/v1/sequences/:key/publish": {
      url: "/api/v1/sequences/other/publish",
      headers: { "if-match": '"1"' },
      body: { note: "a first try" },
    },
    "POST /api/v1/sequences/:key/revert": { url: "/api/v1/sequences/patience/revert", body: { version: 1, note: "as before" } },
    "GET /api/v1/drafts/sequences/:key/saves": { url: "/api/v1/drafts/sequences/patience/saves" },
    "GET /api/v1/sequences/:key": { url: "/api/v1/sequences/patience" },
    "GET /api/v1/sequences/:key/versions": { url: "/api/v1/sequences/patience/versions", query: { limit: "10", cursor: "9" } },
    "GET /api/v1/sequences/:key/versions/:version": { url: "/api/v1/sequences/patience/versions/1" },
    "GET /api/v1/sequences/:key/diff": { url: "/api/v1/sequences/patience/diff", query: { from: "1", to: "draft" } },
    "GET /api/v1/sequences/:key/impact": { url: "/api/v1/sequences/patience/impact" },
    "GET /api/v1/sequences/:key/steps": { url: "/api/v1/sequences/patience/steps", query: { version: "1" } },
    "GET /api/v1/sequences/:key/steps/:step/people": {
      url: "/api/v1/sequences/patience/steps/rest/people",
      query: { state: "waiting", version: "1", limit: "10" },
    },
    "POST /api/v1/sequences/:key/retire": { url: "/api/v1/sequences/patience/retire", ...reason },
    "POST /api/v1/sequences/simulate": {
      body: {
        sequence: "patience",
        zone: "Asia/Tokyo",
        supposed: ["seminarBooked 3 days"],
        tags: ["a"],
        fields: { renewal: "2027-01-01" },
        stage: "later",
      },
    },
    "GET /api/v1/leads": { query: { ...leadFilters, sort: "name", limit: "10" } },
    "GET /api/v1/audit": {
      query: { actor: "staff:test", action: "lead-enrolled", target: "enrolment", from: longAgo, to: farAhead, leadId, limit: "10" },
    },
    "GET /api/v1/audit.csv": { query: { target: "lead", from: longAgo, to: farAhead, leadId, language: "en" } },
    "POST /api/v1/sandbox/clock": { body: { step: "next" } },
    "GET /api/v1/sandbox/mails": { query: { to: "hanako", limit: "10" } },
    "GET /api/v1/sandbox/mails/:n": { url: "/api/v1/sandbox/mails/1" },
    "POST /api/v1/sandbox/mails/:n/unsubscribe": { url: "/api/v1/sandbox/mails/1/unsubscribe" },
    "GET /api/v1/sandbox/line/friends": { query: { name: "みき" } },
    "POST /api/v1/sandbox/line/friends": { body: { name: "けん" } },
    "GET /api/v1/sandbox/line/friends/:userId": { url: `/api/v1/sandbox/line/friends/${userId}`, query: { before: "9", limit: "10" } },
    "POST /api/v1/sandbox/line/friends/:userId/deeds": {
      url: `/api/v1/sandbox/line/friends/${userId}/deeds`,
      body: { deed: { kind: "say", text: "こんにちは" } },
    },
    "GET /api/v1/live": { query: { seconds: "1" } },
    "GET /api/v1/tags": { query: { search: "a" } },
    "GET /api/v1/leads/count": { query: leadFilters },
    "GET /api/v1/leads.csv": { query: { ...leadFilters, sort: "score", language: "en" } },
    "POST /api/v1/leads": {
      body: {
        familyName: "髙橋",
        email: "takahashi@example.jp",
        phone: "03-1234-5678",
        basis: "card",
        topics: ["newsletter"],
        fields: { renewal: "2027-01-01" },
        zone: "Asia/Tokyo",
        externalId: "shop-1",
      },
    },
    "PATCH /api/v1/leads/:id": {
      body: { familyName: "髙橋", fields: { renewal: "2027-01-01" }, zone: "Asia/Tokyo", externalId: "shop-2", reason: "misspelt" },
    },
    "POST /api/v1/leads/:id/address": { body: { email: "new@example.jp", basis: "card", contactId, reason: "misspelt" } },
    "PUT /api/v1/leads/:id/relation": { body: { relation: "customer", reason: "signed" } },
    "POST /api/v1/leads/:id/opt-out": { body: { topic: "newsletter", how: "phone", reason: "asked" } },
    "GET /api/v1/leads/:id/evidence": { query: { reason: "an authority asks" } },
    "GET /api/v1/leads/:id/disclosure": { query: { reason: "asked by letter" } },
    "GET /api/v1/leads/:id/page": { query: { language: "en" } },
    "GET /api/v1/leads/:id/timeline": { query: { kind: "notSent", language: "en", limit: "10" } },
    "GET /api/v1/leads/:id/timeline/:entry/why": { url: `/api/v1/leads/${leadId}/timeline/${sendId}/why`, query: { language: "en" } },
    "GET /api/v1/leads/:id/why": { query: { limit: "10" } },
    "DELETE /api/v1/leads/:id": { query: { reason: "asked", neverAgain: "false" } },
    "POST /api/v1/leads/:id/hold": reason,
    "POST /api/v1/leads/:id/release": reason,
    "POST /api/v1/enrolments/:id/move": { body: { step: "rest", reason: "because" } },
    "POST /api/v1/enrolments/:id/send-now": { url: `/api/v1/enrolments/${waiting.enrolmentId}/send-now`, ...reason },
    "POST /api/v1/leads/:id/pause": {
      url: `/api/v1/leads/${third.leadId}/pause`,
      body: { reason: "because", until: "2099-01-01T00:00:00Z" },
    },
    "POST /api/v1/leads/:id/resume": { url: `/api/v1/leads/${third.leadId}/resume`, ...reason },
    "GET /api/v1/bulk": { query: { limit: "10" } },
    "POST /api/v1/bulk": {
      body: {
        action: "tag",
        filter: {
          search: "田中",
          relation: "lead",
          stage: "later",
          ownerId: other.leadId,
          tag: "a",
          sequence: "patience",
          step: "rest",
          enrolment: "running",
        },
        parameters: { tag: "b", sequence: "patience", step: "rest", until: "2099-01-01T00:00:00Z" },
        reason: "because",
      },
    },
    "POST /api/v1/bulk/:id/cancel": { url: `/api/v1/bulk/${prepared}/cancel` },
    "POST /api/v1/bulk/:id/undo": { url: `/api/v1/bulk/${tagging}/undo` },
    "POST /api/v1/leads/:id/tags": { body: { add: ["vip"], remove: ["cold"], reason: "because" } },
    "PUT /api/v1/leads/:id/stage": { body: { stage: "considering", reason: "because" } },
    "PUT /api/v1/leads/:id/owner": { body: { ownerId: other.leadId, reason: "because" } },
    "PUT /api/v1/leads/:id/contacts/:contactId/use": {
      url: `/api/v1/leads/${other.leadId}/contacts/${other.contactId}/use`,
      body: { use: false, reason: "because" },
    },
    "POST /api/v1/leads/:id/opt-in": {
      url: `/api/v1/leads/${third.leadId}/opt-in`,
      body: { topic: "seminar", channel: "email", basis: "opt-in", how: "phone", reason: "because" },
    },
    "GET /api/v1/leads/:id/holds": { query: { standing: "true", limit: "10" } },
    "GET /api/v1/leads/:id/notes": { query: { pinned: "true", handOver: "false", limit: "10" } },
    "POST /api/v1/leads/:id/notes": { body: { text: "折り返しは夕方に", pinned: true, handOver: false } },
    "PATCH /api/v1/notes/:id": { body: { text: "折り返しは朝に", pinned: false, handOver: true } },
    "DELETE /api/v1/notes/:id": { query: { reason: "because" } },
    "POST /api/v1/views": { body: { name: "田中さん", query: { ...leadFilters, sort: "name" }, shared: true } },
    "PATCH /api/v1/views/:id": { body: { name: "検討中の人", query: { stage: "considering" }, shared: true } },
    "POST /api/v1/events": { body: { leadId, kind: "seminarBooked", data: { session: "s1" }, at: "2026-11-22T10:00:00+09:00" } },
    "POST /api/v1/identify": {
      body: { externalId: "shop-9", familyName: "岡田", fields: { renewal: "2027-01-01" }, zone: "Asia/Tokyo", basis: "relationship" },
    },
    "POST /api/v1/track": {
      body: { id: "e1", leadId, name: "seminarBooked", properties: { session: "s1" }, occurredAt: "2026-11-22T10:00:00+09:00" },
    },
    "POST /api/v1/track/batch": { body: { events: [{ id: "e2", email: "jiro@example.jp", name: "pageVisited" }] } },
    "GET /api/v1/enrolments": {
      query: { leadId, sequence: "patience", state: "running", step: "rest", fault: "field-missing", limit: "10" },
    },
    "POST /api/v1/enrolments": { body: { leadId: other.leadId, sequence: "patience", step: "rest", reason: "because" } },
    "POST /api/v1/enrolments/:id/pause": { body: { reason: "because", until: "2099-01-01T00:00:00Z" } },
    "POST /api/v1/enrolments/:id/resume": reason,
    "POST /api/v1/enrolments/:id/skip": reason,
    "POST /api/v1/enrolments/:id/exit": reason,
    "GET /api/v1/events": { query: { kinds: "formSubmitted,unsubscribed", from: longAgo, to: farAhead, limit: "10" } },
    "GET /api/v1/sends/planned": { query: { channel: "email", before: farAhead, limit: "10" } },
    "GET /api/v1/tasks": {
      query: { state: "open", role: "inside-sales", assignee: "staff:mika", leadId, dueFrom: longAgo, dueBefore: farAhead, limit: "10" },
    },
    "POST /api/v1/sends/planned/:id/cancel": { url: `/api/v1/sends/planned/${plannedId}/cancel`, ...reason },
    "POST /api/v1/tasks": { body: { leadId, kind: "phone", role: "sales", assignee: "staff:mika", script: "お電話", dueAt: farAhead } },
    "PATCH /api/v1/tasks/:id": { body: { assignee: null, role: "sales", dueAt: farAhead, note: "朝が良い" } },
    "GET /api/v1/decisions": { query: { leadId, sequence: "patience", verdict: "skip", reason: "cap", limit: "10" } },
    "POST /api/v1/tasks/:id/complete": { body: { outcome: "reached", minutes: 3 } },
    "POST /api/v1/imports": { headers: multipartHeaders, payload: csvUpload({ dryRun: "true" }) },
    "POST /api/v1/imports/preview": { headers: multipartHeaders, payload: multipart({}) },
    "POST /api/v1/imports/:id/cancel": { url: `/api/v1/imports/${runningImportId}/cancel`, ...reason },
    "GET /api/v1/imports/:id/issues": { query: { severity: "warning", limit: "10" } },
    "PUT /api/v1/imports/mappings/:name": {
      url: `/api/v1/imports/mappings/${encodeURIComponent("名刺")}`,
      body: { columns: { メールアドレス: "email", 部署: "text:department" } },
    },
    "DELETE /api/v1/imports/mappings/:name": { url: `/api/v1/imports/mappings/${encodeURIComponent("名刺")}` },
    "PUT /api/v1/settings/business": {
      body: {
        name: "育み",
        legalName: "育み合同会社",
        postalAddress: "東京都千代田区1-1",
        complaints: "help@hagukumi.example",
        website: "https://hagukumi.example",
        zone: "Asia/Tokyo",
      },
    },
    "PUT /api/v1/topics/:key": { url: "/api/v1/topics/newsletter", body: { title: { ja: "お便り" } } },
    "PUT /api/v1/sources/:key": { url: "/api/v1/sources/fair", body: { kind: "trade-show", title: "展示会", cost: 1_000 } },
    "PUT /api/v1/fields/:key": { url: "/api/v1/fields/renewal", body: { type: "date", title: "更新の日" } },
    "PUT /api/v1/documents/:key": {
      url: "/api/v1/documents/gift",
      body: { title: "はじめの一冊", contentType: "application/pdf", content: Buffer.from("%PDF").toString("base64") },
    },
    "GET /api/v1/wordings/:key/versions": { url: "/api/v1/wordings/purpose/versions" },
    "GET /api/v1/documents/:key/content": { url: "/api/v1/documents/gift/content" },
    "PUT /api/v1/wordings/:key": { url: "/api/v1/wordings/purpose", body: { text: { ja: "お預かりした情報は、配信だけに使います。" } } },
    "GET /api/v1/forms/:key": { url: "/api/v1/forms/newsletter" },
    "GET /api/v1/forms/:key/versions": { url: "/api/v1/forms/newsletter/versions", query: { limit: "10" } },
    "POST /api/v1/forms/preview": { body: { definition: { key: "more", ...formDefinition }, language: "ja" } },
    "GET /api/v1/drafts/forms/:key": { url: "/api/v1/drafts/forms/more" },
    "GET /api/v1/drafts/forms/:key/saves": { url: "/api/v1/drafts/forms/more/saves" },
    "PUT /api/v1/drafts/forms/:key": {
      url: "/api/v1/drafts/forms/more",
      headers: { "if-match": '"1"' },
      body: { definition: { ...formDefinition, title: { ja: "もっと" } }, baseVersion: null },
    },
    "DELETE /api/v1/drafts/forms/:key": { url: "/api/v1/drafts/forms/more", headers: { "if-match": '"2"' } },
    "POST /api/v1/forms/:key/publish": { url: "/api/v1/forms/extra/publish", headers: { "if-match": '"1"' } },
    "PUT /api/v1/calendar": { body: { daysOff: ["2027-08-11"], quietHours: null } },
    "GET /api/v1/imports": { query: { state: "done", badRows: "true", from: longAgo, limit: "10" } },
    "GET /api/v1/suppressions": { query: { address: "wrong@example.jp", limit: "10" } },
    "POST /api/v1/suppressions/import": {
      body: { channel: "email", text: "no@example.jp\nnever@example.jp", scope: "all", dryRun: false, reason: "asked" },
    },
    "POST /api/v1/suppressions/:id/lift": reason,
    "GET /api/v1/sends": {
      query: { leadId, state: "unknown", sender: "mail", template: "welcome/hello", from: longAgo, to: farAhead, limit: "10" },
    },
    "GET /api/v1/sends/unknown": { query: { leadId, undecided: "true", limit: "10" } },
    "POST /api/v1/sends/:id/resolve": { body: { as: "leave", reason: "because" } },
    "PATCH /api/v1/senders/:id": {
      url: "/api/v1/senders/mail",
      body: { name: "みちしるべ", replyTo: "answers@hagukumi.example", ratePerSecond: 5 },
    },
    "POST /api/v1/senders/:id/clear-alarm": { url: "/api/v1/senders/mail/clear-alarm", ...reason },
    "PATCH /api/v1/me": { body: { name: "佐藤", language: "en" } },
    "PATCH /api/v1/staff/:id": { body: { role: "sales", disabled: false, reason: "promoted" } },
    "POST /api/v1/staff/:id/end-sessions": reason,
    "POST /api/v1/keys": { body: { name: "reporting", scopes: ["people:read"] } },
    "POST /api/v1/keys/:id/revoke": reason,
    "POST /api/v1/restore/lift": reason,
    "POST /api/v1/suppressions": { body: { channel: "email", address: "never@example.jp", scope: "all", reason: "asked" } },
  };
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
    audit: await newestAudit(server.context),
  };
  const idOf = (url: string): string => ids[url.split("/")[3] ?? ""] ?? leadId;
  const samples = server.routes
    .toSorted((one, other) => lateness(one) - lateness(other))
    .map((route): Sample => {
      const {
        url = route.url.replace(":id", idOf(route.url)),
        query = {},
        headers = {},
        ...content
      } = parts[`${route.method === "HEAD" ? "GET" : route.method} ${route.url}`] ?? {};
      const method = route.method as Sample["method"];
      return { route, method, url, query, headers: { ...headersOf[route.access], ...headers }, ...content };
    });
  return { ...server, samples };
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

/** What ends a lead, an enrolment or a sequence comes last, so that the others still find it. */
function lateness({ method, url }: DeclaredRoute): number {
  return method === "DELETE" ? 2 : /\/(?:exit|retire)$/.test(url) ? 1 : 0;
}

const BOUNDARY = "----hagukumi";
export const multipartHeaders = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

/** Body of an import. */
export function csvUpload(fields: Record<string, string>, csv?: string): string {
  return multipart({ basis: "card", topic: "newsletter", source: "trade-show", ...fields }, csv);
}

function multipart(fields: Record<string, string>, csv = "姓,メールアドレス\n鈴木,hanako@example.jp\n"): string {
  const parts = Object.entries(fields).map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const file = `Content-Disposition: form-data; name="file"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\n${csv}\r\n`;
  return `${[...parts, file].map((part) => `--${BOUNDARY}\r\n${part}`).join("")}--${BOUNDARY}--\r\n`;
}

async function importSome({ app, staff }: TestServer, source: string): Promise<string> {
  const headers = { ...staff, ...multipartHeaders };
  const answer = await app.inject({ method: "POST", url: "/api/v1/imports", headers, payload: csvUpload({ source }) });
  return answer.json().importId;
}

/** Sends a sample, changed as asked. */
export function send({ app }: TestServer, sample: Sample, change: Partial<Omit<Sample, "route">> & { rawQuery?: string } = {}) {
  const { method, url, query, headers, body, payload } = { ...sample, ...change };
  const search = change.rawQuery ?? new URLSearchParams(query).toString();
  return app.inject({
    method,
    url: search === "" ? url : `${url}?${search}`,
    headers,
    ...(method === "GET" || method === "HEAD" ? {} : body === undefined ? { payload: payload ?? "" } : { payload: body }),
  });
}
