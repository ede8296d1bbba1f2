import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";

/**
 * Where we look for a free port. Systems take the ports of outgoing connections from 32768 on, so one that is free there may be such a
 * port's a moment later, before the program that it was found for has opened it.
 */
const FIRST_OFFERED = 20_000;
const LAST_OFFERED = 31_999;

/** Null = in use (or not allowed). */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(port)));
  });
}

/** The wished port when it is free, else a free one by chance. 0 or nothing = no wish. */
export async function freePort(wish = 0, host = "127.0.0.1"): Promise<number> {
  if (wish !== 0 && (await isPortFree(wish, host))) return wish;
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(FIRST_OFFERED, LAST_OFFERED + 1);
    if (await isPortFree(port, host)) return port;
  }
  throw new AppError("unavailable", "no-port", words.noPort(host));
}

/** The first free port from `first` on; null when none of the next hundred is. */
export async function nextFreePort(first: number, host: string): Promise<number | null> {
  for (let port = first; port < first + 100 && port <= 65_535; port++) {
    if ((await tryPort(port, host)) !== null) return port;
  }
  return null;
}

export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await tryPort(port, host)) !== null;
}
