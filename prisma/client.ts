import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

/**
 * A connection inside `begin … commit`. SQL is written with $1 … parameters only. Statements that do not need each other's answers may be
 * given at once (`Promise.all`): they are executed in their order, in one round trip. Each column of an answer bears the name of its
 * property (`lead_id as "leadId"`); a test compares `Row` with what the database answers.
 */
export interface Transaction {
  /** A plain text is prepared once for each connection, so it must be the same at each call; one that varies is `unprepared`. */
  query<Row extends pg.QueryResultRow = Record<never, never>>(
    statement: string | UnpreparedText,
    values?: readonly unknown[],
  ): Promise<pg.QueryResult<Row>>;
}

export interface UnpreparedText {
  text: string;
}

/** Marks SQL that is put together at run time: it is planned at each call, and nothing of it stays. A test demands it for texts that vary. */
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
  // An idle connection that breaks is replaced at the next use, and one in use fails its query; without listeners either would end the process.
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
        await client.query("commit");
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

/** More than we have texts. A name lives as long as its connection, here and in the server, so texts beyond these get none. */
const MOST_NAMES = 1_000;
const names = new Map<string, string>();

/** Parsed and planned once for each connection: planning costs more than most of our statements do. */
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

/** What is asked at once leaves in one packet: each of its own costs us a system call, and PostgreSQL another one. */
function gather(client: pg.PoolClient): void {
  // Its own property, which the types leave out.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
