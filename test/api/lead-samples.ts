import { type Part, reason } from "./sample.ts";
import type { SampleWorld } from "./sample-world.ts";

const leadFilters = {
  importId: "01890000-0000-7000-8000-000000000000",
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

const cohort = { from: "2026-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z", source: "website", sequence: "welcome" };

/** What the routes of leads, notes, saved views and bulk actions take. */
export function leadSamples({ leadId, contactId, sendId, other, third, prepared, tagging }: SampleWorld): Record<string, Part> {
  return {
    "GET /api/v1/system/outbox": { query: { limit: "10" } },
    "GET /api/v1/leads": { query: { ...leadFilters, sort: "name", direction: "desc", limit: "10" } },
    "GET /api/v1/process/funnel": { query: cohort },
    "GET /api/v1/process/what-if": { query: { ...cohort, rates: "presented:50,closed:90" } },
    "GET /api/v1/process/steps/:step/people": {
      url: "/api/v1/process/steps/list/people",
      query: { ...cohort, group: "entered", limit: "10" },
    },
    "GET /api/v1/tags": { query: { search: "a" } },
    "GET /api/v1/leads/count": { query: leadFilters },
    "GET /api/v1/leads.csv": { query: { ...leadFilters, sort: "score", direction: "asc", language: "en" } },
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
    "PUT /api/v1/leads/:id/relation": { url: `/api/v1/leads/${other.leadId}/relation`, body: { relation: "customer", reason: "signed" } },
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
    "PUT /api/v1/leads/:id/goals/:goal": { url: `/api/v1/leads/${leadId}/goals/own-goal`, body: { done: true, reason: "because" } },
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
    "POST /api/v1/views": { body: { name: "田中さん", query: { ...leadFilters, sort: "name", direction: "desc" }, shared: true } },
    "PATCH /api/v1/views/:id": { body: { name: "検討中の人", query: { stage: "considering" }, shared: true } },
    "POST /api/v1/identify": {
      body: { externalId: "shop-9", familyName: "岡田", fields: { renewal: "2027-01-01" }, zone: "Asia/Tokyo", basis: "relationship" },
    },
    "POST /api/v1/track": {
      body: { id: "e1", leadId, name: "seminarBooked", properties: { session: "s1" }, occurredAt: "2026-11-22T10:00:00+09:00" },
    },
    "POST /api/v1/track/batch": { body: { events: [{ id: "e2", email: "jiro@example.jp", name: "pageVisited" }] } },
  };
}
