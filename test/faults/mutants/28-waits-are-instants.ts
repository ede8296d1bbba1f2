import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/sequences/steps/send/take.ts",
    find: 'if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };',
    replace: 'if (due.getTime() - run.now.getTime() > 36 * 3_600_000) return { kind: "wait", wakeAt: due, waitsFor: [] };',
  },
  {
    file: "domain/sequences/steps/wait/take.ts",
    find: 'if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };',
    replace: 'if (due.getTime() - run.now.getTime() > 36 * 3_600_000) return { kind: "wait", wakeAt: due, waitsFor: [] };',
  },
  { file: "services/engine/touches/plan-touch.ts", find: "$16, $16,", replace: "$16, $20," },
];
