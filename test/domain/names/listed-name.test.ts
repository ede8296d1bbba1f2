import { expect, test } from "vitest";
import { listedName } from "../../../domain/names/listed-name.ts";
import type { NameParts } from "../../../domain/names/polite-name.ts";

const table: { name: string; parts: NameParts; language?: string; listed: string | null }[] = [
  { name: "a whole name", parts: { familyName: "鈴木", givenName: "美紀", honorific: "様" }, listed: "鈴木 美紀 様" },
  { name: "a family name", parts: { familyName: "鈴木", honorific: "様" }, listed: "鈴木様" },
  { name: "another honorific", parts: { familyName: "鈴木", givenName: "美紀", honorific: "先生" }, listed: "鈴木 美紀 先生" },
  { name: "no honorific", parts: { familyName: "鈴木", honorific: "" }, listed: "鈴木" },
  { name: "a name that has its honorific", parts: { displayName: "鈴木先生", honorific: "様" }, listed: "鈴木先生" },
  { name: "an organisation", parts: { displayName: "みどり設計 御中", honorific: "様" }, listed: "みどり設計 御中" },
  { name: "a name on LINE", parts: { displayName: "みき🌸", honorific: "様" }, listed: "みき🌸様" },
  { name: "only a company", parts: { company: "みどり設計", honorific: "様" }, listed: "みどり設計" },
  { name: "nothing", parts: { honorific: "様" }, listed: null },
  { name: "an English name", parts: { familyName: "Smith", givenName: "Anna", honorific: "様" }, language: "en", listed: "Anna Smith" },
  { name: "an English title", parts: { familyName: "Smith", givenName: "Anna", honorific: "Dr" }, language: "en", listed: "Dr Anna Smith" },
  { name: "an English company", parts: { company: "Smith Ltd" }, language: "en", listed: "Smith Ltd" },
];

test.each(table)("names $name", ({ parts, language = "ja", listed }) => expect(listedName(parts, language)).toBe(listed));
