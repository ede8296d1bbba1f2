/**
 * The code of an error, else its name; `unknown` if it is not an error. For logs, metrics, traces and Temporal. The message must not go
 * there, because it may quote what a person typed (rules.md SEC8, TMP7).
 */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error ? error.code : undefined;
  return (typeof code === "string" && code !== "") || typeof code === "number" ? String(code) : error.name;
}
