import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import { describeError } from "./describe-error.ts";

/**
 * The log of an operating-system process: JSON lines on its standard output. Lines hold ids and codes (rules.md SEC8); every logged error
 * is reduced to what may be kept.
 */
export function openLog(part: string, level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { part },
    serializers: { err: describeError, error: describeError },
    hooks: {
      // Without a message of its own, a line would get the message of its error.
      logMethod(given, method) {
        const [first, words] = given as [unknown, unknown];
        const bare = words === undefined && (first instanceof Error || (typeof first === "object" && first !== null && "err" in first));
        if (bare) method.call(this, first instanceof Error ? { err: first } : first, "an error");
        else method.apply(this, given);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Ends the process on an uncaught error, as Node does, but keeps the error's message, which Node would print, out of the log. */
export function endOnUncaught(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, "something unexpected ended the process");
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
