/**
 * How a mail looks in dark: with its own colours for it, or inverted, as some programs for mail do to one that has none.
 */
export function darkness(html: string): "own" | "inverted" {
  return /prefers-color-scheme:\s*dark|name="(?:supported-)?color-scheme"[^>]*dark/i.test(html) ? "own" : "inverted";
}

/**
 * A mail for a frame on the console. Links open nowhere, and styles of other sites, which the console's policy refuses, are left out.
 * Pictures keep their colours where the frame is inverted.
 */
export function framed(html: string, { inverts }: { inverts: boolean }): string {
  const added = `<base target="_blank">${inverts ? "<style>img,video{filter:invert(1) hue-rotate(180deg)}</style>" : ""}`;
  const own = html.replaceAll(/<link\b[^>]*rel="?stylesheet"?[^>]*>/gi, "").replaceAll(/@import\s+url\([^)]*\)\s*;?/gi, "");
  return /<head\b[^>]*>/i.test(own) ? own.replace(/<head\b[^>]*>/i, (head) => head + added) : added + own;
}
