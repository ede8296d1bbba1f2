import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type {
  ExportNamedDeclaration,
  Expression,
  ImportDeclaration,
  ModuleItem,
  Node,
  Pattern,
  TsInterfaceDeclaration,
  TsTypeAliasDeclaration,
} from "@swc/core";
import { parseSync } from "@swc/core";

export type NamedType = TsInterfaceDeclaration | TsTypeAliasDeclaration;

/** The parts of a source file that are needed to read SQL and row types. Paths are relative to the repository's root. */
export interface SourceFile {
  path: string;
  items: ModuleItem[];
  /** Interfaces and type aliases by name, at any level. Names that are declared twice are left out. */
  types: Map<string, NamedType>;
  /** Its own `const`s outside functions. Names that are also used for something else in the file are left out. */
  constants: Map<string, Expression>;
  /** Imports from our own files, and re-exports of them, by local name. */
  imports: Map<string, { path: string; name: string }>;
  lineOf(node: { span: { start: number } }): number;
}

export type ReadSource = (path: string) => SourceFile;

/** Reads files and caches them. `read` returns the text of a path. */
export function sourceReader(read = (path: string) => readFileSync(path, "utf8")): ReadSource {
  const known = new Map<string, SourceFile>();
  return (path) => {
    const file = known.get(path) ?? parse(path, read(path));
    known.set(path, file);
    return file;
  };
}

function parse(path: string, text: string): SourceFile {
  // swc's positions continue from the previous file and begin at the first statement. An empty statement marks the beginning.
  const bytes = Buffer.from(`;${text}`);
  const { body: items } = parseSync(bytes.toString(), { syntax: "typescript", target: "esnext" });
  const start = (items[0] as unknown as { span: { start: number } }).span.start;
  const file: SourceFile = {
    path,
    items,
    types: new Map(),
    constants: new Map(),
    imports: new Map(),
    lineOf: (node) =>
      bytes
        .subarray(0, node.span.start - start)
        .toString()
        .split("\n").length,
  };
  const bound = countBindings(items);
  for (const item of items) {
    if (item.type === "ImportDeclaration") addImports(file, item);
    else if (item.type === "ExportNamedDeclaration") addPassedOn(file, item);
    else addConstants(file, item.type === "ExportDeclaration" ? item.declaration : item, bound);
  }
  for (const [name, [declared, other]] of Map.groupBy(namedTypes(items), ({ id }) => id.value))
    if (declared && !other) file.types.set(name, declared);
  return file;
}

function namedTypes(items: ModuleItem[]): NamedType[] {
  const found: NamedType[] = [];
  visit(items, (node) => {
    if (node.type === "TsInterfaceDeclaration" || node.type === "TsTypeAliasDeclaration") found.push(node as NamedType);
  });
  return found;
}

function addImports({ path, imports }: SourceFile, { source, specifiers }: ImportDeclaration): void {
  if (!source.value.startsWith(".")) return;
  for (const specifier of specifiers) {
    if (specifier.type !== "ImportSpecifier") continue;
    const { local, imported } = specifier;
    imports.set(local.value, { path: beside(path, source.value), name: imported?.value ?? local.value });
  }
}

/** `export { this } from "./there.ts"`. */
function addPassedOn({ path, imports }: SourceFile, { source, specifiers }: ExportNamedDeclaration): void {
  if (!source?.value.startsWith(".")) return;
  for (const specifier of specifiers) {
    if (specifier.type !== "ExportSpecifier") continue;
    const { orig, exported } = specifier;
    imports.set((exported ?? orig).value, { path: beside(path, source.value), name: orig.value });
  }
}

function beside(path: string, relative: string): string {
  return posix.join(posix.dirname(path), relative);
}

function addConstants({ constants }: SourceFile, item: ModuleItem, bound: Map<string, number>): void {
  if (item.type !== "VariableDeclaration" || item.kind !== "const") return;
  for (const { id, init } of item.declarations)
    if (id.type === "Identifier" && init && bound.get(id.value) === 1) constants.set(id.value, init);
}

/** How often each name is declared as a variable or parameter anywhere in the file. */
function countBindings(items: ModuleItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (pattern: Pattern) => {
    for (const name of namesIn(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  visit(items, (node) => {
    if (node.type === "VariableDeclarator") add((node as Node & { id: Pattern }).id);
    if (node.type === "Parameter") add((node as Node & { pat: Pattern }).pat);
    if (node.type === "ArrowFunctionExpression") for (const pattern of (node as Node & { params: Pattern[] }).params) add(pattern);
  });
  return counts;
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.value];
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => {
        if (property.type === "AssignmentPatternProperty") return [property.key.value];
        return namesIn(property.type === "KeyValuePatternProperty" ? property.value : property.argument);
      });
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

/** Calls `seen` for each node, outer ones first. */
export function visit(value: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, seen);
  else if (typeof value === "object" && value !== null) {
    if ("type" in value && typeof value.type === "string") seen(value as Node);
    for (const inner of Object.values(value)) visit(inner, seen);
  }
}
