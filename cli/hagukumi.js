#!/usr/bin/env node
// Runs the command with the Node that this project pins (package `node`), whatever the machine has: the sources are TypeScript,
// which Node runs by itself from version 24 on.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("./hagukumi.ts", import.meta.url));

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import("./hagukumi.ts");
} else {
  const pinned = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  if (!existsSync(pinned)) {
    console.error(
      `Hagukumi needs Node 24, and this is ${process.version}: run \`npm ci\` in its folder, which brings it along, or install Node 24.`,
    );
    process.exit(1);
  }
  const child = spawn(pinned, [command, ...process.argv.slice(2)], { stdio: "inherit" });
  // The terminal sends Ctrl-C to both of us; a supervisor sends its signal to this one only.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
}
