import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/consultation.ts",
    find: "return show(context, request, reply, { token, outcome: null, typed: {} });",
    replace:
      "const asked = Object.fromEntries(Object.entries(request.query as object).map(([name, value]) => [name, [String(value)]])); return show(context, request, reply, { token, outcome: asked.take || asked.cancel || asked.release || asked.move ? await actOnConsultation(context, token, actIn(asked, {})) : null, typed: {} });",
  },
];
