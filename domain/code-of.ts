/**
 * The code of an error, else its name; `unknown` for what is no error. For logs, metrics, traces and Temporal, where its message must not
 * stand: that may quote what a person typed (rules.md SEC8, TMP7).
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? error.code : undefined;
  return (typeof code === "string" && code !== "") || typeof code === "number" ? String(code) : error.name;
}
