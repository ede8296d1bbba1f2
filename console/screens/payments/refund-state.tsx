import { useTranslation } from "react-i18next";
import type { Refund } from "../../api/generated/routes.schemas.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";

/** By the way in which it came; money that came by transfer or in cash, a person gives back. */
export const goesBackByItself = (method: Refund["method"]): boolean => method === "card" || method === "konbini";

/** Whether a person has to give it back, and may say that it is done. */
export const waitsForPerson = ({ state, method }: Pick<Refund, "state" | "method">): boolean =>
  state === "failed" || (state === "owed" && !goesBackByItself(method));

const tones: Readonly<Record<Refund["state"], StateTone>> = { owed: "running", sent: "running", done: "done", failed: "parked" };

export function RefundState(refund: Pick<Refund, "state" | "method">) {
  const { t } = useTranslation("payments");
  const { state } = refund;
  const isByHand = state === "owed" && waitsForPerson(refund);
  return (
    <StateMark wraps tone={isByHand ? "parked" : tones[state]}>
      {t(`refundStates.${isByHand ? "byHand" : state}`)}
    </StateMark>
  );
}
