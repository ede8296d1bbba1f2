import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "cli/embedded/temporal.ts", find: '"--db-filename", options.file, ', replace: "" }];
