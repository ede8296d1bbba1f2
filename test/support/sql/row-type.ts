import type { TsEntityName, TsType, TsTypeElement, TsTypeParameterInstantiation } from "@swc/core";
import { bare, findConstant } from "./constant-text.ts";
import type { NamedType, ReadSource, SourceFile } from "./source-file.ts";

/**
 * The rough type of a value: `string`, `number`, `boolean`, `date`, `bytes`, `json` (an object), `unknown` (declared so, accepts anything),
 * `mixed` (a union), `unresolved`, or an array of one of them (`string[]`).
 */
export type Kind = string;

/** A type and the file in which to look up its names. */
interface Placed {
  type: TsType;
  file: SourceFile;
}

const builtIn: Record<string, Kind> = {
  Date: "date",
  Buffer: "bytes",
  Record: "json",
  Partial: "json",
  Required: "json",
  Readonly: "json",
  Pick: "json",
  Omit: "json",
};

/** The properties of a row type with their kinds. Null if this reader does not understand the type. */
export function rowKinds(read: ReadSource, file: SourceFile, type: TsType): Map<string, Kind> | null {
  const properties = propertiesOf(read, { type, file });
  return properties && new Map([...properties].map(([name, value]) => [name, kindOf(read, value)]));
}

function propertiesOf(read: ReadSource, { type, file }: Placed): Map<string, Placed> | null {
  switch (type.type) {
    case "TsParenthesizedType":
      return propertiesOf(read, { type: type.typeAnnotation, file });
    case "TsTypeLiteral":
      return membersOf(type.members, file);
    case "TsIntersectionType":
      return merge(type.types.map((one) => propertiesOf(read, { type: one, file })));
    case "TsTypeReference":
      return propertiesOfName(read, file, type.typeName, type.typeParams);
    case "TsIndexedAccessType": {
      const value = valueAt(read, { type: type.objectType, file }, type.indexType);
      return value && propertiesOf(read, value);
    }
    default:
      return null;
  }
}

function propertiesOfName(
  read: ReadSource,
  file: SourceFile,
  typeName: TsEntityName,
  given: TsTypeParameterInstantiation | undefined,
): Map<string, Placed> | null {
  if (typeName.type !== "Identifier") return null;
  const found = findType(read, file, typeName.value);
  if (found) return propertiesOfDeclared(read, found.file, found.declared);
  const [first, second] = given?.params ?? [];
  const all = first ? propertiesOf(read, { type: first, file }) : null;
  if (!all) return null;
  if (["Required", "Readonly", "Partial"].includes(typeName.value)) return all;
  const keys = second && wordsOf(second);
  if (!keys) return null;
  if (typeName.value === "Pick") return new Map([...all].filter(([name]) => keys.includes(name)));
  if (typeName.value === "Omit") return new Map([...all].filter(([name]) => !keys.includes(name)));
  return null;
}

function propertiesOfDeclared(read: ReadSource, file: SourceFile, declared: NamedType): Map<string, Placed> | null {
  // A generic type would need its arguments.
  if (declared.typeParams) return null;
  if (declared.type === "TsTypeAliasDeclaration") return propertiesOf(read, { type: declared.typeAnnotation, file });
  const inherited = declared.extends.map(({ expression, typeArguments }) =>
    expression.type === "Identifier" ? propertiesOfName(read, file, expression, typeArguments) : null,
  );
  return merge([...inherited, membersOf(declared.body.body, file)]);
}

function membersOf(members: TsTypeElement[], file: SourceFile): Map<string, Placed> | null {
  const properties = new Map<string, Placed>();
  for (const member of members) {
    if (member.type !== "TsPropertySignature" || !member.typeAnnotation) return null;
    if (member.key.type !== "Identifier" && member.key.type !== "StringLiteral") return null;
    properties.set(member.key.value, { type: member.typeAnnotation.typeAnnotation, file });
  }
  return properties;
}

function merge(parts: (Map<string, Placed> | null)[]): Map<string, Placed> | null {
  const all = new Map<string, Placed>();
  for (const part of parts) {
    if (!part) return null;
    for (const [name, value] of part) all.set(name, value);
  }
  return all;
}

/** The type of `Lags["dispatch"]` or `Row[number]`. */
function valueAt(read: ReadSource, { type, file }: Placed, index: TsType): Placed | null {
  if (index.type === "TsKeywordType" && index.kind === "number") return elementOf(read, { type, file });
  const [key, ...others] = wordsOf(index) ?? [];
  if (key === undefined || others.length > 0) return null;
  return propertiesOf(read, { type, file })?.get(key) ?? null;
}

