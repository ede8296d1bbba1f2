import { writeFile } from "node:fs/promises";
import { sequenceJsonSchema } from "../domain/sequences/json-schema.ts";
import { sequenceReference } from "../domain/sequences/reference.ts";
import { clientFolder, writeClient } from "./client.ts";

/** The pages that are made from the code, by file name: `npm run docs` writes them, a test says when they are out of date. */
export function generatedPages(): Readonly<Record<string, string>> {
  return {
    "sequence-reference.md": sequenceReference(),
    "sequence.schema.json": `${JSON.stringify(sequenceJsonSchema(), null, 2)}\n`,
  };
}

if (import.meta.main) {
  await writeClient(clientFolder);
  for (const [name, text] of Object.entries(generatedPages())) await writeFile(new URL(name, import.meta.url), text);
}
