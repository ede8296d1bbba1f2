import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/line/receive-webhook.ts",
    find: "Secret, input.rawBody,",
    replace: "Secret, Buffer.from(JSON.stringify(JSON.parse(input.rawBody.toString()))),",
  },
];
