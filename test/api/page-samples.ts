import type { Part } from "./sample.ts";
import type { SampleWorld } from "./sample-world.ts";
import { formPost, urlencoded } from "./seed.ts";

const form = { headers: urlencoded, payload: "" };

/** What the public pages, and the hooks of providers, take. */
export function pageSamples({ sendId, confirm, unsubscribe, preferences, token, context, leadId }: SampleWorld): Record<string, Part> {
  const document = token("document", leadId, sendId, "gift");
  return {
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
    "POST /hooks/stripe": { headers: { "content-type": "application/json", "stripe-signature": "none" }, payload: "{}" },
  };
}
