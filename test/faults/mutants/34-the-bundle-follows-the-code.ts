import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "worker/bundle.ts", find: ".update(readFileSync(join(root, folder, name)))", replace: "" }];
