import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type PageLanguage, type PageName, type PageVariables, renderPage } from "../../templates/pages/render-page.ts";
import { en } from "../../templates/pages/strings.en.ts";
import { ja } from "../../templates/pages/strings.ja.ts";

const nasty = `<script>alert("x")</script>' onmouseover='alert(1)`;
const topic = { key: "newsletter", title: `お便り${nasty}` };
const business = {
  name: `みちしるべ${nasty}`,
  legalName: "合同会社",
  postalAddress: "東京都",
  complaints: "a@example.com",
  website: "javascript:alert(1)",
  lineUrl: "javascript:alert(1)",
};

const form: PageVariables["form"] = {
  action: "/f/newsletter",
  email: `"><img src=x onerror=alert(1)>`,
  trap: "hp_subject",
  stamp: { name: "shown", value: "stamp" },
  faults: [],
  form: {
    title: `小冊子${nasty}`,
    lead: "",
    button: "",
    purpose: `使い道${nasty}`,
    topics: [
      { key: "newsletter", text: `同意${nasty}`, required: true },
      { key: "vacancies", text: "空席", required: false },
    ],
    fields: [
      { key: "familyName", label: "姓", type: "text", required: true, value: `"${nasty}` },
      { key: "phone", label: "電話", type: "text", required: false },
      { key: "member", label: "会員", type: "boolean", required: false, value: "" },
    ],
  },
};

const pages: { [Name in PageName]: PageVariables[Name][] } = {
  form: [
    form,
    {
      ...form,
      faults: [
        { code: "email", field: "email" },
        { code: "required", field: "familyName" },
        { code: "topic", field: "topic" },
        { code: "again" },
      ],
    },
  ],
  "form-sent": [{}],
  confirm: (["waiting", "confirmed", "expired"] as const).map((state) => ({ state, topic, address: nasty, formKey: nasty })),
  confirmed: (["confirmed", "already", "expired"] as const).map((kind) => ({ kind, topic, formKey: nasty })),
  unsubscribe: [true, false].map((subscribed) => ({ topic, address: nasty, subscribed, preferencesToken: "t" })),
  unsubscribed: [true, false].map((first) => ({
    topic,
    first,
    cancelled: first ? [{ title: nasty, dueAt: new Date("2027-01-20T23:00:00Z") }] : [],
    preferencesToken: "t",
  })),
  preferences: [
    {
      address: nasty,
      saved: true,
      choices: [
        { topic: "newsletter", title: nasty, channel: "email", on: true },
        { topic: "newsletter", title: nasty, channel: "line", on: false },
      ],
    },
    { address: "", saved: false, choices: [] },
  ],
  document: [{ title: nasty }],
  error: [400, 401, 403, 404, 409, 410, 413, 418, 429, 500, 502, 503].map((status) => ({ status })),
  home: [
    { sandbox: true, forms: [{ key: "newsletter", title: "小冊子を受け取る" }], sandboxUrl: "http://127.0.0.1:1/" },
    { sandbox: false, forms: [] },
  ],
};

const bodyOf = (html: string) => html.slice(html.indexOf("<body"));

const rendered = (Object.keys(pages) as PageName[]).flatMap((name) =>
  (["ja", "en"] as PageLanguage[]).flatMap((language) =>
    pages[name].map((variables, index) => ({
      title: `${name} ${index} in ${language}`,
      language,
      html: renderPage(name, language, variables as PageVariables[typeof name], business),
    })),
  ),
);

