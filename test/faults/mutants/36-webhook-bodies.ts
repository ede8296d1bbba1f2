import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/erasure/personal-data.ts",
    find: '\n  { table: "webhook_event", owner: "line-user", becomes: { body: "\'{}\'" } },',
    replace: "",
  },
];
