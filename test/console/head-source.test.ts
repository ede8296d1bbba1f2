import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { headPathAt, readHead, readScalar, setEvents, setInHead, writeDays } from "../../console/screens/sequences/head-source.ts";
import { readSteps } from "../../console/screens/sequences/step-source.ts";

const source = `# the spring of 2027
sequence: spring
title:   春の講座   # as on the poster
category: nurture
topic: newsletter
enter: manual # for now
# agreed with sales
goal: seminarBooked
leave:
  - becameCustomer   # no more offers
  - unsubscribed
# the letters
steps:
  - { id: rest, wait: 3 days }
`;

/** Lines that only one of the texts has. */
function changed(after: string, before = source): { gone: string[]; added: string[] } {
  const [old, present] = [before.split("\n"), after.split("\n")];
  return { gone: old.filter((line) => !present.includes(line)), added: present.filter((line) => !old.includes(line)) };
}

describe("what stands above the steps", () => {
  test("is read as it is written", () => {
    expect(readHead(source)).toEqual({
      ...{ key: "spring", title: "春の講座", category: "nurture", topic: "newsletter", enter: null },
      ...{ goal: ["seminarBooked"], leave: ["becameCustomer", "unsubscribed"], window: null, late: null },
    });
    const entered = setInHead(source, ["enter"], { on: "formSubmitted", where: { form: "guide", page: 2 }, again: { after: "180 days" } });
    expect(readHead(entered).enter).toEqual({ on: "formSubmitted", where: { form: "guide", page: "2" }, again: { after: "180 days" } });
  });

  test("is read from a source that is half written, too", () => {
    expect(readHead("")).toMatchObject({ title: "", enter: null, goal: [] });
    expect(readHead("title: [\nenter: { on")).toMatchObject({ category: "", goal: [] });
    expect(readHead("title: *nothing\nsteps: []\n").title).toBe("");
    expect(readSteps("steps: [*nothing]\n")).toEqual([]);
    expect(readSteps("steps: [{ id: *nothing }]\n")).toBeNull();
  });

  test.each<[what: string, path: string[], value: unknown, gone: string[], added: string[]]>([
    ["a title", ["title"], "夏: 講座", ["title:   春の講座   # as on the poster"], ['title: "夏: 講座" # as on the poster']],
    ["another topic", ["topic"], "vacancies", ["topic: newsletter"], ["topic: vacancies"]],
    [
      "an entry by an event",
      ["enter"],
      { on: "formSubmitted", where: { form: "guide" } },
      ["enter: manual # for now"],
      ["enter: { on: formSubmitted, where: { form: guide } } # for now"],
    ],
    [
      "a window",
      ["window"],
      { days: "weekdays", from: "08:00", to: "20:00" },
      [],
      ['window: { days: weekdays, from: "08:00", to: "20:00" }'],
    ],
    ["what happens late", ["late"], { after: "2 days", then: "drop" }, [], ["late: { after: 2 days, then: drop }"]],
  ])("gets %s and changes nothing else", (_, path, value, gone, added) => {
    expect(changed(setInHead(source, path, value))).toEqual({ gone, added });
  });

  test("is written without quotes again once it is not empty", () => {
    const emptied = setInHead(source, ["topic"], "");
    expect(emptied).toContain('topic: ""');
    expect(setInHead(emptied, ["topic"], "newsletter")).toBe(source);
  });

  test("has a new key where people look for it", () => {
    const windowed = setInHead(source, ["window"], { days: "everyday", from: "08:00", to: "20:00" });
    const late = setInHead(windowed, ["late"], { after: "2 days", then: "drop" });
    const keys = [...late.matchAll(/^[a-z]+(?=:)/gm)].map(([key]) => key);
    expect(keys).toEqual(["sequence", "title", "category", "topic", "enter", "goal", "leave", "window", "late", "steps"]);
    expect(late.indexOf("# the letters")).toBeLessThan(late.indexOf("steps:"));
  });

  test("keeps the comment above a key that goes", () => {
    expect(changed(setInHead(source, ["goal"], undefined))).toEqual({ gone: ["goal: seminarBooked"], added: [] });
    expect(changed(setInHead(source, ["topic"], undefined))).toEqual({ gone: ["topic: newsletter"], added: [] });
  });

  test("changes inside of its values, which end with their last key", () => {
    const entered = setInHead(source, ["enter"], { on: "formSubmitted" });
    const where = setInHead(entered, ["enter", "where", "form"], "guide");
    expect(where).toContain("enter: { on: formSubmitted, where: { form: guide } } # for now");
    expect(setInHead(where, ["enter", "where", "form"], undefined)).toBe(entered);
    const windowed = setInHead(source, ["window"], { days: "weekdays", from: "08:00", to: "20:00" });
    expect(setInHead(windowed, ["window", "to"], "24:00")).toContain('to: "24:00" }');
    expect(setInHead(windowed, ["window"], undefined)).toBe(source);
  });

  test("has events whose comments stay with those that stay", () => {
    expect(changed(setEvents(source, "leave", ["becameCustomer", "cardReceived"]))).toEqual({
      gone: ["  - unsubscribed"],
      added: ["  - cardReceived"],
    });
    expect(setEvents(source, "goal", ["seminarBooked", "cardReceived"])).toContain("goal: [ seminarBooked, cardReceived ]");
    expect(readHead(setEvents(source, "leave", [])).leave).toEqual([]);
  });

  test("is found by a place in the text", () => {
    const entered = setInHead(source, ["enter"], { on: "formSubmitted", where: { form: "guide" } });
    expect(headPathAt(entered, entered.indexOf("春の"))).toEqual(["title"]);
    expect(headPathAt(entered, entered.indexOf("guide"))).toEqual(["enter", "where", "form"]);
    expect(headPathAt(entered, entered.indexOf("rest"))).toEqual(["steps"]);
    expect(headPathAt(entered, 0)).toEqual([]);
  });
});

test("days are written as short as the language does, and values of conditions as YAML reads them", () => {
  expect([writeDays(["tue", "mon"]), writeDays(["fri", "mon", "tue", "wed", "thu"])]).toEqual([["mon", "tue"], "weekdays"]);
  expect(["12", "-0.5", "true", "007", "plan=a"].map(readScalar)).toEqual([12, -0.5, true, "007", "plan=a"]);
});

const folder = new URL("../../playbooks/coaching-ja/sequences/", import.meta.url);
test.each(readdirSync(folder))("%s keeps every other line when its title and window change", (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const renamed = setInHead(text, ["title"], "another");
  expect(changed(renamed, text).added).toEqual(["title: another"]);
  const late = setInHead(text, ["late"], undefined);
  expect(changed(late, text).added).toEqual([]);
});
