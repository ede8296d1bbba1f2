import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { theNine } from "../../domain/selling/the-nine.ts";
import { openModules } from "../../services/modules.ts";
import { type PlaybookFiles, readPlaybook } from "../../services/playbooks/read-playbook.ts";

const { sections } = openModules();
const read = (name: string) => readPlaybook(path.join(import.meta.dirname, "../../playbooks", name), sections);

/** What a piece of the sale is made of. `mailOnly`: it comes where there is only a mail address. */
interface Piece {
  piece: string;
  sequences?: string[];
  templates?: string[];
  scripts?: string[];
  mailOnly?: boolean;
}

const coaching: Piece[] = [
  { piece: "登録確認", templates: ["opt-in/verify", "opt-in/remind"], mailOnly: true },
  { piece: "はじめの7日間", sequences: ["welcome"] },
  {
    piece: "LINEあいさつ+3問",
    sequences: [
      "line-greeting",
      ...["money", "people", "time", "customers"].map((worry) => `line-worry-${worry}`),
      ...["now", "soon", "someday", "looking"].map((when) => `line-when-${when}`),
      "line-way-line",
    ],
    scripts: ["line-questions/now"],
  },
  { piece: "名刺・展示会お礼", sequences: ["card-thanks"], mailOnly: true },
  { piece: "週刊メルマガ", sequences: ["trust", "weekly-letter", "line-letter"], scripts: ["trust/personal-word"] },
  {
    piece: "説明会招待",
    sequences: ["seminar-invitation", "tea-invitation", "tea-invitation-line"],
    scripts: ["invitation/call"],
  },
  {
    piece: "開催リマインド・欠席",
    sequences: ["missed-tanaoroshi", "missed-five-hours"],
    templates: ["session/booked", "session/reminder", "session/moved", "session/cancelled", "session/session-cancelled"],
  },
  { piece: "参加直後", sequences: ["after-tanaoroshi", "after-five-hours"], scripts: ["session/after-call"] },
  {
    piece: "相談前後",
    sequences: ["missed-talk", "talk-interested", "talk-thinking", "talk-not-now", "talk-no-fit"],
    templates: ["consultation/booked", "consultation/reminder", "consultation/moved"],
    scripts: ["after-talk/prepare", "after-talk/thinking-call"],
  },
  { piece: "提案後の五通", sequences: ["after-proposal"], templates: ["proposal/sent"] },
  {
    piece: "提案後のお答え五通り",
    templates: ["closing/take-home", "closing/family-summary", "closing/not-now", "closing/no-time", "closing/no-money"],
  },
  { piece: "今は不要→再開", sequences: ["not-now-again", "agreed-day", "lost-keep-in-touch"] },
  {
    piece: "契約・請求・督促",
    sequences: ["thanks-after-signing", "thanks-after-signing-light", "thanks-after-joining"],
    templates: [
      ...["offered", "code", "signed", "documents", "cooled-off", "ended"].map((kind) => `contract/${kind}`),
      ...["issued", "upcoming", "received", "credit", "refunded", "charge-failed", "polite", "firm"].map((kind) => `billing/${kind}`),
    ],
    scripts: ["thanks/first-date-call"],
  },
  {
    piece: "受講〜修了",
    templates: [...["welcome", "upcoming", "material", "rate", "completed", "member-half"].map((kind) => `delivery/${kind}`)],
  },
  {
    piece: "お客様便り・月次声かけ・勉強会",
    sequences: ["customer-letter"],
    templates: ["care/keep-on", "care/study-group", "care/anniversary"],
    scripts: ["care/monthly-word"],
  },
  { piece: "お詫びと挽回", sequences: ["incident-fan", "incident-kept"], templates: ["incident/apology", "incident/fixed"] },
  { piece: "休眠復活→案内", sequences: ["revive-first"], templates: ["care/how-are-you", "care/thinking-of-you", "care/door-is-open"] },
  { piece: "次の講座", sequences: ["next-half-year", "next-membership"] },
  {
    piece: "紹介",
    sequences: ["referral-thanks", "referral-hello"],
    templates: ["care/referral"],
    scripts: ["referral/first-word"],
  },
];

