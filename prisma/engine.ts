import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** The part of WebAssembly's interface that is used here; TypeScript declares it only for browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, object>) => { exports: { __wbindgen_start(): void } };
};

const schemaFolder = new URL("./schema/", import.meta.url);
const oneByteColumns = new Set(["constraint_type", "confdeltype", "confupdtype"]);
let started = false;

/** The files of `prisma/schema/` as the engine takes them. */
export function schemaFiles(): { path: string; content: string }[] {
  return readdirSync(schemaFolder)
    .sort()
    .map((name) => ({ path: `prisma/schema/${name}`, content: readFileSync(new URL(name, schemaFolder), "utf8") }));
}

/** Runs `work` with Prisma's schema engine (as WebAssembly) on the database, and closes its connections. */
export async function withSchemaEngine<T>(databaseUrl: string, work: (engine: wasm.SchemaEngine) => Promise<T>): Promise<T> {
  if (!started) startWasm();
  // The engine's own lock is held by its session, so the session must end with the work and not some seconds later.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(mendedAdapter(pool));
    const engine = await wasm.SchemaEngine.new(
      { datamodels: schemaFiles().map(({ path, content }) => [path, content]) },
      () => {},
      adapter,
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** Prisma's adapter with two mends for the schema engine. */
function mendedAdapter(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    // It cuts scripts at every semicolon, those in function bodies too. Sent whole, PostgreSQL runs a migration in one
    // implicit transaction: all of it or nothing.
    adapter.executeScript = async (script) => {
      await pool.query(script).catch(told);
    };
    // It refuses the catalogue's one-byte "char" type, in which the engine reads three columns.
    adapter.queryRaw = async (query) => {
      const sql = query.sql
        .replace("constr.contype AS", "constr.contype::text AS")
        .replace(/ con\.(conf(?:del|upd)type),/g, ' con.$1::text AS "$1",');
      const result = await queryRaw({ ...query, sql });
      const columnTypes = result.columnTypes.map((type, index) =>
        oneByteColumns.has(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

/** As the engine wants to be told of an error; of any other kind it knows nothing but a number. */
function told(error: pg.DatabaseError): never {
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

/** Node cannot yet import `.wasm` as a module without a flag, so the package's own entry point is of no use here. */
function startWasm(): void {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const imports = { ...wasm, ...backgroundTimers() };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { "./schema_engine_bg.js": imports });
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  started = true;
}

/** The engine never clears the timer of its lock's time-out, which would keep a finished process alive for ten seconds. */
function backgroundTimers(): Record<string, unknown> {
  const names = Object.keys(wasm).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(names.map((name) => [name, (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref()]));
}
