import { z } from "zod";
import type { Module } from "../../services/engine/modules/module.ts";
import { defineVariables } from "../../services/engine/modules/origin.ts";
import {
  advanceGreeting,
  askForGreetings,
  GREETING,
  greetingAsked,
  greetingHurried,
  linesOfGreetings,
  readNicknames,
  standingOfGreetings,
} from "./greeting.ts";
import { greetingsPlaybook } from "./playbook-section.ts";

/** A module with everything that one may bring: it works without an edit outside its folder and the list that it is added to. */
export const greetings: Module = {
  name: "greetings",
  events: [greetingAsked, greetingHurried],
  onEvents: (tx, _context, events) => askForGreetings(tx, events),
  processes: [
    {
      kind: GREETING,
      words: { ja: "あいさつ", en: "a greeting" },
      workflow: "greeting",
      input: (id) => ({ greetingId: id }),
      advance: advanceGreeting,
      async erase(tx, _context, ids) {
        await tx.query("update greeting set state = 'revoked' where id = any($1::uuid[])", [ids]);
      },
    },
  ],
  origins: [
    {
      kind: GREETING,
      words: { ja: "あいさつ", en: "a greeting" },
      lane: () => "transactional",
      standing: standingOfGreetings,
      variables: defineVariables({
        schema: z.object({ greeting: z.object({ nickname: z.string() }) }),
        sample: { greeting: { nickname: "みき" } },
        read: (tx, _context, touches) => readNicknames(tx, touches),
      }),
      names: async (_tx, ids) => new Map(ids.map((id) => [id, { key: GREETING, title: "あいさつ" }])),
    },
  ],
  holds: [{ cause: "quiet-month", bars: ["transactional"], words: { ja: "静かに過ごしたい月", en: "a month of quiet" } }],
  links: [
    {
      name: "greeting",
      url: ({ publicUrl }, { sendId }) => `${publicUrl}/greeting/${sendId}`,
      sample: () => "https://example.com/greeting",
    },
  ],
  personalColumns: {
    personal: [{ table: "greeting", owner: "lead", becomes: { nickname: "''" } }],
    impersonal: { greeting: ["state"] },
  },
  playbook: greetingsPlaybook,
  timeline: linesOfGreetings,
  words: {
    acts: { "greeting-called-off": (who) => ({ ja: `${who.ja}があいさつを取りやめました`, en: `${who.en} called off the greeting` }) },
    reasons: { "out-of-season": { ja: "あいさつの季節ではないため", en: "it is not the season for greetings" } },
  },
  undone: { next: "(select min(greet_at) from greeting where state = 'asked')" },
  doctor: async () => [{ part: { ja: "あいさつ", en: "Greetings" }, state: "ok", detail: { ja: "問題ありません", en: "all is well" } }],
};
