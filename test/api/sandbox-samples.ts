import type { Part } from "./sample.ts";
import type { SampleWorld } from "./sample-world.ts";

/** What the routes of the sandbox take. */
export function sandboxSamples({ userId }: SampleWorld): Record<string, Part> {
  return {
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
  };
}
