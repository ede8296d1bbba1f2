import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { buildServer } from "../api/server.ts";
import { openDatabase } from "../prisma/client.ts";
import { contextOf } from "../services/engine/context/open-context.ts";
import { modules } from "../services/modules.ts";

/** Where the console's client of the API stands. */
export const clientFolder = fileURLToPath(new URL("../console/api/generated", import.meta.url));

/** Writes the console's client, made from the OpenAPI description of the routes as they are. */
export async function writeClient(folder: string): Promise<void> {
  const { generate } = await import("orval");
  const work = await mkdtemp(join(tmpdir(), "hagukumi-openapi-"));
  try {
    const description = join(work, "openapi.json");
    await writeFile(description, JSON.stringify(await describeApi()));
    await generate(
      {
        input: { target: description },
        output: {
          target: join(folder, "routes.ts"),
          mode: "tags",
          client: "fetch",
          clean: true,
          urlEncodeParameters: true,
          override: {
            header: () => ["Made by `npm run docs` from the routes of the API. Do not edit."],
            mutator: { path: join(folder, "..", "client.ts"), name: "send" },
            fetch: { includeHttpResponseReturnType: false },
            operationName: (_operation, route, verb) => nameOf(verb, route),
          },
        },
      },
      work,
    );
  } finally {
    await rm(work, { recursive: true });
  }
}

/** `GET /api/v1/leads/{id}/why` is `getLeadsIdWhy`. */
function nameOf(verb: string, route: string): string {
  const words = route
    .replace(/^\/api\/v1/, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return [verb, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}

/** The routes know their shapes without a database; nothing is asked of this one. */
async function describeApi(): Promise<object> {
  const database = openDatabase("postgresql://localhost/none");
  const secret = Buffer.alloc(32);
  const context = contextOf(
    {
      keys: { token: [{ id: "none", secret }], suppression: secret, vault: secret, session: secret },
      publicUrl: "http://localhost",
      zone: "Asia/Tokyo",
      sandbox: true,
    },
    { database, clock: { now: () => new Date(0), speed: () => 1 }, modules, log: pino({ level: "silent" }) },
  );
  const app = buildServer(context);
  try {
    const answer = await app.inject({ url: "/api/v1/openapi.json" });
    const { components, ...description } = answer.json();
    // These come in the order in which modules happened to be loaded, too.
    const schemas = Object.fromEntries(Object.entries(components.schemas).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    return { ...description, components: { ...components, schemas } };
  } finally {
    await app.close();
    await database.close();
  }
}

// A process of its own: the order of the types is the order in which modules were loaded.
if (import.meta.main) await writeClient(process.argv[2] ?? clientFolder);
