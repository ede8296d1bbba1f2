import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

/**
 * A connection inside `begin … commit`. SQL is written with $1 … parameters only. Statements that do not need each other's answers may be
 * given at once (`Promise.all`): they are executed in their order, in one round trip.
 */
export interface Transaction {
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<pg.QueryResult<Row>>;
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
          query(text, values) {
            gather(client);
            return client.query(prepared(text, values));
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

const names = new Map<string, string>();

/** Parsed and planned once for each connection: planning costs more than most of our statements do. Their texts are few and fixed. */
function prepared(text: string, values: readonly unknown[] | undefined): pg.QueryConfig {
  if (values === undefined) return { text };
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `statement_${names.size + 1}`));
  return { name, text, values: [...values] };
}

/** What is asked at once leaves in one packet: each of its own costs us a system call, and PostgreSQL another one. */
function gather(client: pg.PoolClient): void {
  // Its own property, which the types leave out.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
