import { farAhead, longAgo, type Part, reason } from "./sample.ts";
import type { SampleWorld } from "./sample-world.ts";

/** What the routes of enrolments, events, messages and tasks take. */
export function journeySamples({ leadId, other, waiting, plannedId }: SampleWorld): Record<string, Part> {
  return {
    "GET /api/v1/live": { query: { seconds: "1" } },
    "POST /api/v1/enrolments/:id/move": { body: { step: "rest", reason: "because" } },
    "POST /api/v1/enrolments/:id/send-now": { url: `/api/v1/enrolments/${waiting.enrolmentId}/send-now`, ...reason },
    "POST /api/v1/events": { body: { leadId, kind: "seminarBooked", data: { session: "s1" }, at: "2026-11-22T10:00:00+09:00" } },
    "GET /api/v1/enrolments": {
      query: { direction: "asc", leadId, sequence: "patience", state: "running", step: "rest", fault: "field-missing", limit: "10" },
    },
    "POST /api/v1/enrolments": { body: { leadId: other.leadId, sequence: "patience", step: "rest", reason: "because" } },
    "POST /api/v1/enrolments/:id/pause": { body: { reason: "because", until: "2099-01-01T00:00:00Z" } },
    "POST /api/v1/enrolments/:id/resume": reason,
    "POST /api/v1/enrolments/:id/skip": reason,
    "POST /api/v1/enrolments/:id/exit": reason,
    "GET /api/v1/events": { query: { direction: "asc", kinds: "formSubmitted,unsubscribed", from: longAgo, to: farAhead, limit: "10" } },
    "GET /api/v1/sends/planned": { query: { channel: "email", before: farAhead, limit: "10" } },
    "GET /api/v1/tasks": {
      query: {
        direction: "desc",
        state: "open",
        role: "inside-sales",
        assignee: "staff:mika",
        leadId,
        dueFrom: longAgo,
        dueBefore: farAhead,
        limit: "10",
      },
    },
    "POST /api/v1/sends/planned/:id/cancel": { url: `/api/v1/sends/planned/${plannedId}/cancel`, ...reason },
    "POST /api/v1/tasks": { body: { leadId, kind: "phone", role: "sales", assignee: "staff:mika", script: "お電話", dueAt: farAhead } },
    "PATCH /api/v1/tasks/:id": { body: { assignee: null, role: "sales", dueAt: farAhead, note: "朝が良い" } },
    "GET /api/v1/decisions": { query: { leadId, sequence: "patience", verdict: "skip", reason: "cap", limit: "10" } },
    "POST /api/v1/tasks/:id/complete": { body: { outcome: "reached", minutes: 3 } },
    "GET /api/v1/sends": {
      query: {
        direction: "asc",
        leadId,
        state: "unknown",
        sender: "mail",
        template: "welcome/hello",
        from: longAgo,
        to: farAhead,
        limit: "10",
      },
    },
    "GET /api/v1/sends/not-sent": {
      query: {
        leadId,
        state: "notSent",
        reason: "no-contact",
        sequence: "patience",
        version: "1",
        step: "rest",
        channel: "email",
        from: longAgo,
        to: farAhead,
        direction: "asc",
        limit: "10",
      },
    },
    "GET /api/v1/sends/not-sent/reasons": {
      query: { leadId, state: "failed", sequence: "patience", version: "1", step: "rest", channel: "email", from: longAgo, to: farAhead },
    },
    "GET /api/v1/sends/unknown": { query: { leadId, undecided: "true", limit: "10" } },
    "POST /api/v1/sends/:id/resolve": { body: { as: "leave", reason: "because" } },
  };
}
