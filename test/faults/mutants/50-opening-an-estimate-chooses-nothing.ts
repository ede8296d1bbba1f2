import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/estimate.ts",
    find: 'return show(context, reply, { token: request.params.token, visit, outcome: null, typed: { variant: "", text: "" } });',
    replace:
      'const asked = Object.fromEntries(Object.entries(request.query as object).map(([name, value]) => [name, [String(value)]])); if (asked.choose) await actOnEstimate(context, request.params.token, actIn(asked)); return show(context, reply, { token: request.params.token, visit, outcome: null, typed: { variant: "", text: "" } });',
  },
];
