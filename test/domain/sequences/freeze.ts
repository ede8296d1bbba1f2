/**
 * Freezes a sequence as this release publishes it: `node test/domain/sequences/freeze.ts <kind>` makes published.<kind>.json from
 * published.<kind>.yaml. It never replaces a file, since what was published is stored for years.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { pathOf, runOf } from "./published.ts";

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error("Say which: freeze.ts <kind> reads published.<kind>.yaml.");
const source = readFileSync(pathOf(`published.${name}.yaml`), "utf8");
writeFileSync(pathOf(`published.${name}.json`), `${JSON.stringify(runOf(parseSequence(source)), null, 2)}\n`, { flag: "wx" });
