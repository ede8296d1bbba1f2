/** An error as a log may hold it: name, code and frames. Never its message, which may quote what a person typed (rules.md SEC8). */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code: "code" in error ? error.code : undefined,
    frames: frames.slice(0, 12).map((line) => line.trim()),
    cause: error.cause instanceof Error ? describeError(error.cause) : undefined,
  };
}
