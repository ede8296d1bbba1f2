import { SpanKind, trace } from "@opentelemetry/api";
import type { Database, Transaction, UnpreparedText } from "../../../prisma/client.ts";
import { withSpan } from "./observe.ts";

type Query = (...given: never[]) => Promise<unknown>;

/**
 * The same database, with a span for each statement that runs inside another span. The span holds the text, with `$1` in place of the
 * values, and never the values. Statements outside a span (polls) and Prisma's own (lists and definitions) get none.
 */
export function tracedDatabase(database: Database): Database {
  const query = traced(database.pool.query.bind(database.pool) as Query);
  const pool = new Proxy(database.pool, {
    get(target, name) {
      if (name === "query") return query;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return {
    ...database,
    pool,
    transaction: (work) => database.transaction((tx) => work({ query: traced(tx.query.bind(tx) as Query) } as Transaction)),
  };
}

function traced(run: Query): Query {
  return (...given) => {
    if (!trace.getActiveSpan()) return run(...given);
    const [statement] = given as unknown as [string | UnpreparedText];
    const text = typeof statement === "string" ? statement : statement.text;
    const operation = /^\W*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? "query";
    const attributes = { "db.system.name": "postgresql", "db.operation.name": operation, "db.query.text": text.slice(0, 1_000) };
    return withSpan(`postgres ${operation}`, attributes, () => run(...given), undefined, SpanKind.CLIENT);
  };
}
