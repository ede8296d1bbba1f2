/** Joins lines with what is owed by name and amount, each instalment once: the least that any matching does. */
export function hashJoin(
  lines: readonly { payer: string; amountMinor: number }[],
  owed: readonly { id: string; payer: string; openMinor: number }[],
): (string | undefined)[] {
  const table = new Map<string, string[]>();
  for (const { id, payer, openMinor } of owed) {
    const key = `${payer}\n${openMinor}`;
    const ids = table.get(key);
    if (ids) ids.push(id);
    else table.set(key, [id]);
  }
  return lines.map(({ payer, amountMinor }) => table.get(`${payer.normalize("NFKC").replace(" ", "")}\n${amountMinor}`)?.pop());
}
