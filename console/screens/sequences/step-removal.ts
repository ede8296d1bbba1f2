import { useTranslation } from "react-i18next";
import { tellDone } from "../../parts/undo.tsx";
import { removeStep, type WrittenStep } from "./step-source.ts";
import type { DraftHandle } from "./use-draft.ts";

/** Takes a step out of the draft; what was written comes back by undo. */
export function useStepRemoval(draft: DraftHandle): (step: WrittenStep) => void {
  const { t } = useTranslation("sequences");
  return ({ id, path }) => {
    const before = draft.text;
    draft.change(removeStep(before, path));
    tellDone(t("flow.removed", { step: id }), async () => draft.change(before));
  };
}
