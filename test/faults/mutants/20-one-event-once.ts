import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/line/receive-webhook.ts",
    find: "=> event.webhookEventId",
    replace: "=> `${event.webhookEventId}-${crypto.randomUUID()}`",
  },
];
