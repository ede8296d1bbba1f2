import { createReadStream } from "node:fs";
import { openDatabase } from "../../../prisma/client.ts";
import { importCsv } from "../../../services/imports/import-csv.ts";
import { cardOptions, contextOn } from "./support.ts";

/** Imports a file in a process of its own, which prints its progress and its greatest memory, for tests that kill it or weigh it. */
const [url = "", path = "", batchSize = "500"] = process.argv.slice(2);
const database = openDatabase(url, 2);
let peak = 0;
let early = 0;
const report = await importCsv(contextOn(database), {
  source: () => createReadStream(path),
  name: "large.csv",
  options: cardOptions,
  batchSize: Number(batchSize),
  onProgress({ rows, total }) {
    const { rss } = process.memoryUsage();
    peak = Math.max(peak, rss);
    if (rows <= total / 4) early = Math.max(early, rss);
    console.log(`rows ${rows}`);
  },
});
await database.close();
console.log(JSON.stringify({ report, peak, early }));
