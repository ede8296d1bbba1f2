/** A column with a fixed set of words, listed in its comment in prisma/schema/ (`/// given · withdrawn`). */
export interface WordColumn {
  table: string;
  column: string;
  words: string[];
}

const listOfWords = /^\/\/\/ ([a-z][a-z-]*(?: · [a-z][a-z-]*)+)(?: \([A-Z0-9, ]+\))?\.?$/;

/** Every text column whose comment is only a list of words. */
export function wordColumns(schema: string): WordColumn[] {
  return [...schema.matchAll(/^model \w+ \{\n(.*?)^\}/gms)].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
    if (table === undefined) return [];
    const lines = body.split("\n").map((line) => line.trim());
    return lines.flatMap((line, index) => {
      const words = listOfWords.exec(line)?.[1]?.split(" · ");
      const field = /^(\w+)\s+String\b/.exec(lines[index + 1] ?? "")?.[1];
      if (words === undefined || field === undefined) return [];
      return [{ table, column: /@map\("(\w+)"\)/.exec(lines[index + 1] ?? "")?.[1] ?? field, words }];
    });
  });
}

/** The constraint that allows only these words in the column. Null is allowed. */
export function wordConstraint({ table, column, words }: WordColumn): { name: string; sql: string } {
  const name = `${table}_${column}_words`;
  const list = words.map((word) => `'${word}'`).join(", ");
  return { name, sql: `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" CHECK ("${column}" IN (${list}));` };
}
