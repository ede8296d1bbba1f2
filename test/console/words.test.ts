import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scopes } from "../../domain/access/scopes.ts";

const folder = new URL("../../console/words/", import.meta.url);
const names = readdirSync(new URL("ja/", folder)).toSorted();

test("each screen has its words in both languages", () => {
  expect(readdirSync(new URL("en/", folder)).toSorted()).toEqual(names);
});

test.each(names)("%s says the same things in both languages, about the same values", (name) => {
  const [ja, en] = ["ja", "en"].map((language) => valuesOf(read(language, name)));
  expect(en).toEqual(ja);
});

test("a lead's name brings its honorific along: only staff are called さん here", () => {
  const called = names.filter((name) => JSON.stringify(read("ja", name)).includes("}}さん"));
  expect(called).toEqual(["settings.json"]);
});

/** Files of the console that speak. */
const sources = readdirSync(new URL("../../console/", import.meta.url), { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes("generated"),
);

const known = new Map(names.map((name) => [name.replace(".json", ""), Object.keys(valuesOf(read("ja", name)))]));

test("each word that the console's code asks for exists", () => {
  const missing = sources.flatMap((path) => {
    const text = readFileSync(new URL(`../../console/${path}`, import.meta.url), "utf8");
    return asked(text)
      .filter(({ namespaces, key }) => !namespaces.some((namespace) => known.get(namespace)?.some((one) => key.test(one))))
      .map(({ said, namespaces }) => `${path}: ${said} (${namespaces.join(", ")})`);
  });
  expect(missing).toEqual([]);
});

test("each scope of an API key has its words", () => {
  const { scopes: words } = read("ja", "settings.json") as { scopes: Record<string, string> };
  expect(Object.keys(words).toSorted()).toEqual(scopes.map((scope) => scope.replace(":", "-")).toSorted());
});

function read(language: string, name: string): object {
  return JSON.parse(readFileSync(new URL(`${language}/${name}`, folder), "utf8"));
}

/** The values in each word, by its path. Plurals are one word, since English needs a form for one. */
function valuesOf(words: object, path = ""): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "object") Object.assign(found, valuesOf(value, `${path}${key}.`));
    else {
      const whole = `${path}${key.replace(/_(?:one|other)$/, "")}`;
      const values = [...String(value).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
      found[whole] = [...new Set([...(found[whole] ?? []), ...values])].toSorted();
    }
  }
  return Object.fromEntries(Object.entries(found).toSorted(([one], [other]) => one.localeCompare(other)));
}

interface Asked {
  said: string;
  namespaces: string[];
  key: RegExp;
}

/** What a file asks for, by the names under which it has the words; a name that several parts of the file give has all their words. */
function asked(text: string): Asked[] {
  const given = new Map<string, Set<string>>();
  for (const [, alias, namespaces = ""] of text.matchAll(/\{ t(?:: (\w+))? \} = useTranslation\(([^)]*)\)/g)) {
    const own = given.get(alias ?? "t") ?? new Set();
    for (const namespace of namespaces === "" ? ["common"] : [...namespaces.matchAll(/"([\w-]+)"/g)].map(([, one = ""]) => one)) {
      own.add(namespace);
    }
    given.set(alias ?? "t", own);
  }
  given.set("i18next.t", new Set(["common"]));
  return [...given].flatMap(([name, namespaces]) =>
    callsOf(text, name).map((call) => ({ ...call, namespaces: call.of ?? [...namespaces] })),
  );
}

/** Calls with a written key, or with one that is written in part: then any word with these parts will do. A word with a default need not be. */
function callsOf(text: string, name: string): { said: string; key: RegExp; of: string[] | null }[] {
  const begins = new RegExp(`(?<![\\w.])${name.replace(".", "\\.")}\\(\\s*("[^"]+"|\`[^\`]+\`)`, "g");
  return [...text.matchAll(begins)].flatMap((match) => {
    const [whole, quoted = ""] = match;
    const rest = restOfCall(text.slice((match.index ?? 0) + whole.length));
    if (rest.includes("defaultValue")) return [];
    const parts = quoted.slice(1, -1).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
    const pattern = parts.map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")).join("[\\w.-]*");
    const namespace = /\bns: "([\w-]+)"/.exec(rest)?.[1];
    return [{ said: quoted, key: new RegExp(`^${pattern}(?:_[a-z]+)?$`), of: namespace === undefined ? null : [namespace] }];
  });
}

/** Up to the bracket that ends the call, without the calls in it. */
function restOfCall(text: string): string {
  let depth = 1;
  let rest = "";
  for (const sign of text) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (depth === 0) break;
    if (depth === 1) rest += sign;
  }
  return rest;
}
