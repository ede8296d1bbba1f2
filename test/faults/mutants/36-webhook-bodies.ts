import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/leads/personal-data.ts",
    find: '\n  { table: "webhook_event", owner: "line-user", becomes: { body: "\'{}\'" } },',
    replace: "",
  },
];
