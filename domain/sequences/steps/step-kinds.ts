import { branch } from "./branch/branch.ts";
import { exit } from "./exit/exit.ts";
import { invite } from "./invite/invite.ts";
import { send } from "./send/send.ts";
import type { StepKind } from "./step-kind.ts";
import { task } from "./task/task.ts";
import { update } from "./update/update.ts";
import { wait } from "./wait/wait.ts";
import { waitFor } from "./wait-for/wait-for.ts";

/** All kinds of steps in the language, in the order of the reference page. */
export const stepKinds = [send, wait, waitFor, branch, invite, update, task, exit] as const;

/** Computes something for a list of kinds once and caches it. Default list: `stepKinds`. */
export function perKinds<Made>(make: (kinds: readonly StepKind[]) => Made): (kinds?: readonly StepKind[]) => Made {
  const made = new WeakMap<readonly StepKind[], { readonly value: Made }>();
  return (kinds = stepKinds) => {
    const known = made.get(kinds) ?? { value: make(kinds) };
    made.set(kinds, known);
    return known.value;
  };
}
