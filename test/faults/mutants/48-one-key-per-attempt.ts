import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "channels/stripe/move-money.ts",
    find: "`charge-${attemptId}`",
    replace: "`charge-${attemptId}-${crypto.randomUUID()}`",
  },
];
