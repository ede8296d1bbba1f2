import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

/** A connection inside `begin … commit`. SQL is written with $1 … parameters only. */
export type Transaction = Pick<pg.PoolClient, "query">;

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
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000, keepAlive: true });
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
        const result = await work(client);
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
