/** As it is printed and told: `M-00012`, of 見積. */
export function estimateNumber(number: number): string {
  return `M-${String(number).padStart(5, "0")}`;
}
