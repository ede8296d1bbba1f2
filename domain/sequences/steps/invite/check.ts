import { channels } from "../../../touches/channel.ts";
import { ifText, itemsOf, mapOf } from "../../as-written.ts";
import type { Names } from "../../names.ts";
import type { Path } from "../../problem.ts";
import type { Checking } from "../step-kind.ts";
import type { InviteSource } from "./shape.ts";

export function namesOfInvite(step: Readonly<Record<string, unknown>>, at: Path, names: Names): void {
  const { offer, messages, person } = mapOf(step.invite);
  const place = [...at, "invite"];
  ifText(offer, (key) => names.bookableOffer([...place, "offer"], key));
  for (const [number, message] of itemsOf(messages).entries()) {
    for (const channel of channels) {
      ifText(mapOf(message)[channel], (template) => names.template([...place, "messages", number, channel], template, channel));
    }
  }
  ifText(mapOf(person).script, (script) => names.template([...place, "person", "script"], script, "person"));
  // The names of `then` and `otherwise` are checked by waitFor, whose keys they are as well.
}

export function checkInvite({ then, otherwise }: InviteSource, at: Path, { steps }: Checking): boolean {
  const won = steps(then, [...at, "then"]);
  const notWon = steps(otherwise, [...at, "otherwise"]);
  return won || notWon;
}
