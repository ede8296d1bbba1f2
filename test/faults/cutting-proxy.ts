import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** `before`: PostgreSQL does not get the COMMIT. `after`: it commits, but its answer does not arrive. */
export type When = "before" | "after";

export interface CuttingProxy {
  /** URL of the database through the proxy. */
  url: string;
  /** Cuts the connection at the next COMMIT of a transaction that has a statement with `text`. Resolves when that has happened. */
  cutNext(text: string, when: When): Promise<void>;
  close(): Promise<void>;
}

interface Rule {
  text: string;
  when: When;
  played: () => void;
}

/** Message types of the protocol: from the client, then from the server. */
const QUERY = 0x51;
const PARSE = 0x50;
const BIND = 0x42;
const COMMAND_COMPLETE = 0x43;

/** A proxy between our processes and PostgreSQL. It forwards everything and understands just enough of the protocol to see a COMMIT. */
export async function openCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const rules: Rule[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.once("close", () => open.delete(socket));
    }
    join(client, upstream, rules);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutNext: (text, when) => new Promise((played) => rules.push({ text, when, played })),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(client: Socket, upstream: Socket, rules: Rule[]): void {
  /** Texts of the prepared statements of this connection, by name. */
  const prepared = new Map<string, string>();
  /** Statements of the transaction so far. */
  let said = "";
  /** Set while a COMMIT runs whose answer must not arrive. */
  let cutting: Rule | undefined;
  const cut = (rule: Rule) => {
    client.destroy();
    upstream.destroy();
    rule.played();
  };
  const fromClient = messages({ untyped: true }, (type, message) => {
    const [first = "", second = ""] = type === 0 ? [] : message.toString("utf8", 5).split("\0", 2);
    if (type === PARSE) prepared.set(first, second);
    const sql = type === QUERY ? first : type === BIND ? (prepared.get(second) ?? "") : "";
    if (/^\W*begin\b/i.test(sql)) said = "";
    said += sql;
    const rule = /^\W*commit\b/i.test(sql) ? rules.find(({ text }) => said.includes(text)) : undefined;
    if (rule) {
      rules.splice(rules.indexOf(rule), 1);
      if (rule.when === "before") return cut(rule);
      cutting = rule;
    }
    upstream.write(message);
  });
  const fromServer = messages({ untyped: false }, (type, message) => {
    if (cutting && type === COMMAND_COMPLETE && message.toString("latin1", 5).startsWith("COMMIT")) cut(cutting);
    else client.write(message);
  });
  client.on("data", fromClient);
  upstream.on("data", fromServer);
  for (const [one, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    one.on("error", () => {});
    one.once("close", () => other.destroy());
  }
}

/** Splits a stream into messages: a type byte, then the length (which includes itself). The first message of a client has no type. */
function messages({ untyped }: { untyped: boolean }, take: (type: number, message: Buffer) => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let offset = untyped ? 0 : 1;
  return (piece) => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    while (rest.length >= offset + 4) {
      const length = offset + rest.readUInt32BE(offset);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      const type = offset === 0 ? 0 : (message[0] ?? 0);
      offset = 1;
      take(type, message);
    }
  };
}
