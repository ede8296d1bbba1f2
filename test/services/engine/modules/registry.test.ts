import { expect, test } from "vitest";
import { z } from "zod";
import { defineEvent } from "../../../../services/engine/modules/define-event.ts";
import type { Module } from "../../../../services/engine/modules/module.ts";
import type { Origin } from "../../../../services/engine/modules/origin.ts";
import type { ProcessKind } from "../../../../services/engine/modules/process-kind.ts";
import { openRegistry, requireWorkflows } from "../../../../services/engine/modules/registry.ts";
import { modules, openModules } from "../../../../services/modules.ts";
import * as workflows from "../../../../workflows/index.ts";

const words = { ja: "語", en: "word" };
const event = (kind: string) => defineEvent({ kind, by: "lead", data: z.object({}), words });
const process = (kind: string, workflow = "enrolment"): ProcessKind => ({
  kind,
  words,
  workflow,
  input: (id) => ({ id }),
  erase: async () => {},
});
const origin = (kind: string): Origin => ({ kind, words, lane: () => "sequence", names: async () => new Map() });
const pair = (first: Partial<Module>, second: Partial<Module>): Module[] => [
  { name: "bookings", ...first },
  { name: "invoices", ...second },
];

test.each<[string, Module[], RegExp]>([
  [
    "an event",
    pair({ events: [event("paid")] }, { events: [event("paid")] }),
    /event "paid" belongs to the module "bookings", so "invoices"/,
  ],
  ["a kind of process", pair({ processes: [process("p")] }, { processes: [process("p")] }), /process kind "p" .*"bookings".*"invoices"/],
  ["an origin", pair({ origins: [origin("o")] }, { origins: [origin("o")] }), /origin kind "o" .*"bookings".*"invoices"/],
  [
    "touches for the process of another",
    pair({ processes: [process("p")] }, { origins: [origin("p")] }),
    /"p".*"bookings".*"invoices" cannot plan/,
  ],
  [
    "a cause of holds",
    pair({ holds: [{ cause: "late", bars: ["promotion"], words }] }, { holds: [{ cause: "late", bars: ["care"], words }] }),
    /cause of holds "late" .*"bookings".*"invoices"/,
  ],
  [
    "a link",
    pair({ links: [{ name: "pay", url: () => "", sample: () => "" }] }, { links: [{ name: "pay", url: () => "", sample: () => "" }] }),
    /link "pay" .*"bookings".*"invoices"/,
  ],
  [
    "a key of playbook.yaml",
    pair({ playbook: { section: { shape: { rooms: z.string() } } } }, { playbook: { section: { shape: { rooms: z.number() } } } }),
    /key of playbook\.yaml "rooms" belongs to the module "bookings", so "invoices"/,
  ],
  ["the channel person", pair({ person: async () => {} }, { person: async () => {} }), /"person" go to the module "bookings".*"invoices"/],
  [
    "the columns of a table",
    pair({ personalColumns: { impersonal: { slot: ["key"] } } }, { personalColumns: { impersonal: { slot: ["title"] } } }),
    /table "slot" .*"bookings".*"invoices"/,
  ],
  ["a name", [{ name: "bookings" }, { name: "bookings" }], /module "bookings"/],
])("%s that another module has already is refused by a sentence that names both", (_, both, sentence) => {
  expect(() => openRegistry(both)).toThrow(sentence);
});

test("a kind of process without a workflow is refused by a sentence that names both", () => {
  const registry = openRegistry([{ name: "bookings", processes: [process("booking", "keepSeat")] }]);
  expect(() => requireWorkflows(registry, Object.keys(workflows))).toThrow(
    'The module "bookings" has processes of kind "booking", but there is no workflow "keepSeat".',
  );
});

test("the modules of this release fit together, and each of their processes has its workflow", () => {
  expect(openModules().modules).toHaveLength(modules.length + 1);
  expect(() => requireWorkflows(openModules(), Object.keys(workflows))).not.toThrow();
});
