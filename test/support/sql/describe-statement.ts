import pg from "pg";
import type { Kind } from "./row-type.ts";

export interface Column {
  name: string;
  /** The kind of value that the driver returns. */
  kind: Kind;
}

/** The columns that a statement would return, without executing it. Throws PostgreSQL's error if it cannot be prepared. */
export type Describe = (text: string) => Promise<Column[]>;

/** Opens its own connection, because the pipelined ones accept only the driver's own queries. */
export async function statementDescriber(url: string): Promise<{ describe: Describe; close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const kinds = await readKinds(client);
  return {
    async describe(text) {
      const fields = await new Promise<Field[]>((resolve, reject) => void client.query(new Description(text, resolve, reject)));
      return fields.map(({ name, dataTypeID }) => ({ name, kind: kinds.get(dataTypeID) ?? `oid ${dataTypeID}` }));
    },
    close: () => client.end(),
  };
}

interface Field {
  name: string;
  dataTypeID: number;
}

/** Sends Parse and Describe of the extended protocol, without Bind and Execute. The driver calls the handlers by name. */
class Description implements pg.Submittable {
  #text: string;
  #resolve: (fields: Field[]) => void;
  #reject: (error: Error) => void;
  #fields: Field[] = [];

  constructor(text: string, resolve: (fields: Field[]) => void, reject: (error: Error) => void) {
    this.#text = text;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: pg.Connection): void {
    connection.parse({ name: "", text: this.#text, types: [] }, true);
    connection.describe({ type: "S", name: "" }, true);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.#fields = fields;
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#fields);
  }

  handleError(error: Error): void {
    this.#reject(error);
  }
}

const scalars: Record<string, Kind> = {
  bool: "boolean",
  bytea: "bytes",
  date: "date",
  float4: "number",
  float8: "number",
  int2: "number",
  int4: "number",
  // Too large for an exact number, so the driver returns text.
  int8: "string",
  json: "json",
  jsonb: "json",
  name: "string",
  numeric: "string",
  text: "string",
  timestamp: "date",
  timestamptz: "date",
  uuid: "string",
  varchar: "string",
  void: "string",
};

/** Kinds by the type's oid. An array counts as one only if the driver parses it. */
async function readKinds(client: pg.Client): Promise<Map<number, Kind>> {
  const { rows } = await client.query<{ id: number; name: string; elementName: string | null }>(
    `select t.oid::int as id, t.typname as name, e.typname as "elementName"
     from pg_type t left join pg_type e on e.typarray = t.oid`,
  );
  return new Map(
    rows.flatMap(({ id, name, elementName }) => {
      const scalar = scalars[elementName ?? name];
      if (scalar === undefined) return [];
      if (elementName === null) return [[id, scalar]];
      return Array.isArray(pg.types.getTypeParser(id, "text")("{}")) ? [[id, `${scalar}[]`]] : [];
    }),
  );
}
