import { words } from "../../schema-parts.ts";
import { isWaitProblem, parseWait, type Wait, waitPattern } from "../../wait.ts";
import type { SourceOf } from "../step-kind.ts";

export const waitShape = () => ({
  wait: words(waitPattern, (text) => {
    const read = parseWait(text);
    return isWaitProblem(read) ? read : null;
  }).describe("A wait: `2 hours`, `1 day, at 08:00`, `at 08:00`, `monday, at 09:00`, `until renewal_date - 30 days, at 09:00`."),
});

export type WaitSource = SourceOf<typeof waitShape>;

export interface WaitStep {
  readonly kind: "wait";
  readonly id: string;
  readonly wait: Wait;
}
