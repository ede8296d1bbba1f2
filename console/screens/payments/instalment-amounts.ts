import type { OpenInstalment } from "../../api/generated/routes.schemas.ts";
import { amountIn, amountText } from "../deals/amounts.ts";

/** What is typed for each instalment, by its id. */
export type Typed = Readonly<Record<string, string>>;

export interface ChosenPart {
  instalmentId: string;
  amountMinor: number;
  feeMinor?: number;
}

/** The oldest first, until the money is used up. */
export function fillOldest(rows: readonly Pick<OpenInstalment, "id" | "openMinor">[], amountMinor: number, currency: string): Typed {
  let left = amountMinor;
  const typed: Record<string, string> = {};
  for (const { id, openMinor } of rows) {
    const part = Math.min(openMinor, left);
    if (part <= 0) break;
    typed[id] = amountText(part, currency);
    left -= part;
  }
  return typed;
}

/** The parts that were typed; null when one of them is no amount. An empty field is no part. */
export function partsOf(
  rows: readonly Pick<OpenInstalment, "id">[],
  { amounts, fees = {}, currency }: { amounts: Typed; fees?: Typed; currency: string },
): ChosenPart[] | null {
  const parts: ChosenPart[] = [];
  for (const { id } of rows) {
    const [text, feeText] = [amounts[id]?.trim() ?? "", fees[id]?.trim() ?? ""];
    if (text === "" && feeText === "") continue;
    const amountMinor = amountIn(text, currency);
    const feeMinor = feeText === "" ? 0 : amountIn(feeText, currency);
    if (amountMinor === null || feeMinor === null) return null;
    if (amountMinor > 0) parts.push({ instalmentId: id, amountMinor, ...(feeMinor > 0 && { feeMinor }) });
    else if (feeMinor > 0) return null;
  }
  return parts;
}

export const sumOf = (parts: readonly ChosenPart[] | null): number => (parts ?? []).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
