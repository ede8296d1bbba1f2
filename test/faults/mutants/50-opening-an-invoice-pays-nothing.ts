import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/invoice.ts",
    find: "const page = await readInvoicePage(context, request.params.token, visit);",
    replace:
      "const asked = Object.fromEntries(Object.entries(request.query as object).map(([name, value]) => [name, [String(value)]])); if (asked.act) await act(context, till, request.params.token, asked); const page = await readInvoicePage(context, request.params.token, visit);",
  },
];
