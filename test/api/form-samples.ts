import type { Part } from "./sample.ts";
import { formDefinition } from "./sample-world.ts";

/** What the routes of forms take. */
export function formSamples(): Record<string, Part> {
  return {
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
  };
}
