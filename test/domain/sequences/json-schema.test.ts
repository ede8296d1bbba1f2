import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { sequenceJsonSchema } from "../../../domain/sequences/json-schema.ts";
import { sequenceReference } from "../../../domain/sequences/reference.ts";
import { welcome } from "./example.ts";

const validate = new Ajv2020({ strict: false }).compile(sequenceJsonSchema());

test("an editor accepts the design's example", () => {
  expect(validate(parse(welcome)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ["score.trust: -5", "scroe.trust: -5"],
  ["    send: { email: welcome/gift }", "    sned: { email: welcome/gift }"],
  ["within: 3 days", "within: soon"],
  ["    wait: 1 day, at 08:00", "    wait: 1 day\n    exit: {}"],
  ["atLeast: 40", "atLest: 40"],
])("an editor marks %j made %j", (from, to) => expect(validate(parse(welcome.replace(from, to)))).toBe(false));

test("the reference page explains every key", () => {
  const page = sequenceReference();
  for (const key of ["sequence", "enter", "again", "window", "waitFor", "within", "score.<name>", "hasNot", "script", "outcome", "isSet"]) {
    expect(page).toContain(`\`${key}\``);
  }
  expect(page).not.toContain("undefined");
});
