import { durationOf, waitOf } from "../../compile-parts.ts";
import { planOf } from "../send/compile.ts";
import type { Compiling } from "../step-kind.ts";
import { requestOf } from "../task/compile.ts";
import { defaultWithin, type InviteSource, type InviteStep } from "./shape.ts";

export function compileInvite(source: InviteSource, { late, steps }: Compiling): InviteStep {
  const { id, invite, then, otherwise } = source;
  const { offer, messages, every, within = defaultWithin, person } = invite;
  return {
    kind: "invite",
    id,
    offer,
    messages: messages.map(planOf),
    every: waitOf(every),
    within: durationOf(within),
    person: person === undefined ? null : requestOf(person),
    late,
    won: steps(then),
    otherwise: steps(otherwise),
  };
}
