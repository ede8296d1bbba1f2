import { createServer } from "node:net";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";

/** Port 0 asks the system for a free one. Null = in use (or not allowed). */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}

/** The wished port when it is free, else one that the system offers. 0 or nothing = no wish. */
export async function freePort(wish = 0, host = "127.0.0.1"): Promise<number> {
  const port = (await tryPort(wish, host)) ?? (await tryPort(0, host));
  if (port === null) throw new AppError("unavailable", "no-port", words.noPort(host));
  return port;
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
