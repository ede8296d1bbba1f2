import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The mail server that both sides send to. */
export interface Sink {
  url: string;
  /** Resolves when `count` messages have come since the last call. Throws if the sink has ended. */
  receive(count: number): Promise<void>;
  close(): void;
}

export async function startSink(): Promise<Sink> {
  const child = fork(fileURLToPath(new URL("sink-process.ts", import.meta.url)), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = once(child, "exit").then(() => {
    throw new Error("The mail sink has ended.");
  });
  ended.catch(() => {});
  const answer = async () => (await Promise.race([once(child, "message"), ended]))[0];
  const { port } = await answer();
  return {
    url: `smtp://127.0.0.1:${port}`,
    async receive(count) {
      child.send(count);
      await answer();
    },
    close: () => void child.disconnect(),
  };
}
