import { expect, test } from "vitest";
import type { DeclaredRoute } from "../../api/access.ts";
import { csvUpload } from "./csv-upload.ts";
import { patience } from "./patience.ts";
import { nameOf, type Sample, send } from "./sample.ts";
import { sampleServer } from "./samples.ts";
import { browserOf } from "./sign-in-samples.ts";
import { addMember, openSession } from "./staff-sessions.ts";

/** The act that the audit has of each route by which people change something. */
const acts: Readonly<Record<string, string>> = {
  "POST /api/v1/sequences/publish": "sequence-published",
  "POST /api/v1/sequences": "draft-begun",
  "POST /api/v1/sequences/:key/publish": "sequence-published",
  "POST /api/v1/sequences/:key/revert": "sequence-published",
  "POST /api/v1/leads": "lead-created",
  "PATCH /api/v1/leads/:id": "lead-corrected",
  "POST /api/v1/leads/:id/address": "address-corrected",
  "POST /api/v1/leads/:id/hold": "lead-held",
  "POST /api/v1/leads/:id/release": "lead-released",
  "PUT /api/v1/leads/:id/relation": "customer-made",
  "POST /api/v1/leads/:id/opt-out": "opt-out-recorded",
  "POST /api/v1/leads/:id/tags": "lead-tags-changed",
  "PUT /api/v1/leads/:id/stage": "stage-set",
  "PUT /api/v1/leads/:id/goals/:goal": "step-goal-ticked",
  "PUT /api/v1/leads/:id/owner": "owner-set",
  "PUT /api/v1/leads/:id/contacts/:contactId/use": "contact-closed",
  "POST /api/v1/leads/:id/opt-in": "opt-in-recorded",
  "POST /api/v1/leads/:id/notes": "note-written",
  "PATCH /api/v1/notes/:id": "note-edited",
  "POST /api/v1/views": "view-saved",
  "PATCH /api/v1/views/:id": "view-changed",
  "POST /api/v1/views/:id/restore": "view-restored",
  "POST /api/v1/leads/:id/pause": "enrolment-paused",
  "POST /api/v1/leads/:id/resume": "enrolment-resumed",
  "POST /api/v1/undo/:id": "lead-tags-undone",
  "POST /api/v1/sandbox/clock": "clock-moved",
  "POST /api/v1/sandbox/mails/:n/unsubscribe": "sandbox-acted",
  "POST /api/v1/sandbox/line/friends": "sandbox-acted",
  "POST /api/v1/sandbox/line/friends/:userId/deeds": "sandbox-acted",
  "POST /api/v1/bulk": "bulk-prepared",
  "POST /api/v1/bulk/:id/run": "bulk-started",
  "POST /api/v1/bulk/:id/cancel": "bulk-cancelled",
  "POST /api/v1/bulk/:id/undo": "bulk-undone",
  "POST /api/v1/identify": "lead-created",
  "POST /api/v1/enrolments": "lead-enrolled",
  "POST /api/v1/enrolments/:id/pause": "enrolment-paused",
  "POST /api/v1/enrolments/:id/resume": "enrolment-resumed",
  "POST /api/v1/enrolments/:id/skip": "step-skipped",
  "POST /api/v1/enrolments/:id/send-now": "enrolment-hurried",
  "POST /api/v1/enrolments/:id/move": "enrolment-moved",
  "POST /api/v1/templates": "draft-begun",
  "POST /api/v1/templates/:folder/:name/publish": "template-published",
  "POST /api/v1/templates/:folder/:name/revert": "template-published",
  "POST /api/v1/templates/test-send": "template-tested",
  "POST /api/v1/tasks/:id/complete": "task-completed",
  "POST /api/v1/tasks": "task-created",
  "POST /api/v1/tasks/:id/reopen": "task-reopened",
  "PATCH /api/v1/tasks/:id": "task-changed",
  "POST /api/v1/imports": "import-done",
  "POST /api/v1/imports/:id/cancel": "import-cancelled",
  "PUT /api/v1/imports/mappings/:name": "import-mapping-saved",
  "PATCH /api/v1/senders/:id": "setting-changed",
  "POST /api/v1/senders/:id/clear-alarm": "sender-alarm-cleared",
  "POST /api/v1/sends/planned/:id/cancel": "message-cancelled",
  "POST /api/v1/sends/:id/resolve": "send-left",
  "POST /api/v1/sends/:id/undo-resolve": "send-resolution-undone",
  "POST /api/v1/suppressions": "suppression-added",
  "POST /api/v1/suppressions/import": "suppressions-imported",
  "POST /api/v1/suppressions/:id/lift": "suppression-lifted",
  "PUT /api/v1/calendar": "calendar-changed",
  "PUT /api/v1/settings/business": "setting-changed",
  "PUT /api/v1/topics/:key": "setting-changed",
  "PUT /api/v1/wordings/:key": "setting-changed",
  "PUT /api/v1/sources/:key": "setting-changed",
  "PUT /api/v1/fields/:key": "setting-changed",
  "PUT /api/v1/documents/:key": "setting-changed",
  "POST /api/v1/forms/:key/publish": "form-published",
  "PUT /api/v1/offers/:key": "setting-changed",
  "POST /api/v1/sessions": "session-created",
  "PATCH /api/v1/sessions/:id": "session-changed",
  "POST /api/v1/sessions/:id/cancel": "session-cancelled",
  "POST /api/v1/sessions/:id/check-in": "attendance-marked",
  "POST /api/v1/sessions/:id/attendance": "attendance-marked",
  "POST /api/v1/sessions/:id/attendance/import": "attendance-marked",
  "POST /api/v1/sessions/:id/count": "session-counted",
  "POST /api/v1/sessions/:id/follow-up/acknowledge": "conversion-alarm-answered",
  "POST /api/v1/sessions/:id/bookings": "session-booked",
  "POST /api/v1/bookings/:id/cancel": "booking-cancelled",
  "POST /api/v1/bookings/:id/change": "booking-changed",
  "POST /api/v1/sessions/:id/wait-list": "wait-list-joined",
  "POST /api/v1/sessions/:id/wait-list/leave": "wait-list-left",
  "PUT /api/v1/consultants/:key": "setting-changed",
  "POST /api/v1/consultations": "consultation-booked",
  "POST /api/v1/consultations/:id/move": "consultation-moved",
  "POST /api/v1/consultations/:id/cancel": "consultation-cancelled",
  "POST /api/v1/consultations/:id/came": "consultation-held",
  "POST /api/v1/consultations/:id/absent": "consultation-missed",
  "PATCH /api/v1/consultations/:id/notes": "consultation-noted",
  "POST /api/v1/deals": "deal-opened",
  "POST /api/v1/deals/hand-over": "deal-handed-over",
  "PATCH /api/v1/deals/:id": "deal-changed",
  "POST /api/v1/deals/:id/close": "deal-lost",
  "POST /api/v1/deals/:id/reopen": "deal-reopened",
  "PUT /api/v1/deals/:id/people": "deal-people-set",
  "POST /api/v1/deals/:id/dates": "deal-date-noted",
  "POST /api/v1/deals/:id/objections": "objection-raised",
  "POST /api/v1/campaigns": "campaign-created",
  "PATCH /api/v1/campaigns/:id": "campaign-changed",
  "POST /api/v1/campaigns/:id/costs": "campaign-cost-added",
  "DELETE /api/v1/campaigns/:id/costs/:cost": "campaign-cost-removed",
  "POST /api/v1/campaigns/:id/items": "campaign-item-added",
  "PATCH /api/v1/campaigns/:id/items/:item": "campaign-item-done",
  "DELETE /api/v1/campaigns/:id/items/:item": "campaign-item-removed",
  "POST /api/v1/hand-over/assign": "work-assigned",
  "POST /api/v1/hand-over/assignments/:id/undo": "work-assignment-undone",
  "POST /api/v1/care/:id/check-ins/:checkIn/answer": "check-in-answered",
  "POST /api/v1/care/:id/leaving": "customer-left",
  "POST /api/v1/care/:id/referrals": "referral-recorded",
  "POST /api/v1/plays": "play-started",
  "POST /api/v1/plays/:id/stop": "play-stopped",
  "POST /api/v1/incidents": "incident-opened",
  "POST /api/v1/incidents/:id/answer": "incident-apologised",
  "POST /api/v1/incidents/:id/close": "incident-closed",
  "POST /api/v1/incidents/:id/expectation": "incident-expectation-noted",
  "POST /api/v1/incidents/:id/fix": "incident-fixed",
  "POST /api/v1/incidents/:id/rating": "incident-rated",
  "POST /api/v1/incidents/:id/reopen": "incident-reopened",
  "POST /api/v1/deals/:id/objections/:objection/answer": "objection-answered",
  "POST /api/v1/deals/:id/presentations": "presentation-given",
  "POST /api/v1/deals/:id/estimates": "estimate-created",
  "POST /api/v1/deals/:id/proposals": "proposal-created",
  "PUT /api/v1/proposals/:id": "proposal-changed",
  "POST /api/v1/proposals/:id/send": "proposal-sent",
  "PUT /api/v1/estimates/:id": "estimate-changed",
  "POST /api/v1/estimates/:id/send": "estimate-sent",
  "POST /api/v1/estimates/:id/revise": "estimate-created",
  "POST /api/v1/estimates/:id/comments": "estimate-commented",
  "POST /api/v1/contracts": "contract-created",
  "POST /api/v1/contracts/:id/offer": "contract-offered",
  "POST /api/v1/contracts/:id/withdraw": "contract-withdrawn",
  "POST /api/v1/contracts/:id/consent": "contract-consent-recorded",
  "POST /api/v1/contracts/:id/delivered": "contract-delivered",
  "POST /api/v1/contracts/:id/cool-off": "contract-cooled-off",
  "POST /api/v1/contracts/:id/resume-selling": "selling-resumed",
  "POST /api/v1/contracts/:id/terminate": "contract-terminated",
  "POST /api/v1/deliveries/:id/begin-early": "delivery-begun-early",
  "POST /api/v1/deliveries/:id/owner": "delivery-owner-set",
  "POST /api/v1/deliveries/:id/complete": "delivery-completed",
  "POST /api/v1/deliveries/:id/milestones": "milestone-added",
  "POST /api/v1/deliveries/:id/milestones/:milestone/mark": "milestone-marked",
  "POST /api/v1/deliveries/:id/milestones/:milestone/move": "milestone-moved",
  "POST /api/v1/deliveries/:id/milestones/:milestone/drop": "milestone-dropped",
  "POST /api/v1/deliveries/:id/milestones/:milestone/hand-over": "material-handed",
  "PUT /api/v1/consultants/:key/busy-feed": "busy-feed-set",
  "DELETE /api/v1/consultants/:key/busy-feed": "busy-feed-removed",
  "POST /api/v1/consultants/:key/feed": "calendar-feed-renewed",
  "POST /api/v1/invoices": "invoice-issued",
  "POST /api/v1/invoices/:id/promise": "payment-promised",
  "POST /api/v1/invoices/:id/apply-credit": "credit-applied",
  "POST /api/v1/invoices/:id/write-off": "invoice-written-off",
  "POST /api/v1/invoices/:id/void": "invoice-voided",
  "POST /api/v1/payments": "payment-recorded",
  "POST /api/v1/payments/:id/refund-credit": "credit-refunded",
  "POST /api/v1/payments/:id/withdraw": "payment-withdrawn",
  "POST /api/v1/refunds/:id/done": "refund-done",
  "POST /api/v1/bank-files": "bank-file-imported",
  "POST /api/v1/bank-lines/:id/accept": "bank-line-accepted",
  "POST /api/v1/bank-lines/:id/join": "bank-line-joined",
  "POST /api/v1/bank-lines/:id/split": "bank-line-split",
  "POST /api/v1/bank-lines/:id/undo": "bank-line-undone",
  "POST /api/v1/bank-lines/:id/ignore": "bank-line-ignored",
  "POST /api/v1/keys": "api-key-issued",
  "POST /api/v1/keys/:id/revoke": "api-key-revoked",
  "POST /api/v1/restore/lift": "restore-hold-lifted",
  "POST /api/v1/auth/password": "password-changed",
  "POST /api/v1/auth/two-factor/disable": "two-factor-disabled",
  "POST /api/v1/auth/two-factor/backup-codes": "backup-codes-replaced",
  "POST /api/v1/auth/passkeys": "passkey-added",
  "POST /api/v1/auth/sessions/end-others": "sessions-ended",
  "PATCH /api/v1/me": "staff-changed",
  "PATCH /api/v1/staff/:id": "staff-role-changed",
  "POST /api/v1/staff/:id/end-sessions": "staff-signed-out",
  "POST /api/v1/staff/invitations": "staff-invited",
  "POST /api/v1/staff/invitations/:id/resend": "staff-invited",
  "POST /api/v1/staff/invitations/:id/revoke": "invitation-revoked",
  "POST /api/v1/sequences/:key/retire": "sequence-retired",
  "POST /api/v1/enrolments/:id/exit": "enrolment-exited",
  "POST /api/v1/consultants/:key/retire": "consultant-retired",
  "DELETE /api/v1/drafts/sequences/:key": "draft-discarded",
  "DELETE /api/v1/leads/:id": "lead-erased",
  "DELETE /api/v1/notes/:id": "note-deleted",
  "DELETE /api/v1/views/:id": "view-deleted",
  "DELETE /api/v1/drafts/templates/:folder/:name": "draft-discarded",
  "DELETE /api/v1/imports/mappings/:name": "import-mapping-deleted",
  "DELETE /api/v1/drafts/forms/:key": "draft-discarded",
  "DELETE /api/v1/auth/passkeys/:id": "passkey-removed",
  "DELETE /api/v1/auth/sessions/:id": "session-ended",
};

