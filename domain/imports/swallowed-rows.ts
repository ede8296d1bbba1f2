/**
 * Whether a quoted cell of this record holds what were rows of other people: a quote that somebody left open takes in everything up to the
 * next quote, and the file still reads as CSV. Notes of several lines are common, so only lines that look like rows of this file count.
 * `width` is the number of its columns.
 */
export function holdsOtherRows(cells: readonly string[], delimiter: string, width: number): boolean {
  return cells.some((cell) => {
    if (!/[\r\n]/.test(cell)) return false;
    // The first line is the cell's own.
    const [, ...others] = cell.split(/\r\n|\n|\r/);
    return others.some((line) => looksLikeRow(line, delimiter, width));
  });
}

function looksLikeRow(line: string, delimiter: string, width: number): boolean {
  // In prose, a space follows the comma.
  const parts = line.split(delimiter === "\t" ? delimiter : new RegExp(`${delimiter}(?! )`)).map((part) => part.normalize("NFKC").trim());
  if (parts.length < 2) return false;
  if (parts.some((part) => /^"?[^\s@"]+@[^\s@"]+\.[^\s@".]+"?$/.test(part) || /^"?\+?[\d().-]{9,16}"?$/.test(part))) return true;
  return width >= 3 && parts.length >= width && (parts.length === width || parts.some((part) => /@|\d{9}/.test(part)));
}
