import type { Part } from "./sample.ts";

const letter = "/api/v1/drafts/templates/notes/letter";
const variant = { channel: "person", language: "ja" };

/** What the routes of templates take. */
export function templateSamples(): Record<string, Part> {
  return {
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
  };
}
