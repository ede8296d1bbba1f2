import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Rules of law, mailbox providers and protocols that concern what is built. A rule is added with what it is about. */
const rules = [
  ...["LAW1", "LAW2", "LAW3", "LAW4", "LAW5", "LAW6"],
  ...["UNS1", "UNS2", "UNS3", "UNS4"],
  ...["MBX1", "MBX3", "BNC1", "BNC2", "TRK1", "TRK2"],
  ...["SND1", "SND2", "SND3", "SND4"],
  ...["LIN1", "LIN2", "LIN3", "LIN4", "LIN5", "LIN6", "LIN9"],
  ...["TMP1", "TMP2", "TMP3", "TMP4", "TMP5", "TMP6", "TMP7"],
  ...["TIM1", "TIM2", "TIM3", "TIM4"],
  ...["SEC1", "SEC2", "SEC3", "SEC4", "SEC6", "SEC7", "SEC8", "SEC9", "SEC10", "SEC11", "SEC12", "SEC13", "SEC14"],
];

/** Names of tests, and of the groups that they stand in. A name may follow its table of cases. */
const NAME = /(?:^\s*(?:test|describe)(?:\.each\b.*?)?\(|^\s*\]\)\(|\]\)?\)\(|\w\)\()\s*(["'`])(.*?)\1/gm;

test("every rule of what is built has a test that is named after it", () => {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(`${root}${file}`, "utf8").matchAll(NAME)].map(([, , name = ""]) => name));
  expect(names.length).toBeGreaterThan(1_000);
  expect(rules.filter((rule) => !names.some((name) => new RegExp(`\\b${rule}\\b`).test(name)))).toEqual([]);
});
