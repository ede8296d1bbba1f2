import { useTranslation } from "react-i18next";
import type { DraftHandle } from "../../editors/draft/use-draft.ts";
import { tellDone } from "../../parts/undo.tsx";
import { removeStep, type WrittenStep } from "./step-source.ts";

/** Takes a step out of the draft; what was written comes back by undo. */
export function useStepRemoval(draft: DraftHandle): (step: WrittenStep) => void {
  const { t } = useTranslation("sequences");
  return ({ id, path }) => {
    const before = draft.text;
    const after = removeStep(before, path);
    draft.change(after);
    tellDone(t("flow.removed", { step: id }), async () => draft.putBack(before, after), ["draft"]);
  };
}
