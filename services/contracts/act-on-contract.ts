import type { Context } from "../engine/context/context.ts";
import type { Visit } from "../tracking/module.ts";
import { type BuyerStep, doBuyerStep, type StepOutcome } from "./consent.ts";
import { contractOfToken } from "./contract-link.ts";
import { type CooledOff, coolOff } from "./cool-off.ts";
import { askCorrection, type Declining, declineContract } from "./end-offer.ts";
import { type Signing, signContract } from "./sign-contract.ts";

/** What a button of the page asks for. */
export type ContractAct =
  | { act: "sign"; hash: string; name: string; hasRead: boolean; confirmedName: string | undefined; code: string }
  | { act: "decline"; reason: string }
  | { act: "correct"; text: string }
  | { act: "cool-off" }
  | { act: "step"; step: BuyerStep; words: string; code: string };

export type ContractOutcome = Signing | Declining | CooledOff | StepOutcome | "correction-asked" | "correction-missing";

/** Does what the lead asks for on their page. Throws AppError not-found for a link that is not ours, gone for an erased lead. */
export async function actOnContract(context: Context, token: string, act: ContractAct, visit: Visit): Promise<ContractOutcome> {
  const id = contractOfToken(context, token);
  switch (act.act) {
    case "sign":
      return signContract(context, { ...act, id, visit });
    case "decline":
      return declineContract(context, { id, reason: act.reason });
    case "correct":
      return askCorrection(context, { id, text: act.text });
    case "cool-off":
      return coolOff(context, { id, way: "page", actor: "lead" });
    case "step":
      return doBuyerStep(context, { id, step: act.step, words: act.words, visit, code: act.code });
  }
}
