import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "api/server.ts", find: "  limitHandlers(app, HANDLER_TIMEOUT_MS);\n", replace: "" }];