/** Why a route writes none. */
const without: Readonly<Record<string, string>> = {
  "POST /api/v1/sequences/lint": "Reads only.",
  "POST /api/v1/sequences/simulate": "Reads only.",
  "POST /api/v1/contracts/check": "Reads only.",
  "PUT /api/v1/drafts/sequences/:key": "Each save of a draft keeps its author; what counts is its publication.",
  "POST /api/v1/events": "The event keeps who reported it.",
  "POST /api/v1/track": "The event keeps who reported it.",
  "POST /api/v1/track/batch": "The event keeps who reported it.",
  "PUT /api/v1/drafts/templates/:folder/:name": "As the draft of a sequence.",
  "POST /api/v1/leads/:id/price-questions": "The event keeps who was asked.",
  "POST /api/v1/templates/preview": "Reads only.",
  "POST /api/v1/leads/:id/template-preview": "Reads only.",
  "POST /api/v1/imports/preview": "Reads only.",
  "POST /api/v1/forms/preview": "Reads only.",
  "POST /api/v1/invoices/preview": "Reads only.",
  "PUT /api/v1/drafts/forms/:key": "As the draft of a sequence.",
  "POST /api/v1/restore/apply": "`journal-applied` when the database lacks something that the journal has: test/services/restore.",
  "POST /api/v1/auth/two-factor/enable": "Nothing is on before the first code; `two-factor-enabled` is written then.",
  "POST /api/v1/auth/passkeys/options": "A challenge only.",
};

