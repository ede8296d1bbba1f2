import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "api/pages/document.ts",
    find: "proposal === null ? readDocument(context, token) :",
    replace: "proposal === null ? openDocument(context, token, visitOf(request)).then(() => readDocument(context, token)) :",
  },
];