function elementOf(read: ReadSource, { type, file }: Placed): Placed | null {
  switch (type.type) {
    case "TsParenthesizedType":
    case "TsTypeOperator":
      return elementOf(read, { type: type.typeAnnotation, file });
    case "TsArrayType":
      return { type: type.elemType, file };
    case "TsIndexedAccessType": {
      const value = valueAt(read, { type: type.objectType, file }, type.indexType);
      return value && elementOf(read, value);
    }
    default:
      return null;
  }
}

function kindOf(read: ReadSource, { type, file }: Placed): Kind {
  const inner = (one: TsType) => kindOf(read, { type: one, file });
  switch (type.type) {
    case "TsKeywordType":
      return type.kind === "object" ? "json" : type.kind;
    case "TsLiteralType":
      return literalKinds[type.literal.type] ?? "unresolved";
    case "TsParenthesizedType":
      return inner(type.typeAnnotation);
    case "TsTypeOperator":
      // The keys of our objects are strings.
      return type.op === "keyof" ? "string" : inner(type.typeAnnotation);
    case "TsUnionType":
      return commonKind(type.types.map(inner));
    case "TsArrayType":
      return `${inner(type.elemType)}[]`;
    case "TsTupleType":
      return `${commonKind(type.elemTypes.map(({ ty }) => inner(ty)))}[]`;
    case "TsTypeLiteral":
    case "TsMappedType":
    case "TsIntersectionType":
      return "json";
    case "TsTypeReference":
      return kindOfName(read, file, type.typeName, type.typeParams);
    case "TsIndexedAccessType": {
      const value = valueAt(read, { type: type.objectType, file }, type.indexType);
      return value ? kindOf(read, value) : kindOfListed(read, file, type.objectType);
    }
    default:
      return "unresolved";
  }
}

const literalKinds: Record<string, Kind> = {
  StringLiteral: "string",
  TemplateLiteral: "string",
  NumericLiteral: "number",
  BooleanLiteral: "boolean",
};

function commonKind(kinds: Kind[]): Kind {
  const different = [...new Set(kinds)].filter((kind) => kind !== "null" && kind !== "undefined");
  if (different.includes("unresolved")) return "unresolved";
  const [only] = different;
  return only !== undefined && different.length === 1 ? only : "mixed";
}

function kindOfName(read: ReadSource, file: SourceFile, typeName: TsEntityName, given: TsTypeParameterInstantiation | undefined): Kind {
  if (typeName.type !== "Identifier") return "unresolved";
  const { value: name } = typeName;
  const found = findType(read, file, name);
  if (found?.declared.type === "TsInterfaceDeclaration") return "json";
  if (found?.declared.type === "TsTypeAliasDeclaration") return kindOf(read, { type: found.declared.typeAnnotation, file: found.file });
  const [first] = given?.params ?? [];
  if ((name === "Array" || name === "ReadonlyArray") && first) return `${kindOf(read, { type: first, file })}[]`;
  return builtIn[name] ?? "unresolved";
}

/** The kind of `(typeof channels)[number]`, where `channels` is a constant list of strings. */
function kindOfListed(read: ReadSource, file: SourceFile, type: TsType): Kind {
  const list = type.type === "TsParenthesizedType" ? type.typeAnnotation : type;
  if (list.type !== "TsTypeQuery" || list.exprName.type !== "Identifier") return "unresolved";
  const found = findConstant(read, file, list.exprName.value);
  const value = found && bare(found.value);
  if (value?.type !== "ArrayExpression") return "unresolved";
  return commonKind(value.elements.map((element) => literalKinds[element?.expression.type ?? ""] ?? "unresolved"));
}

function findType(read: ReadSource, file: SourceFile, name: string): { file: SourceFile; declared: NamedType } | null {
  const declared = file.types.get(name);
  if (declared) return { file, declared };
  const imported = file.imports.get(name);
  return imported ? findType(read, read(imported.path), imported.name) : null;
}

/** The strings of `"one" | "other"`. */
function wordsOf(type: TsType): string[] | null {
  if (type.type === "TsLiteralType" && type.literal.type === "StringLiteral") return [type.literal.value];
  if (type.type !== "TsUnionType") return null;
  const words = type.types.map(wordsOf);
  return words.includes(null) ? null : words.flatMap((one) => one ?? []);
}
