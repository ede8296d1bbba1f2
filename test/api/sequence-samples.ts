import { patience } from "./patience.ts";
import { type Part, reason } from "./sample.ts";

/** What the routes of sequences take. */
export function sequenceSamples(): Record<string, Part> {
  return {
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
  };
}
