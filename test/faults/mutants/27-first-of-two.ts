import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "domain/time/zoned.ts", find: "Math.min(...candidates)", replace: "Math.max(...candidates)" }];
