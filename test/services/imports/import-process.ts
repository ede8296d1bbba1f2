import { createReadStream } from "node:fs";
import { openDatabase } from "../../../prisma/client.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { cardOptions, contextOn } from "./support.ts";

/** Imports a file in a process of its own, which prints its progress and its memory in bytes, for tests that kill it or weigh it. */
const [url = "", path = "", batchSize = "500"] = process.argv.slice(2);
const database = openDatabase(url, 2);
const memory: number[] = [];
const report = await importCsv(contextOn(database), {
  source: () => createReadStream(path),
  name: "large.csv",
  options: cardOptions,
  batchSize: Number(batchSize),
  onProgress({ rows }) {
    memory.push(process.memoryUsage().rss);
    console.log(`rows ${rows}`);
  },
});
await database.close();
// Once it is warm, more rows must not need more memory.
const half = Math.floor(memory.length / 2);
console.log(JSON.stringify({ report, warm: Math.max(...memory.slice(0, half)), peak: Math.max(...memory) }));