describe.each(rendered)("$title", ({ html, language }) => {
  test("escapes what it is given, and has neither script nor handler", () => {
    expect(html).not.toMatch(/<script|<img|<iframe/i);
    // Values aside, where the words are harmless.
    expect(html.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+\s*=/i);
    expect(html).not.toMatch(/href="\s*javascript:/i);
    expect(html).not.toMatch(/undefined|\[object|\{\{|\{%/);
  });

  test("has its language, one heading, one main, and a title", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]{3,}/);
    expect(html).toContain("width=device-width");
  });

  test("labels every input, and every button has words", () => {
    for (const [, id] of html.matchAll(/<input (?!type="hidden")[^>]*\bid="([^"]+)"/g)) expect(html).toContain(`for="${id}"`);
    for (const [input] of html.matchAll(/<input type="checkbox" name[^>]*>/g))
      expect(html).toMatch(new RegExp(`<label class="choice">${input.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
    for (const [, words] of html.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)) expect(words?.trim()).not.toBe("");
  });
});

describe("pages", () => {
  test("consent is unticked at first, and kept after a fault", () => {
    expect(renderPage("form", "ja", form)).not.toMatch(/type="checkbox"[^>]*\bchecked/);
    const topics = form.form.topics.map((item) => ({ ...item, checked: item.key === "newsletter" }));
    const again = renderPage("form", "ja", { ...form, faults: [{ code: "email", field: "email" }], form: { ...form.form, topics } });
    expect(again).toMatch(/value="newsletter" checked/);
    expect(again).not.toMatch(/value="vacancies" checked/);
  });

  test("a fault stands at its field and what was typed is kept", () => {
    const html = renderPage("form", "ja", { ...form, email: "miki@@example", faults: [{ code: "email", field: "email" }] });
    expect(html).toMatch(/value="miki@@example"[^>]*aria-invalid="true" aria-describedby="email-fault"/);
    expect(html).toContain(`id="email-fault">${ja.faults.email}`);
    expect(bodyOf(html).match(/aria-invalid/g)).toHaveLength(1);
  });

  test("a fresh form marks nothing as wrong and says what its button does", () => {
    const html = renderPage("form", "en", form);
    expect(bodyOf(html)).not.toContain("aria-invalid");
    expect(html).not.toContain('role="alert"');
    expect(html).toContain(`>${en.form.button}</button>`);
  });

  test.each(["confirm", "unsubscribe", "document"] as const)(
    "%s shows one form with one button that posts, and nothing that submits itself",
    (name) => {
      const html = renderPage(name, "ja", pages[name][0] as PageVariables[typeof name]);
      expect(html.match(/<form method="post"/g)).toHaveLength(1);
      expect(html.match(/<button/g)).toHaveLength(1);
      expect(html).not.toMatch(/http-equiv/i);
    },
  );

  test("a link that is over or settled has no button to press", () => {
    for (const state of ["confirmed", "expired"] as const)
      expect(renderPage("confirm", "ja", { state, topic, address: "", formKey: "newsletter" })).not.toContain("<form");
    expect(renderPage("confirmed", "ja", { kind: "expired", topic, formKey: "newsletter" })).toContain('href="/f/newsletter?lang=ja"');
  });

  test("the receipt lists what was cancelled, with the date in the person's zone", () => {
    const html = renderPage("unsubscribed", "ja", {
      topic,
      first: true,
      cancelled: [{ title: "三つの数字", dueAt: new Date("2027-01-20T23:00:00Z") }],
      preferencesToken: "t",
    });
    expect(html).toMatch(/三つの数字.*1月21日/s);
  });

  test("preferences offer every choice and tick the present ones", () => {
    const html = renderPage("preferences", "en", pages.preferences[0] as PageVariables["preferences"]);
    expect(html).toContain('name="offered" value="newsletter:line"');
    expect(html).toMatch(/name="choice" value="newsletter:email" checked/);
    expect(html).not.toMatch(/name="choice" value="newsletter:line" checked/);
  });

  test("the LINE account is named only where there is one", () => {
    const done: PageVariables["confirmed"] = { kind: "confirmed", topic, formKey: "newsletter" };
    expect(renderPage("confirmed", "ja", done, { lineUrl: "https://line.me/R/ti/p/@x" })).toContain('href="https://line.me/R/ti/p/@x"');
    expect(renderPage("confirmed", "ja", done, { lineUrl: "" })).not.toContain(ja.confirmed.lineButton);
  });

  test.each(["light", "dark"])("colours of the %s scheme have the contrast of WCAG AA", (scheme) => {
    const css = readFileSync(new URL("../../templates/pages/page.css", import.meta.url), "utf8");
    const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
    const colours = Object.fromEntries(
      [...(scheme === "light" ? light : (dark.split("}")[0] ?? "")).matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    const luminance = (hex = "") => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one = "", other = "") => {
      const [dim = 0, bright = 0] = [luminance(colours[one]), luminance(colours[other])].toSorted((a, b) => a - b);
      return (bright + 0.05) / (dim + 0.05);
    };
    const texts = [
      ["ink", "sheet"],
      ["ink", "paper"],
      ["ink", "wash"],
      ["soft", "sheet"],
      ["soft", "paper"],
      ["soft", "wash"],
      ["accent", "sheet"],
      ["accent-ink", "accent"],
      ["accent-ink", "accent-deep"],
      ["accent-deep", "wash"],
      ["fault", "sheet"],
      ["fault", "fault-wash"],
    ];
    for (const [one, other] of texts) expect(contrast(one, other), `${one} on ${other}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast("edge", "sheet"), "border of inputs").toBeGreaterThanOrEqual(3);
  });
});
