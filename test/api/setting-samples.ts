import { farAhead, longAgo, type Part, reason } from "./sample.ts";
import type { SampleWorld } from "./sample-world.ts";

/** What the routes of settings, definitions, access and the audit take. */
export function settingSamples({ leadId }: SampleWorld): Record<string, Part> {
  return {
    "GET /api/v1/audit": {
      query: {
        direction: "asc",
        actor: "staff:test",
        action: "lead-enrolled",
        target: "enrolment",
        from: longAgo,
        to: farAhead,
        leadId,
        limit: "10",
      },
    },
    "GET /api/v1/audit.csv": { query: { target: "lead", from: longAgo, to: farAhead, leadId, language: "en" } },
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
    "PUT /api/v1/calendar": {
      body: { daysOff: ["2027-08-11"], quietHours: null, openingHours: { hours: [{ days: ["monday"], from: "10:00", to: "24:00" }] } },
    },
    "GET /api/v1/suppressions": { query: { address: "wrong@example.jp", limit: "10" } },
    "POST /api/v1/suppressions/import": {
      body: { channel: "email", text: "no@example.jp\nnever@example.jp", scope: "all", dryRun: false, reason: "asked" },
    },
    "POST /api/v1/suppressions/:id/lift": reason,
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
}
