import type { Expression, ObjectExpression } from "@swc/core";
import type { ReadSource, SourceFile } from "./source-file.ts";

/** The text of an expression that is the same in every call: literals, constants outside functions, and combinations of them. Else null. */
export function constantText(read: ReadSource, file: SourceFile, expression: Expression): string | null {
  const textOf = (inner: Expression) => constantText(read, file, inner);
  switch (expression.type) {
    case "StringLiteral":
      return expression.value;
    case "NumericLiteral":
      return String(expression.value);
    case "TemplateLiteral": {
      const parts = expression.expressions.map(textOf);
      if (parts.includes(null)) return null;
      return expression.quasis.map(({ cooked }, index) => `${cooked ?? ""}${parts[index] ?? ""}`).join("");
    }
    case "BinaryExpression": {
      const [left, right] = [textOf(expression.left), textOf(expression.right)];
      return expression.operator === "+" && left !== null && right !== null ? left + right : null;
    }
    case "ParenthesisExpression":
    case "TsConstAssertion":
    case "TsAsExpression":
    case "TsSatisfiesExpression":
      return textOf(expression.expression);
    case "Identifier": {
      const found = findConstant(read, file, expression.value);
      return found && constantText(read, found.file, found.value);
    }
    case "MemberExpression": {
      if (expression.object.type !== "Identifier" || expression.property.type !== "Identifier") return null;
      const found = findConstant(read, file, expression.object.value);
      const object = found && bare(found.value);
      const value = object?.type === "ObjectExpression" ? propertyOf(object, expression.property.value) : null;
      return found && value && constantText(read, found.file, value);
    }
    default:
      return null;
  }
}

/** Finds a `const` outside functions, here or in the file that it is imported from. */
export function findConstant(read: ReadSource, file: SourceFile, name: string): { file: SourceFile; value: Expression } | null {
  const value = file.constants.get(name);
  if (value) return { file, value };
  const imported = file.imports.get(name);
  return imported ? findConstant(read, read(imported.path), imported.name) : null;
}

/** Removes `as const` and similar. */
export function bare(expression: Expression): Expression {
  return "expression" in expression && expression.type.startsWith("Ts") ? bare(expression.expression) : expression;
}

function propertyOf({ properties }: ObjectExpression, name: string): Expression | null {
  for (const property of properties)
    if (property.type === "KeyValueProperty" && property.key.type === "Identifier" && property.key.value === name) return property.value;
  return null;
}
