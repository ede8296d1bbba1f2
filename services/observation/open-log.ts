import { type DestinationStream, type Logger, pino } from "pino";
import { describeError } from "./describe-error.ts";

/**
 * The log of a process, JSON lines on its standard output. Lines hold ids and codes (rules.md SEC8); an error that is logged under `err` or
 * `error` is reduced to what may be kept, whoever logs it.
 */
export function openLog(part: string, level: string, destination?: DestinationStream): Logger {
  return pino({ level, base: { part }, serializers: { err: describeError, error: describeError } }, ...(destination ? [destination] : []));
}

/** What nobody caught ends the process, as Node would, but its message, which Node would print, is left out of the log. */
export function endOnUncaught(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, "something unexpected ended the process");
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
