import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

/**
 * A connection inside `begin … commit`. Write SQL with $1 … parameters only. Statements that do not need each other's results may be sent
 * at once (`Promise.all`): they run in order, in one round trip. Name each result column like its property (`lead_id as "leadId"`); a test
 * compares `Row` with the columns that the database returns.
 */
export interface Transaction {
  /** A plain text is prepared once per connection, so it must be the same in every call. Mark a text that varies with `unprepared`. */
  query<Row extends pg.QueryResultRow = Record<never, never>>(
    statement: string | UnpreparedText,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<Row>>;
}

export interface UnpreparedText {
  text: string;
}

/** Marks SQL that is built at run time: it is planned at each call and not kept. A test requires it for texts that vary. */
export function unprepared(text: string): UnpreparedText {
  return { text };
}

export interface Database {
  pool: pg.Pool;
  /** Lists and definitions; hot paths use SQL. */
  prisma: PrismaClient;
  /** Commits what `work` did, or rolls it all back and rethrows. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `connections` is the size of the pool; Prisma shares it. */
export function openDatabase(url: string, connections = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000, keepAlive: true, pipeline: true });
  // A broken idle connection is replaced at its next use; one in use fails its query. Without a listener, either would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("begin");
        const result = await work({
          query(statement, values) {
            gather(client);
            return client.query(configOf(statement, values));
          },
        });
        const { command } = await client.query("commit");
        // After a statement whose error was swallowed, PostgreSQL answers COMMIT by a rollback, and not by an error.
        if (command !== "COMMIT") throw new Error("PostgreSQL rolled the transaction back, because a statement of it had failed.");
        return result;
      } catch (error) {
        await client.query("rollback").catch((failure: Error) => void (broken = failure));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** More than the number of our texts. A name stays as long as its connection, here and in the server, so further texts get no name. */
const MOST_NAMES = 1_000;
const names = new Map<string, string>();

/** Parsed and planned once per connection, because planning takes longer than most of our statements. */
function configOf(statement: string | UnpreparedText, values: readonly unknown[] | undefined): pg.QueryConfig {
  if (typeof statement !== "string") return values === undefined ? statement : { ...statement, values: [...values] };
  if (values === undefined) return { text: statement };
  const name = nameOf(statement);
  return name === undefined ? { text: statement, values: [...values] } : { name, text: statement, values: [...values] };
}

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMES) names.set(text, (name = `statement_${names.size + 1}`));
  return name;
}

/** Sends statements that are issued at once in one packet: each packet costs a system call here and another in PostgreSQL. */
function gather(client: pg.PoolClient): void {
  // A property of pg's client that its types do not declare.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
