import { writeFile } from "node:fs/promises";
import { sequenceJsonSchema } from "../domain/sequences/json-schema.ts";
import { sequenceReference } from "../domain/sequences/reference.ts";
import { clientFolder, writeClient } from "./client.ts";

/** The pages that are made from the code, by file name: `npm run docs` writes them, a test says when they are out of date. */
export function generatedPages(): Readonly<Record<string, string>> {
  const schema = `${JSON.stringify(sequenceJsonSchema(), null, 2)}\n`;
  return {
    "sequence-reference.md": sequenceReference(),
    "sequence.schema.json": schema,
    // The console imports nothing of ours, and its editor completes from the schema.
    "../console/editors/yaml/sequence.schema.json": schema,
  };
}

if (import.meta.main) {
  await writeClient(clientFolder);
  for (const [name, text] of Object.entries(generatedPages())) await writeFile(new URL(name, import.meta.url), text);
}
