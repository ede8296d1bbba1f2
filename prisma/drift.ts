import pg from "pg";
import { schemaFiles, withSchemaEngine } from "./engine.ts";
import { wordColumns, wordConstraint } from "./words.ts";

/** Returns the SQL that would turn the database into prisma/schema/; empty if they agree. Changes nothing. */
export async function findDrift(databaseUrl: string): Promise<string> {
  return [await tableDrift(databaseUrl), ...(await wordDrift(databaseUrl)), ...(await exclusionDrift(databaseUrl))]
    .filter((part) => part !== "")
    .join("\n");
}

async function tableDrift(databaseUrl: string): Promise<string> {
  const files = schemaFiles();
  const { stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "prisma" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return withoutForeignKeys(stdout ?? "").trim();
}

/** The schema declares no relations: migrations add foreign keys by hand. Prisma would drop them, so its statements are removed here. */
function withoutForeignKeys(sql: string): string {
  return sql.replace(/-- DropForeignKey\nALTER TABLE .* DROP CONSTRAINT .*;\n*/g, "");
}

async function wordDrift(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; definition: string }>(
      "select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace",
    );
    const present = new Map(rows.map(({ name, definition }) => [name, quotedWords(definition)]));
    return schemaFiles()
      .flatMap(({ content }) => wordColumns(content))
      .flatMap((column) => {
        const { name, sql } = wordConstraint(column);
        const words = present.get(name);
        if (words?.join() === column.words.join()) return [];
        return words === undefined ? [sql] : [`ALTER TABLE "${column.table}" DROP CONSTRAINT "${name}";`, sql];
      });
  } finally {
    await client.end();
  }
}

/** The schema names an exclusion constraint in a comment of its model: `/// Exclusion consultation_no_overlap.` Prisma does not see them. */
async function exclusionDrift(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select conname as name from pg_constraint where contype = 'x' and connamespace = 'public'::regnamespace",
    );
    const present = new Set(rows.map(({ name }) => name));
    const declared = new Set(
      schemaFiles().flatMap(({ content }) => [...content.matchAll(/\/\/\/ Exclusion (\w+)\./g)].map(([, name = ""]) => name)),
    );
    return [
      ...[...declared.difference(present)].map((name) => `-- the exclusion constraint "${name}" is missing`),
      ...[...present.difference(declared)].map((name) => `-- the exclusion constraint "${name}" is in no schema`),
    ];
  } finally {
    await client.end();
  }
}

function quotedWords(definition: string): string[] {
  return [...definition.matchAll(/'([^']+)'/g)].map(([, word]) => word ?? "");
}
