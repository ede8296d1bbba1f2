import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/*
 * A mail server that takes everything and keeps nothing, as a process of its own. It tells its parent its port, and then, whenever it is
 * told a number, when so many messages have come.
 */

let taken = 0;
let wanted = Number.POSITIVE_INFINITY;

const tell = () => {
  if (taken < wanted) return;
  taken -= wanted;
  wanted = Number.POSITIVE_INFINITY;
  process.send?.({ taken: true });
};

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  disableReverseLookup: true,
  onData: (stream, _session, callback) => {
    stream.resume();
    stream.on("end", () => {
      taken += 1;
      callback();
      tell();
    });
  },
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", (count: number) => {
  wanted = count;
  tell();
});
process.once("disconnect", () => process.exit(0));
