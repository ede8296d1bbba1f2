import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/engine/dispatch/breaker.ts", find: 'fail("policy", code, probe);', replace: "" }];
