import type { DealBoard } from "../../api/generated/routes.schemas.ts";

type Columns = DealBoard["columns"];

/** The board with a card in another column, as the server will answer; counts and sums go with it. */
export function moveCard(columns: Columns, id: string, to: string | null, by: "step" | "phase"): Columns {
  const from = columns.find(({ deals }) => deals.some((deal) => deal.id === id));
  const deal = from?.deals.find((one) => one.id === id);
  if (deal === undefined || from?.key === to || !columns.some(({ key }) => key === to)) return columns;
  const amount = deal.amountMinor ?? 0;
  return columns.map((column) => {
    const { key, count, sumMinor, deals } = column;
    if (key === from?.key) return { ...column, count: count - 1, sumMinor: sumMinor - amount, deals: deals.filter((one) => one.id !== id) };
    // Of a phase, a card has none or one; of steps, always one.
    const moved = by === "step" ? { ...deal, step: to ?? deal.step } : { ...deal, phase: to };
    return key === to ? { ...column, count: count + 1, sumMinor: sumMinor + amount, deals: [moved, ...deals] } : column;
  });
}
