import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/contracts/sign-contract.ts",
    find: `await setProcess(tx, id, { state: "live", wakeAt: at });
  await requestWake(tx, CONTRACT, [id]);`,
    replace: "",
  },
];
