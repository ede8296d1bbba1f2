import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "api/access.ts", find: "&& !caller.scopes.has(scope)", replace: "&& caller.scopes.size === 0" }];
