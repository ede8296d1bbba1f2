import { AppError } from "../../domain/app-error.ts";
import { datedAt, type Paper } from "../../domain/papers/paper.ts";
import { contractView } from "./contract/view.ts";
import { creditNoteView } from "./credit-note/view.ts";
import { estimateView } from "./estimate/view.ts";
import { invoiceView } from "./invoice/view.ts";
import { printableAll } from "./printable.ts";
import { proposalView } from "./proposal/view.ts";
import { receiptView } from "./receipt/view.ts";
import { type TypstFault, typeset } from "./typeset.ts";

/**
 * The paper as PDF/A with its fonts in it. The same paper gives the same bytes. Takes some ten milliseconds of the processor. Throws AppError
 * `paper-characters` when a text holds characters that no font has: nothing is printed as an empty box.
 */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  const typesetting = await typeset({
    source: `${paper.kind}/${paper.kind}.typ`,
    data: printableAll(viewOf(paper)),
    datedAt: datedAt(paper),
  });
  if (typesetting.kind === "set") return typesetting.pdf;
  throw refusal(typesetting.faults);
}

/** Everything that the layout of this kind prints, as text. */
export function viewOf(paper: Paper): object {
  switch (paper.kind) {
    case "proposal":
      return proposalView(paper);
    case "estimate":
      return estimateView(paper);
    case "contract":
      return contractView(paper);
    case "invoice":
      return invoiceView(paper);
    case "receipt":
      return receiptView(paper);
    case "credit-note":
      return creditNoteView(paper);
  }
}

function refusal(faults: readonly TypstFault[]): Error {
  const missing = [...new Set(faults.flatMap(({ missing: text }) => (text === null ? [] : [text])))];
  if (missing.length === 0) return new Error(`A paper could not be set: ${faults.map(({ message }) => message).join("; ")}`);
  return new AppError("invalid", "paper-characters", {
    ja: `書類に印刷できない文字があります: ${missing.join(" ")}。別の字に置き換えてください。`,
    en: `These characters cannot be printed on a paper: ${missing.join(" ")}. Write them otherwise.`,
  });
}
