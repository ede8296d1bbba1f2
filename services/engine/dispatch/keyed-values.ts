import type { Transaction } from "../../../prisma/client.ts";
import { usedVariables } from "../../../templates/used-variables.ts";
import type { Context } from "../context/context.ts";
import type { KeyedVariables, MessageReader } from "../modules/keyed-variables.ts";
import type { Compiled } from "../templates/read-compiled.ts";

/** The keyed variables that a message of this template uses, by their name. */
export type KeyedValues = (compiled: Compiled, reader: MessageReader) => Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Reads what these templates use, each kind in one go; nothing when they use none. */
export async function readKeyedValues(tx: Transaction, context: Context, templates: readonly Compiled[]): Promise<KeyedValues> {
  const kinds: {
    name: string;
    keysOf: (compiled: Compiled) => readonly string[];
    valuesOf: (key: string, reader: MessageReader) => object;
  }[] = [];
  for (const kind of context.registry.keyed.values()) {
    const named = templates.flatMap((compiled) => namedKeys(kind, compiled));
    if (named.length === 0) continue;
    // A template that computes a key may need any of them.
    const all = named.includes(undefined) ? await kind.keys.read(tx) : [];
    const keys = [...new Set([...all, ...named.flatMap((key) => key ?? [])])];
    const keysOf = (compiled: Compiled) => {
      const own = namedKeys(kind, compiled);
      return own.includes(undefined) ? keys : own.flatMap((key) => key ?? []);
    };
    kinds.push({ name: kind.name, keysOf, valuesOf: await kind.read(tx, context, keys) });
  }
  return (compiled, reader) =>
    Object.fromEntries(
      kinds.flatMap(({ name, keysOf, valuesOf }) => {
        const keys = keysOf(compiled);
        return keys.length === 0 ? [] : [[name, Object.fromEntries(keys.map((key) => [key, valuesOf(key, reader)]))]];
      }),
    );
}

/** `undefined` stands for a key that the template computes. */
function namedKeys({ name }: KeyedVariables, compiled: Compiled): (string | undefined)[] {
  return usedVariables(compiled).flatMap(([first, key]) => (first === name ? [key] : []));
}
