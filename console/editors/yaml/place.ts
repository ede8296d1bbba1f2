/** Where in a YAML text something is being written: the keys from the outside in, without the numbers of lists. */
export interface Place {
  path: readonly string[];
  /** The key whose value is being written; null where a key is. */
  key: string | null;
}

const keyAtStart = /^((?:- +)*)([\p{L}\p{N}_.-]+):(?:\s|$)/u;

/**
 * By the indentation of the lines above and the braces of its own line, so that it works in a text which is not yet YAML. A flow map over
 * several lines is not followed.
 */
export function placeAt(text: string, position: number): Place {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const written = text.slice(start, position);
  const column = keyColumn(written);
  const { open, key } = readLine(written.slice(column));
  return { path: [...parentsOf(text.slice(0, start), column), ...open], key };
}

function keyColumn(line: string): number {
  return /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function parentsOf(above: string, column: number): string[] {
  const path: string[] = [];
  let limit = column;
  for (const line of above.split("\n").reverse()) {
    const own = keyColumn(line);
    if (limit === 0) break;
    if (line.trim() === "" || line.trim().startsWith("#") || own >= limit) continue;
    const key = keyAtStart.exec(line.slice(own))?.[2];
    if (key !== undefined) path.unshift(key);
    limit = own;
  }
  return path;
}

/** The keys whose braces or brackets are open at the end of the text, and the key whose value begins there. */
function readLine(text: string): { open: string[]; key: string | null } {
  const open: string[] = [];
  let key: string | null = null;
  for (const [token, name] of text.matchAll(/"(?:[^"\\]|\\.)*"?|'[^']*'?|([\p{L}\p{N}_.-]+):(?=\s|$)|[{}[\],]/gu)) {
    if (name !== undefined) key = name;
    else if (token === "{" || token === "[") {
      if (key !== null) open.push(key);
      // An item of a list is the value of the list's key.
      key = token === "[" ? key : null;
      if (token === "[") open.pop();
    } else if (token === "}") {
      open.pop();
      key = null;
    } else if (token === "]" || token === ",") key = token === "," && isInList(text, key) ? key : null;
  }
  return { open, key };
}

function isInList(text: string, key: string | null): boolean {
  return key !== null && text.lastIndexOf("[") > text.lastIndexOf("]") && text.lastIndexOf("[") > text.lastIndexOf("{");
}
