// Postgres: connection exceptions (08), insufficient resources such as a full disk (53), cancelled or locked out (55P03, 57),
// serialization and deadlock (40), system errors (58).
const unavailableStates = /^(08...|40001|40P01|53...|55P03|57...|58...)$/;
const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "FST_ERR_HANDLER_TIMEOUT",
]);
// Prisma: cannot reach, timed out, connection closed, pool exhausted, write conflict.
const unavailablePrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2034", "P2037"]);
// pg gives these errors no code, only a message. DriverAdapterError uses the adapter's kind as its message.
const unavailableWords =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict)/;

/** The database is unreachable, full or too busy: the caller may retry (faults.md 13). */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (unavailableStates.test(code) || unavailableCodes.has(code) || unavailablePrisma.has(code)) return true;
    if (unavailableWords.test(cause.message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(isUnavailable)) return true;
    const driver = driverCause(cause);
    if (driver && (unavailableStates.test(driver.code) || unavailableWords.test(driver.kind))) return true;
  }
  return false;
}

/** The adapter's description of a database error, which Prisma sets as the cause of its own error. */
function driverCause(error: Error): { kind: string; code: string } | undefined {
  const cause: unknown = error.cause;
  if (typeof cause !== "object" || cause === null || cause instanceof Error) return undefined;
  const kind = "kind" in cause && typeof cause.kind === "string" ? cause.kind : "";
  const code = "originalCode" in cause && typeof cause.originalCode === "string" ? cause.originalCode : "";
  return { kind, code };
}
