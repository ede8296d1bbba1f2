/** A value of a form-encoded request: Stripe writes nested ones as `a[b][0]=c`. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

type Tree = Map<string, string | Tree>;

/** Reads a form or a query. A list is what has the keys 0, 1, 2 … or is written `a[]=`. Null: it contradicts itself. */
export function parseForm(text: string): { [key: string]: FormValue } | null {
  const tree: Tree = new Map();
  for (const [name, value] of new URLSearchParams(text)) if (!put(tree, pathOf(name), value)) return null;
  return Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)]));
}

function pathOf(name: string): string[] {
  return name.split("[").map((part, index) => (index === 0 ? part : part.replace(/\]$/, "")));
}

function put(tree: Tree, [first = "", ...rest]: string[], value: string): boolean {
  const key = first === "" ? String(tree.size) : first;
  if (rest.length === 0) {
    if (tree.has(key)) return false;
    tree.set(key, value);
    return true;
  }
  const inner = tree.get(key) ?? new Map();
  if (typeof inner === "string") return false;
  tree.set(key, inner);
  return put(inner, rest, value);
}

function plain(value: string | Tree): FormValue {
  if (typeof value === "string") return value;
  const entries = [...value];
  if (entries.every(([key], index) => key === String(index))) return entries.map(([, inner]) => plain(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
