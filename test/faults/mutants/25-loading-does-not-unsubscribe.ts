import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/unsubscribe.ts",
    find: "const found =",
    replace: 'await unsubscribe(context, request.params.token, { method: "page", networkAddress: request.ip });\n    const found =',
  },
];
