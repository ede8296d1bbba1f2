#!/usr/bin/env node
// Runs the command with the Node that this project pins (package `node`), whatever the machine has: the sources are TypeScript,
// which Node runs by itself from version 24 on. Plain JavaScript without packages, since it must speak before `npm ci`, too.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const pathOf = (place) => fileURLToPath(new URL(place, import.meta.url));
const command = pathOf("./hagukumi.ts");

function refuse(ja, en) {
  const { LC_ALL, LC_MESSAGES, LANG = "" } = process.env;
  console.error((LC_ALL || LC_MESSAGES || LANG).startsWith("ja") ? ja : en);
  process.exit(1);
}

// An interrupted `npm ci` leaves packages without the generated client.
if (!existsSync(pathOf("../node_modules/commander")) || !existsSync(pathOf("../prisma/generated/client.ts"))) {
  refuse(
    "まだ準備ができていません。このフォルダーで `npm ci` を実行してください。",
    "Not installed yet, or not completely: run `npm ci` in this folder first.",
  );
}
if (Number(process.versions.node.split(".")[0]) >= 24) {
  // Halves the time that a command needs to start.
  module.enableCompileCache();
  await import("./hagukumi.ts");
} else {
  const pinned = pathOf("../node_modules/node/bin/node");
  if (!existsSync(pinned)) {
    refuse(
      `Hagukumi には Node 24 が必要ですが、これは ${process.version} です。このフォルダーで \`npm ci\` を実行すると入ります。または Node 24 をインストールしてください。`,
      `Hagukumi needs Node 24, and this is ${process.version}: run \`npm ci\` in its folder, which brings it along, or install Node 24.`,
    );
  }
  const child = spawn(pinned, [command, ...process.argv.slice(2)], { stdio: "inherit" });
  // A supervisor signals this process only. A terminal signals both, so that the command may get one Ctrl-C twice.
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
  child.on("exit", (code, name) => process.exit(code ?? 128 + (constants.signals[name] ?? 0)));
}
