import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consent/request-opt-in.ts",
    find: "key: `form:${form.key}:${mail.optInId}:${mail.number}`",
    replace: "data: { ...submitted.data, mail: mail.number }",
  },
];
