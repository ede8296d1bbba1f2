/**
 * How far a list is scrolled, behind the `#` of its address: reload, back, and another browser show the same rows. It never leaves the browser,
 * and a link that changes the filter leaves it out, so that the changed list begins at its first row.
 */
interface ListPlace {
  /** Id of the row at the top. */
  row?: string | undefined;
  /** Cursor of the page that has it; undefined: the first page. */
  from?: string | undefined;
}

export function readPlace(hash: string): ListPlace {
  const told = new URLSearchParams(hash);
  return { row: told.get("row") ?? undefined, from: told.get("from") ?? undefined };
}

export function writePlace({ row, from }: ListPlace): string {
  return new URLSearchParams({ ...(row && { row }), ...(row && from && { from }) }).toString();
}
