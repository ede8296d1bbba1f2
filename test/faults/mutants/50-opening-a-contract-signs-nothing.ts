import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/contract.ts",
    find: "return show(context, reply, { token: request.params.token, visit, outcome: null, typed: nothingTyped });",
    replace:
      "const asked = Object.fromEntries(Object.entries(request.query as object).map(([name, value]) => [name, [String(value)]])); if (asked.act) await actOnContract(context, request.params.token, actIn(asked), visitOf(request)); return show(context, reply, { token: request.params.token, visit, outcome: null, typed: nothingTyped });",
  },
];
