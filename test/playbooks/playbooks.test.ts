import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { contractFaults } from "../../channels/line/contract.ts";
import { starters } from "../../cli/starters.ts";
import { playsShape } from "../../domain/playbooks/sections/plays.ts";
import { categories } from "../../domain/touches/category.ts";
import { sampleKeyedOf } from "../../services/engine/modules/sample-keyed.ts";
import { openModules } from "../../services/modules.ts";
import { lintPlaybook } from "../../services/playbooks/lint-playbook.ts";
import { type PlaybookFiles, type PlaybookTemplate, readPlaybook } from "../../services/playbooks/read-playbook.ts";
import { compileEmail, renderEmail } from "../../templates/email-template.ts";
import { compileLine, renderLine } from "../../templates/line-template.ts";
import { compilePerson, renderPerson } from "../../templates/person-template.ts";
import { type Category, messageVariables, type VariablesInput, withBlock } from "../../templates/variables.ts";

const leads: Record<string, VariablesInput["lead"]> = {
  ordinary: { familyName: "鈴木", givenName: "美紀", company: "鈴木商店", fields: { trade: "美容室", worry: "人が育たない" } },
  nameless: {},
  emoji: { displayName: "🌸🌸", fields: {} },
  company: { company: "髙﨑製作所 R&D" },
  dated: { givenName: "Nora", fields: { lease_end: "2028-03-31", staff: 8, decides: "the partners" } },
};

const advertising: Category[] = ["nurture", "promotion", "care"];

const { modules, origins } = openModules();

