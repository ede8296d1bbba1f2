import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/module.ts", find: "becomes: { body: \"'{}'\", answer", replace: 'becomes: { body: "body", answer' },
];
