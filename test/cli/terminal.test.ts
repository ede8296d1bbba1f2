import { describe, expect, test } from "vitest";
import { forTerminal, guardConsole, oneLine } from "../../cli/terminal.ts";

describe("what reaches a terminal (SEC13)", () => {
  test.each([
    ["\u001b[2J\u001b]52;c;ZXZpbA==\u0007花子", "\\u001b[2J\\u001b]52;c;ZXZpbA==\\u0007花子"],
    ["\u009b31m花子", "\\u009b31m花子"],
    ["花子\r偽", "花子\\u000d偽"],
    ["\u202e花子\u2066", "\\u202e花子\\u2066"],
    ["a\u0000b\u007f", "a\\u0000b\\u007f"],
    ["山田 花子\t👨\u200d👩\u200d👧\nか\u3099 葛\u{e0100}", "山田 花子\t👨\u200d👩\u200d👧\nか\u3099 葛\u{e0100}"],
  ])("%j is printed as %j", (text, printed) => expect(forTerminal(text)).toBe(printed));

  test("JSON keeps its content", () => {
    const value = { name: "\u001b\u009b\u202e花子\n" };
    expect(JSON.parse(forTerminal(JSON.stringify(value)))).toEqual(value);
  });

  test("a name within a line makes no line of its own", () => expect(oneLine("花子\r\n2027-01-12  偽")).toBe("花子 2027-01-12  偽"));

  test("the guard is before every print, with formats and errors", () => {
    const printed: unknown[][] = [];
    const guarded = { log: (...parts: unknown[]) => void printed.push(parts), error: (...parts: unknown[]) => void printed.push(parts) };
    guardConsole(guarded);
    guarded.log("%s\u001b[2J", "100 %d");
    guarded.error(new Error("\u001b[2J"));
    expect(printed[0]).toEqual(["%s", "100 %d\\u001b[2J"]);
    expect(String(printed[1]?.[1])).toContain("\\u001b[2J");
  });
});
