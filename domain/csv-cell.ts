/** What a spreadsheet runs: a formula, also behind spaces and in full-width signs, which it reads as the plain ones. */
const formula = /^(?:[\t\r]|[\s\u200b\ufeff]*[=+\-@＝＋－＠﹢﹣＠﹦\u2212])/u;

/**
 * A cell of a CSV file that people open in a spreadsheet: quoted where needed, and with an apostrophe before what would run as a formula
 * (rules.md SEC4, SEC13).
 */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes the apostrophe away again, when such a file comes back. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