describe.each(starters)("playbook %s", (name) => {
  const folder = path.join(import.meta.dirname, "../../playbooks", name);
  let playbook: PlaybookFiles;
  let categoryOf: Map<string, Category>;
  /** What each notice may use besides the variables of every message, by template. */
  let notices: Map<string, object>;

  beforeAll(async () => {
    playbook = await readPlaybook(folder, openModules().sections);
    categoryOf = new Map();
    for (const { source } of playbook.sequences) {
      const category = categories.find((known) => known === parse(source).category);
      for (const [, key] of source.matchAll(/(?:email|line|script): ([a-z-]+\/[a-z-]+)/g))
        if (key && category) categoryOf.set(key, category);
    }
    notices = new Map();
    for (const { template, origin, category } of modules.flatMap((module) => module.playbook?.templates?.(playbook.manifest) ?? [])) {
      categoryOf.set(template, category);
      if (category === "transactional") notices.set(template, origins.get(origin)?.variables?.sample ?? {});
    }
  });

  const variables = (template: PlaybookTemplate, lead: VariablesInput["lead"]) => {
    const { business } = playbook.manifest;
    const documents = Object.fromEntries(playbook.manifest.documents.map((document) => [document.key, "https://h.example.com/d/t"]));
    const forms = Object.fromEntries(playbook.manifest.forms.map((form) => [form.key, `https://h.example.com/f/${form.key}`]));
    const pages = Object.fromEntries(playbook.manifest.offers.map((offer) => [offer.key, "https://h.example.com/b/t"]));
    const message = messageVariables({
      lead,
      business,
      urls: {
        confirm: "https://h.example.com/c/t",
        unsubscribe: "https://h.example.com/u/t",
        preferences: "https://h.example.com/p/t",
        line: "https://line.me/R/ti/p/@example",
        form: forms,
        document: documents,
        book: pages,
      },
      now: new Date("2027-01-12T00:00:00Z"),
      zone: business.zone,
      language: template.language,
      category: categoryOf.get(template.key) ?? "nurture",
    });
    // Without dates the messages must read well, too.
    const dated = lead === leads.nameless ? {} : sampleKeyedOf(openModules(), playbook.manifest, template.language);
    const full = { ...message, ...dated };
    return withBlock(full, notices.get(template.key) ?? {});
  };

  test("every template is used, and every template that is named is there", () => {
    const written = new Set(playbook.templates.map((template) => template.key));
    expect([...categoryOf.keys()].toSorted()).toEqual([...written].toSorted());
    for (const { source, file } of playbook.sequences) {
      for (const [, channel, key] of source.matchAll(/(email|line|script): ([a-z-]+\/[a-z-]+)/g)) {
        const wanted = channel === "script" ? "person" : channel;
        const found = playbook.templates.some((template) => template.key === key && template.channel === wanted);
        expect(found, `${file}: ${channel} ${key}`).toBe(true);
      }
    }
  });

  test("sequences are named as their files", () => {
    for (const { key, source } of playbook.sequences) expect(parse(source).sequence).toBe(key);
  });

  test("what comes next for customers is offered by sequences that are there; who is dormant is asked by one that sells nothing", () => {
    const { plays } = z.object(playsShape).parse(playbook.manifest);
    const known = new Map(playbook.sequences.map(({ key, source }) => [key, parse(source)]));
    expect(plays?.next.length).toBeGreaterThan(0);
    for (const { offer, sequence } of plays?.next ?? [])
      expect(known.get(sequence), sequence).toMatchObject({ category: "promotion", enter: { on: "nextOffered", where: { offer } } });
    expect(known.get(plays?.revive ?? "")).toMatchObject({ category: "care", enter: { on: "revivalBegun" }, goal: "revived" });
  });

  test("every letter that offers what comes next names its price, so that it is stopped when it may not be offered (CAR4)", () => {
    for (const { key, channel, source } of playbook.templates) {
      const [, offer] = /^next\/(.+)-(?:first|questions|last)$/.exec(key) ?? [];
      if (offer !== undefined) expect(JSON.stringify(source), `${key} ${channel}`).toContain(`offers.${offer}.price`);
    }
  });

  test("every file is well written, and every template may be published", async () => {
    expect(await lintPlaybook(folder, openModules())).toEqual([]);
  }, 60_000);

  test.each(Object.entries(leads))("every mail reads well for the %s lead", async (_, lead) => {
    for (const template of playbook.templates) {
      if (template.channel !== "email") continue;
      const mail = renderEmail(await compileEmail(template.source), variables(template, lead));
      for (const part of [mail.subject, mail.html, mail.text]) {
        expect(part, template.file).not.toMatch(/undefined|\bnull\b|\[object|\{\{|\{%|[\uE000-\uF8FF]/);
        expect(part, template.file).not.toMatch(/lorem|ipsum|placeholder|TODO/i);
      }
      expect(mail.subject.length, template.file).toBeGreaterThan(5);
      expect(mail.text, template.file).not.toMatch(/<[a-z/]|&amp;|&nbsp;|\n{3}/);
      // A notice is short, a letter is not.
      expect(mail.text.length, template.file).toBeGreaterThan(categoryOf.get(template.key) === "transactional" ? 120 : 250);
      expect(mail.html, template.file).not.toContain("R&D");
    }
  });

  test("advertising mails show the sender, the address, the complaints contact and the way out; verification mails advertise nothing", async () => {
    const { legalName, postalAddress, complaints } = playbook.manifest.business;
    for (const template of playbook.templates) {
      if (template.channel !== "email") continue;
      const compiled = await compileEmail(template.source);
      const given = variables(template, leads.ordinary ?? {});
      const mail = renderEmail(compiled, given);
      const isAdvertising = advertising.includes(given.category);
      for (const part of [mail.html, mail.text]) {
        for (const piece of [legalName, postalAddress, complaints]) expect(part, template.file).toContain(piece);
        expect(part.includes("https://h.example.com/u/t"), template.file).toBe(isAdvertising);
        expect(part.includes("https://h.example.com/p/t"), template.file).toBe(isAdvertising);
      }
      if (given.category === "verification") {
        expect(mail.html).toContain("https://h.example.com/c/t");
        expect(mail.text).toContain("https://h.example.com/c/t");
        expect(compiled.links).toEqual([]);
        expect(mail.subject + mail.text).not.toMatch(/セミナー|小冊子|seminar|booklet|free|無料|お便り/i);
      }
    }
  });

  test("a verification mail repeats nothing that a stranger typed into the form", async () => {
    for (const template of playbook.templates) {
      if (template.channel === "email" && categoryOf.get(template.key) === "verification")
        expect(template.source.mjml).not.toMatch(/\{\{\s*lead\./);
    }
  });

  test.each(Object.entries(leads))("every LINE message and script reads well for the %s lead", (_, lead) => {
    for (const template of playbook.templates) {
      if (template.channel === "email") continue;
      const text =
        template.channel === "line"
          ? JSON.stringify(renderLine(compileLine(template.source), variables(template, lead)))
          : renderPerson(compilePerson(template.source), variables(template, lead));
      expect(text, template.file).not.toMatch(/undefined|\bnull\b|\[object|\{%|\{\{/);
    }
  });

  test("LINE messages meet the official contract", () => {
    for (const template of playbook.templates) {
      if (template.channel !== "line") continue;
      const messages = renderLine(compileLine(template.source), variables(template, leads.ordinary ?? {}));
      const faults = contractFaults("messaging-api", "PushMessageRequest", { to: `U${"0".repeat(32)}`, messages });
      expect(faults, template.file).toEqual([]);
    }
  });

  test("static links are tracked", async () => {
    for (const template of playbook.templates) {
      if (template.channel !== "email") continue;
      const compiled = await compileEmail(template.source);
      const track = { links: compiled.links.map((_, index) => `https://t.example.com/r/${index}`) };
      const mail = renderEmail(compiled, { ...variables(template, {}), track });
      for (const link of compiled.links) expect(mail.html + mail.text, template.file).not.toContain(link);
    }
  });
});
