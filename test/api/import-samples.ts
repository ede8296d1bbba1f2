import { csvUpload, multipart, multipartHeaders } from "./csv-upload.ts";
import { longAgo, type Part, reason } from "./sample.ts";
import type { SampleWorld } from "./sample-world.ts";

/** What the routes of imports take. */
export function importSamples({ runningImportId }: SampleWorld): Record<string, Part> {
  return {
    "POST /api/v1/imports": { headers: multipartHeaders, payload: csvUpload({ dryRun: "true" }) },
    "POST /api/v1/imports/preview": { headers: multipartHeaders, payload: multipart({}) },
    "POST /api/v1/imports/:id/cancel": { url: `/api/v1/imports/${runningImportId}/cancel`, ...reason },
    "GET /api/v1/imports/:id/issues": { query: { severity: "warning", limit: "10" } },

    "GET /api/v1/imports/:id/rows": { query: { outcome: "added", limit: "10" } },
    "PUT /api/v1/imports/mappings/:name": {
      url: `/api/v1/imports/mappings/${encodeURIComponent("名刺")}`,
      body: { columns: { メールアドレス: "email", 部署: "text:department" } },
    },
    "DELETE /api/v1/imports/mappings/:name": { url: `/api/v1/imports/mappings/${encodeURIComponent("名刺")}` },
    "GET /api/v1/imports": { query: { state: "done", badRows: "true", from: longAgo, direction: "asc", limit: "10" } },
  };
}
