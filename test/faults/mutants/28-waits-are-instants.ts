import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/sequences/decide.ts",
    find: 'if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };\n  const late',
    replace: 'if (due.getTime() - run.now.getTime() > 36 * 3_600_000) return { kind: "wait", wakeAt: due, waitsFor: [] };\n  const late',
  },
  {
    file: "domain/sequences/decide.ts",
    find: 'if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [] };\n  leave(',
    replace: 'if (due.getTime() - run.now.getTime() > 36 * 3_600_000) return { kind: "wait", wakeAt: due, waitsFor: [] };\n  leave(',
  },
  { file: "services/engine/touches/plan-touch.ts", find: "$15, $15,", replace: "$15, $19," },
];
