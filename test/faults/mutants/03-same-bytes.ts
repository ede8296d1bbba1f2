import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/email-transport.ts",
    find: "job.messageId,",
    replace: 'job.messageId.replace("@", `.${job.attempt}@`),',
  },
];