const copier: Piece[] = [
  { piece: "list", sequences: ["welcome", "card-thanks"], templates: ["opt-in/verify"], scripts: ["timing/ask-date"] },
  { piece: "trust", sequences: ["lease-notes", "lease-end", "lease-end-card", "lease-end-known"], scripts: ["timing/call"] },
  { piece: "front-end-sold", sequences: ["clinic-invitation", "missed-clinic"], templates: ["session/booked", "session/reminder"] },
  { piece: "front-end-delivered", sequences: ["after-clinic"], scripts: ["session/after-call"] },
  {
    piece: "consultation",
    sequences: ["missed-check", "check-interested", "check-thinking", "check-not-now", "check-no-fit"],
    templates: ["consultation/booked", "consultation/reminder"],
    scripts: ["after-check/prepare", "after-check/thinking-call"],
  },
  {
    piece: "presented",
    sequences: ["after-proposal"],
    templates: ["proposal/sent", "estimate/sent", "estimate/revised", "estimate/chosen"],
  },
  {
    piece: "closed",
    sequences: ["thanks-after-signing", "thanks-for-service", "lost-keep-in-touch"],
    templates: [
      "closing/for-colleagues",
      "closing/compare",
      "closing/keep-it",
      "contract/offered",
      "contract/signed",
      "billing/issued",
      "billing/firm",
    ],
    scripts: ["thanks/install-call", "timing/next-date"],
  },
  { piece: "delivered", templates: ["welcome", "upcoming", "material", "rate", "completed"].map((kind) => `delivery/${kind}`) },
  {
    piece: "care",
    sequences: ["customer-notes", "renewal", "referral-thanks", "incident-fan", "incident-kept", "revive-first"],
    templates: ["care/pages", "care/users-morning", "care/referral", "incident/apology", "incident/fixed"],
    scripts: ["renewal/call", "referral/first-word"],
  },
];

const channelsOf = ({ templates }: PlaybookFiles, key: string) =>
  new Set(templates.filter((template) => template.key === key).map(({ channel }) => channel));

/** The messages of a sequence, each with its channels as written. */
const messagesOf = ({ sequences }: PlaybookFiles, key: string): Record<string, string>[] => {
  const source = sequences.find((sequence) => sequence.key === key)?.source;
  const found: Record<string, string>[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) {
        if (name === "send") found.push(inner);
        else if (name === "messages") found.push(...inner);
        else look(inner);
      }
    }
  };
  look(source === undefined ? [] : parse(source).steps);
  return found;
};

