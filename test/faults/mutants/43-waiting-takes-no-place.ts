import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/drain-touches.ts",
    find: "closeUntilNext = (): void",
    replace: "closeUntilNext = async (): Promise<void>",
  },
  {
    file: "services/engine/dispatch/drain-touches.ts",
    find: "places.pause();\n    setTimeout(() => places.start(), waitMs);",
    replace: "return delay(waitMs);",
  },
  { file: "services/engine/dispatch/drain-touches.ts", find: "closeUntilNext();", replace: "await closeUntilNext();" },
];
