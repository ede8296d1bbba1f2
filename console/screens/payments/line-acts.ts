import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postBankLinesIdAccept, postBankLinesIdJoin, postBankLinesIdUndo } from "../../api/generated/payments.ts";
import type { BankLine } from "../../api/generated/routes.schemas.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { YEN } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";

export type Candidate = BankLine["candidates"][number];

export const waits = ({ state }: Pick<BankLine, "state">): boolean => state === "suggested" || state === "unknown";

/** Whether it can be taken back: it was booked, or a person set it aside. */
export const canUndo = ({ state, why }: BankLine): boolean => state === "matched" || (state === "ignored" && why.code === "set-aside");

/** What is done to a line without a form; each can be undone. One at a time. */
export function useLineActs() {
  const { t } = useTranslation("payments");
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["payments"] });
  const undo = async (id: string) => {
    await postBankLinesIdUndo(id);
    await refresh();
  };
  const tell = (id: string, message: string) => tellDone(message, () => undo(id), [`bank-line ${id}`]);
  const act = async (id: string, deed: () => Promise<unknown>, message: string, isUndone = false) => {
    if (busy !== null) return;
    setBusy(id);
    try {
      await deed();
      if (isUndone) tellDone(message, undefined, [`bank-line ${id}`]);
      else tell(id, message);
    } catch (refused) {
      tellFailed(refused);
    } finally {
      // Also after a refusal: the line then has a new suggestion.
      await refresh();
      setBusy(null);
    }
  };
  const about = ({ amountMinor, payer }: BankLine) => ({ amount: writeMoney(amountMinor, YEN), payer });
  return {
    busy,
    refresh,
    tell,
    accept: (line: BankLine, { leadId }: Candidate) =>
      act(line.id, () => postBankLinesIdAccept(line.id, { leadId }), t("acts.accepted", about(line))),
    join: (line: BankLine, { leadId }: Candidate) =>
      act(line.id, () => postBankLinesIdJoin(line.id, { leadId }), t("acts.joined", about(line))),
    undo: (line: BankLine) => act(line.id, () => postBankLinesIdUndo(line.id), t("acts.undone", about(line)), true),
  };
}