describe("coaching-ja has the whole sale", () => {
  let playbook: PlaybookFiles;
  beforeAll(async () => void (playbook = await read("coaching-ja")));

  test.each(coaching)("$piece", ({ sequences = [], templates = [], scripts = [], mailOnly = false }) => {
    for (const key of sequences) {
      const messages = messagesOf(playbook, key);
      expect(messages.length, key).toBeGreaterThan(0);
      for (const message of messages) {
        // Answers to buttons of LINE are for LINE.
        const ways = /^line-(worry|when|way)/.test(key) ? ["line"] : mailOnly ? ["email"] : ["email", "line"];
        expect(Object.keys(message).toSorted(), `${key}: ${JSON.stringify(message)}`).toEqual(ways);
      }
    }
    for (const key of templates)
      for (const channel of mailOnly ? ["email" as const] : ["email" as const, "line" as const])
        expect(channelsOf(playbook, key).has(channel), `${key} by ${channel}`).toBe(true);
    for (const key of scripts) expect(channelsOf(playbook, key).has("person"), key).toBe(true);
  });

  test("from the free booklet to the course, its light version and the membership", () => {
    const { offers, documents } = playbook.manifest;
    expect(documents.find(({ key }) => key === "gift")).toBeDefined();
    expect(offers.map(({ key, side, price }) => [key, side, price?.amount ?? 0])).toEqual([
      ["tanaoroshi", "front-end", 1_000],
      ["five-hours", "front-end", 3_000],
      ["talk", "front-end", 0],
      ["half-year", "back-end", 366_000],
      ["light", "back-end", 132_000],
      ["membership", "back-end", 5_500],
    ]);
    for (const offer of offers.filter(({ side }) => side === "back-end")) {
      expect(offer.delivery?.milestones.length, offer.key).toBeGreaterThan(5);
      for (const template of Object.values(offer.delivery?.letters ?? {})) expect(channelsOf(playbook, template).size, template).toBe(2);
    }
    expect(playbook.sequences.map(({ key }) => key).filter((key) => /^thanks-/.test(key))).toHaveLength(3);
  });

  test("prices in letters are those of the offers", () => {
    const sourceOf = (key: string) =>
      JSON.stringify(playbook.templates.filter((template) => template.key === key).map(({ source }) => source));
    expect(sourceOf("invitation/tea-first")).toContain("参加費は千円（税込");
    expect(sourceOf("invitation/first")).toContain("参加費は三千円（税込）");
    expect(sourceOf("invitation/first")).toContain("3,000円（税込）");
    for (const { key, source } of playbook.templates)
      for (const [named] of JSON.stringify(source).matchAll(/[0-9,]{3,}円|[一二三四五六七八九]?千[一二三四五六七八九百]*円/g))
        expect(["千円", "五千円", "三千円", "3,000円"], `${key}: ${named}`).toContain(named);
  });

  test("each objection has its own answer, in words and on paper", () => {
    const kinds = playbook.manifest.objections.map(({ key }) => key);
    expect(kinds).toEqual(expect.arrayContaining(["take-home", "family", "not-now", "no-time", "no-money"]));
    for (const { key, material } of playbook.manifest.objections)
      if (key !== "accountant") expect(channelsOf(playbook, material?.template ?? ""), key).toEqual(new Set(["email", "line"]));
  });

  test("what staff and leads see has both languages", () => {
    const missing: string[] = [];
    const look = (value: unknown, where: string): void => {
      if (Array.isArray(value)) value.forEach((inner, index) => void look(inner, `${where}[${index}]`));
      else if (value !== null && typeof value === "object") {
        const keys = Object.keys(value);
        if (keys.includes("ja") !== keys.includes("en") && keys.every((key) => key === "ja" || key === "en")) missing.push(where);
        for (const [name, inner] of Object.entries(value)) look(inner, `${where}.${name}`);
      }
    };
    look(playbook.manifest, "manifest");
    expect(missing).toEqual([]);
  });

  test("nothing is promised that nobody can promise, and nobody is hurried", () => {
    for (const { file, source } of playbook.templates)
      expect(JSON.stringify(source), file).not.toMatch(
        /絶対に?(儲|成功|変わ|うまく)|必ず(儲|成功|うまくいき|売上が)|100\s?[%％]|日本一|業界初|No\.?1|今だけ|残りわずか|お急ぎください|誰でも簡単に|ラストチャンス/,
      );
  });
});

describe("copier-leasing-en has the whole sale", () => {
  let playbook: PlaybookFiles;
  beforeAll(async () => void (playbook = await read("copier-leasing-en")));

  test("in nine steps, as its process says", () => {
    expect(playbook.manifest.process?.steps.map(({ step }) => step)).toEqual([...theNine]);
    expect(copier.map(({ piece }) => piece)).toEqual([...theNine]);
  });

  test.each(copier)("$piece", ({ sequences = [], templates = [], scripts = [] }) => {
    for (const key of sequences) {
      const messages = messagesOf(playbook, key);
      expect(messages.length, key).toBeGreaterThan(0);
      for (const message of messages) expect(Object.keys(message), key).toEqual(["email"]);
    }
    for (const key of templates) expect(channelsOf(playbook, key).has("email"), key).toBe(true);
    for (const key of scripts) expect(channelsOf(playbook, key).has("person"), key).toBe(true);
  });

  test("the wait for the end of a lease is a field that the form, the letters and the scripts know", () => {
    expect(playbook.manifest.fields).toContainEqual(expect.objectContaining({ key: "lease_end", type: "date" }));
    expect(playbook.manifest.forms[0]?.fields.map(({ key }) => key)).toContain("lease_end");
    for (const key of ["lease-end", "lease-end-card", "lease-end-known"])
      expect(playbook.sequences.find((sequence) => sequence.key === key)?.source).toContain("until lease_end - 6 months");
  });

  test("no letter reads like a hard sell", () => {
    for (const { file, source } of playbook.templates)
      expect(JSON.stringify(source), file).not.toMatch(
        /limited time|act now|don't miss|guarantee[ds]? (?:results|savings)|100 ?%|last chance|best price|unbeatable/i,
      );
  });
});
