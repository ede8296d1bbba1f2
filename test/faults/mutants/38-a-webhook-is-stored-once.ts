import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/line/receive-webhook.ts", find: "on conflict (channel, webhook_event_id) do nothing", replace: "where true" },
];
