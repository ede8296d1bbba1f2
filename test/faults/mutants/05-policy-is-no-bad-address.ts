import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/reject-send.ts", find: 'case "address":', replace: 'case "policy":\n    case "address":' },
  { file: "services/engine/dispatch/reject-send.ts", find: 'case "policy":\n    case "quota":', replace: 'case "quota":' },
];
