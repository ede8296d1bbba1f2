import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "domain/contacts/email-address.ts", find: "key = address.toLowerCase()", replace: "key = address" }];