type Server = Awaited<ReturnType<typeof sampleServer>>;

const changes = ({ method, access }: DeclaredRoute) => method !== "GET" && method !== "HEAD" && (access === "staff" || access === "person");

/** Acts that were written while `work` ran. */
async function writtenBy({ context }: Server, work: () => Promise<unknown>): Promise<string[]> {
  const { pool } = context.database;
  const { rows: before } = await pool.query<{ id: string }>("select id from audit");
  await work();
  const { rows } = await pool.query<{ action: string }>("select action from audit where id <> all($1::uuid[])", [
    before.map(({ id }) => id),
  ]);
  return rows.map(({ action }) => action);
}

/** What the samples of some routes only repeat, done for the first time. */
async function firstTimes(server: Server): Promise<Record<string, () => Promise<unknown>>> {
  const { app, staff, context, samples } = server;
  const ask = async (method: "POST" | "PUT" | "DELETE", path: string, payload: object = {}, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { ...staff, ...headers }, payload });
    expect(answer.statusCode, `${method} ${path}: ${answer.body.slice(0, 300)}`).toBeLessThan(300);
    return answer.body === "" ? {} : answer.json();
  };
  const sampleOf = (name: string): Sample => {
    const sample = samples.find((one) => nameOf(one) === name);
    if (!sample) throw new Error(`no sample of ${name}`);
    return sample;
  };
  const hope = patience.replace("sequence: patience", "sequence: hope");
  const view = await ask("POST", "/views", { name: "秋の会", query: { stage: "later" }, shared: false });
  await ask("DELETE", `/views/${view.id}`);
  const bulk = await ask("POST", "/bulk", { action: "tag", filter: { search: "川田" }, parameters: { tag: "spring" }, reason: "because" });
  const owner = await addMember(context, "owner", "second-owner@shop.test");
  const session = browserOf(await openSession(context, owner));
  await openSession(context, owner);
  const script = "/templates/notes/old";
  const [variant, source] = ["channel=person&language=ja", { script: "# {{ lead.name }}" }];
  const draft = await ask("PUT", `/drafts${script}?${variant}`, { content: { channel: "person", source }, baseVersion: 1 });
  await ask("POST", `${script}/publish?${variant}`, {}, { "if-match": `"${draft.revision}"` });
  const people = sampleOf("POST /api/v1/imports");
  const person = await ask("POST", "/leads", { familyName: "森下" });
  return {
    "POST /api/v1/sequences/publish": () => ask("POST", "/sequences/publish", { source: hope }),
    "POST /api/v1/sequences/:key/revert": async () => {
      await ask("POST", "/sequences/publish", { source: `${hope}# later\n` });
      await ask("POST", "/sequences/hope/revert", { version: 1 });
    },
    "POST /api/v1/templates/:folder/:name/revert": () => ask("POST", `${script}/revert?${variant}`, { version: 1 }),
    "POST /api/v1/views/:id/restore": () => ask("POST", `/views/${view.id}/restore`),
    "POST /api/v1/bulk/:id/run": () => ask("POST", `/bulk/${bulk.id}/run`),
    // In earnest, and another file: the same one changes nothing.
    "POST /api/v1/imports": () => send(server, people, { payload: csvUpload({}, "姓,メールアドレス\n森下,morishita@example.jp\n") }),
    // At once, since an undo is offered for some seconds only.
    "POST /api/v1/undo/:id": async () => {
      const { undo } = await ask("POST", `/leads/${person.id}/tags`, { add: ["spring"], remove: [] });
      await ask("POST", `/undo/${undo.id}`);
    },
    "POST /api/v1/auth/sessions/end-others": () =>
      app.inject({ method: "POST", url: "/api/v1/auth/sessions/end-others", headers: session, payload: {} }),
  };
}

test("each route by which people change something has its act in the audit, or a reason why it has none (SEC9)", async () => {
  const server = await sampleServer();
  const named = [...Object.keys(acts), ...Object.keys(without)].toSorted();
  expect(
    server.routes
      .filter(changes)
      .map(({ method, url }) => `${method} ${url}`)
      .toSorted(),
    "name its act in this file",
  ).toEqual(named);
  const first = await firstTimes(server);
  for (const sample of server.samples.filter(({ route }) => changes(route))) {
    const name = nameOf(sample);
    const written = await writtenBy(server, first[name] ?? (() => send(server, sample)));
    if (without[name] === undefined) expect.soft(written, name).toContain(acts[name]);
    else expect.soft(written, `${name} writes an act: name it`).toEqual([]);
  }
}, 120_000);
