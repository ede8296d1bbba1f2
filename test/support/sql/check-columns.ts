import type { Column, Describe } from "./describe-statement.ts";
import type { Statement } from "./find-statements.ts";
import { type Kind, rowKinds } from "./row-type.ts";
import type { ReadSource } from "./source-file.ts";

/**
 * The problems of a statement, one sentence each: PostgreSQL refuses it, or its columns do not match its row type. `unchecked` if the text
 * varies or the row type cannot be read.
 */
export async function checkColumns(read: ReadSource, statement: Statement, describe: Describe): Promise<string[] | "unchecked"> {
  const { text, row, file, line } = statement;
  const place = `${file.path}:${line}`;
  const declared = row && rowKinds(read, file, row);
  if (text === null || (row && !declared)) return "unchecked";
  const answer = await describe(text).catch((error: Error) => error);
  if (answer instanceof Error) return [`${place}: PostgreSQL refuses the statement: ${answer.message}.`];
  return declared ? compare(declared, answer).map((fault) => `${place}: ${fault}`) : [];
}

function compare(declared: Map<string, Kind>, columns: Column[]): string[] {
  const names = columns.map(({ name }) => name);
  return [
    ...[...declared.keys()].flatMap((name) => {
      if (/_/.test(name)) return [`The property "${name}" is named like a column: write ${name} as "${camelCase(name)}".`];
      return names.includes(name) ? [] : [`The property "${name}" has no column.`];
    }),
    ...columns.flatMap(({ name, kind }, index) => {
      const own = declared.get(name);
      if (own === undefined) return [`The column "${name}" has no property.`];
      if (names.indexOf(name) !== index) return [`The column "${name}" is returned twice.`];
      return fits(own, kind) ? [] : [`The property "${name}" is declared ${own}, but the column is ${kind}.`];
    }),
  ];
}

function fits(declared: Kind, column: Kind): boolean {
  if (declared === "unknown") return true;
  // A JSON column may contain any JSON value.
  if (column === "json") return !/^(date|bytes)/.test(declared);
  if (column.endsWith("[]")) return declared.endsWith("[]") && fits(declared.slice(0, -2), column.slice(0, -2));
  return declared === column;
}

function camelCase(name: string): string {
  return name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
