import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/*
 * A mail server in its own process that accepts everything and stores nothing. It sends its port to its parent. For each number that it
 * receives, it answers once that many messages have come.
 */

let accepted = 0;
let wanted = Number.POSITIVE_INFINITY;

const answerIfReached = () => {
  if (accepted < wanted) return;
  accepted -= wanted;
  wanted = Number.POSITIVE_INFINITY;
  process.send?.({ reached: true });
};

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  disableReverseLookup: true,
  onData: (stream, _session, callback) => {
    stream.resume();
    stream.on("end", () => {
      accepted += 1;
      callback();
      answerIfReached();
    });
  },
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", (count: number) => {
  wanted = count;
  answerIfReached();
});
process.once("disconnect", () => process.exit(0));
