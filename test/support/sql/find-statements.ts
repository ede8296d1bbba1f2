import type { CallExpression, Expression, TsType } from "@swc/core";
import { constantText } from "./constant-text.ts";
import { type ReadSource, type SourceFile, visit } from "./source-file.ts";

/** One call of `query`. */
export interface Statement {
  file: SourceFile;
  line: number;
  /** Null if it is built at run time. */
  text: string | null;
  /** True if it is passed through `unprepared(…)`. */
  marked: boolean;
  /** The row type, if one is given. */
  row: TsType | null;
}

export function findStatements(read: ReadSource, path: string): Statement[] {
  const file = read(path);
  const found: Statement[] = [];
  visit(file.items, (node) => {
    if (node.type !== "CallExpression") return;
    const call = node as CallExpression;
    const { callee, typeArguments } = call;
    const [argument] = call.arguments;
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || callee.property.value !== "query" || !argument)
      return;
    const inner = markedText(argument.expression);
    found.push({
      file,
      line: file.lineOf(call),
      text: constantText(read, file, inner ?? argument.expression),
      marked: inner !== null,
      row: typeArguments?.params[0] ?? null,
    });
  });
  return found;
}

function markedText(statement: Expression): Expression | null {
  if (statement.type !== "CallExpression" || statement.callee.type !== "Identifier" || statement.callee.value !== "unprepared") return null;
  return statement.arguments[0]?.expression ?? null;
}
