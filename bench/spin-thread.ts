import { parentPort } from "node:worker_threads";

/** Receives a number of ms, keeps a processor busy for that long, and answers with the share of the time that it had a processor. */
parentPort?.on("message", (ms: number) => {
  const before = process.threadCpuUsage();
  const began = performance.now();
  let passed = 0;
  while (passed < ms) passed = performance.now() - began;
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage((user + system) / 1_000 / passed);
});
