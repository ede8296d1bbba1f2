import { expect, test } from "vitest";
import { readText } from "../../console/parts/read-text.ts";
import { readDaysOff, sayDaysOff, sortDaysOff, writeDaysOff } from "../../console/screens/settings/days-off.ts";
import { keyOfName, wrongFile } from "../../console/screens/settings/document-file.ts";
import { partsOf, sumReports } from "../../console/screens/settings/suppression-choices.ts";
import { parseDaysOff } from "../../domain/time/days-off.ts";

test.each([
  { text: "2027-08-11", days: { from: "2027-08-11", to: "2027-08-11", yearly: false }, ja: "2027年8月11日（水）" },
  {
    text: "2027-08-11 to 2027-08-16",
    days: { from: "2027-08-11", to: "2027-08-16", yearly: false },
    ja: "2027年8月11日（水）〜2027年8月16日（月）",
  },
  { text: "12-29 to 01-03", days: { from: "12-29", to: "01-03", yearly: true }, ja: "12月29日〜1月3日" },
  { text: "02-29", days: { from: "02-29", to: "02-29", yearly: true }, ja: "2月29日" },
])("$text is read as the API reads it, and said in words", ({ text, days, ja }) => {
  expect(readDaysOff(text)).toEqual(days);
  expect(parseDaysOff(text)).toEqual(days);
  expect(sayDaysOff(text, "ja")).toBe(ja);
});

test("two days of a calendar are written as the API reads them", () => {
  expect(writeDaysOff({ from: "2026-12-29", to: "2027-01-03", yearly: true })).toBe("12-29 to 01-03");
  expect(writeDaysOff({ from: "2027-08-11", to: "2027-08-11", yearly: false })).toBe("2027-08-11");
  expect(readDaysOff("Obon")).toBeNull();
  expect(sortDaysOff(["01-01", "2027-08-11", "2027-05-01"])).toEqual(["2027-05-01", "2027-08-11", "01-01"]);
});

test("a long list goes in parts, whose reports are one with the numbers of its own lines", () => {
  const text = Array.from({ length: 9_000 }, (_, line) => `p${line}@example.jp`).join("\r\n");
  const parts = partsOf(text);
  expect(parts.map(({ before }) => before)).toEqual([0, 4_000, 8_000]);
  expect(parts.map((part) => part.text).join("\n")).toBe(text.replaceAll("\r\n", "\n"));
  expect(partsOf("\n \n")).toEqual([]);
  const report = { dryRun: true, lines: 10, added: 7, known: 1, bad: 2, badLines: [1, 5] };
  expect(
    sumReports([
      { ...report, before: 0 },
      { ...report, before: 4_000 },
    ]),
  ).toEqual({ lines: 20, added: 14, known: 2, bad: 4, badLines: [1, 5, 4_001, 4_005] });
});

test("a file is refused before it is sent, and its name gives a key", () => {
  expect(wrongFile(null)).toBe("fileMissing");
  expect(wrongFile({ type: "application/zip", size: 1 })).toBe("fileType");
  expect(wrongFile({ type: "application/pdf", size: 11 * 1024 * 1024 })).toBe("fileTooLarge");
  expect(wrongFile({ type: "application/pdf", size: 1 })).toBeNull();
  expect(keyOfName("Price list (2027).pdf")).toBe("price-list-2027");
  expect(keyOfName("資料.pdf")).toBe("");
});

test("a list from Excel is read in the letters that it was written in", () => {
  const line = "メール,理由\nhanako@example.jp,退会";
  const utf8 = new TextEncoder().encode(line);
  const shiftJis = Uint8Array.from([0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x2c, 0x61]);
  const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...line].map((letter) => letter.charCodeAt(0))).buffer)]);
  expect(readText(utf8.buffer)).toBe(line);
  expect(readText(shiftJis.buffer)).toBe("メール,a");
  expect(readText(utf16.buffer)).toBe(line);
  expect(readText(new ArrayBuffer(0))).toBe("");
});
