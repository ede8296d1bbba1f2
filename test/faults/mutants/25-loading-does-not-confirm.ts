import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/confirm.ts",
    find: "const optIn =",
    replace: "await confirmOptIn(context, request.params.token, { networkAddress: request.ip });\n    const optIn =",
  },
];
