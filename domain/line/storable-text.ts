/**
 * Text from LINE as PostgreSQL can store it: without NUL, and with U+FFFD for half of a surrogate pair, which a cut emoji leaves
 * (rules.md SEC12).
 */
export function storableText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
