import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** The parts of the WebAssembly API that are used here. TypeScript declares them only for browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, object>) => { exports: { __wbindgen_start(): void } };
};

const schemaFolder = new URL("./schema/", import.meta.url);
const oneByteColumns = new Set(["constraint_type", "confdeltype", "confupdtype"]);
let started = false;

/** The files of `prisma/schema/` in the form that the engine expects. */
export function schemaFiles(): { path: string; content: string }[] {
  return readdirSync(schemaFolder)
    .sort()
    .map((name) => ({ path: `prisma/schema/${name}`, content: readFileSync(new URL(name, schemaFolder), "utf8") }));
}

/** Runs `work` with Prisma's schema engine (WebAssembly) on the database, then closes its connections. */
export async function withSchemaEngine<T>(databaseUrl: string, work: (engine: wasm.SchemaEngine) => Promise<T>): Promise<T> {
  if (!started) startWasm();
  // The engine's lock belongs to its database session, so the session must end together with the work.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(correctedAdapter(pool));
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

/** Prisma's adapter with two corrections for the schema engine. */
function correctedAdapter(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    // The adapter splits scripts at every semicolon, even inside function bodies. As one query, PostgreSQL runs a migration in an implicit
    // transaction: all of it or nothing.
    adapter.executeScript = async (script) => {
      await pool.query(script).catch(throwForEngine);
    };
    // The adapter does not support PostgreSQL's one-byte type "char", which three catalog columns have.
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

/** Throws the error in the form that the engine understands. It reports other errors only as a number. */
function throwForEngine(error: pg.DatabaseError): never {
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

/** Node cannot import `.wasm` modules without a flag yet, so the package's own entry point cannot be used. */
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

/** The engine never clears the timer of its lock time-out, which would keep a finished process alive for ten seconds. */
function backgroundTimers(): Record<string, unknown> {
  const names = Object.keys(wasm).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(names.map((name) => [name, (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref()]));
}
