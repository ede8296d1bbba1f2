import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "worker/bundle-manifest.ts", find: "return hashes.get(path) === hash;", replace: "return true;" }];
