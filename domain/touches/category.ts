export const categories = ["verification", "transactional", "nurture", "promotion", "care"] as const;
export type Category = (typeof categories)[number];

/** Needs a recorded basis, a subscription and an open window (LAW1, LAW4). */
export function isAdvertising(category: Category): boolean {
  return category === "nurture" || category === "promotion" || category === "care";
}

/** When two touches of one lead compete, the higher number goes first (E3): care before promotion before nurture. */
export function priorityOf(category: Category): number {
  switch (category) {
    case "verification":
      return 50;
    case "transactional":
      return 40;
    case "care":
      return 30;
    case "promotion":
      return 20;
    case "nurture":
      return 10;
  }
}
