import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/document.ts",
    find: "= await readDocument(context, request.params.token)",
    replace:
      "= { ...(await readDocument(context, request.params.token)), ...(await openDocument(context, request.params.token, visitOf(request))) }",
  },
];
