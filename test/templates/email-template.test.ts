import { describe, expect, test } from "vitest";
import { checkEmail, compileEmail, type EmailSource, renderEmail } from "../../templates/email-template.ts";
import { TemplateError } from "../../templates/problem.ts";
import type { Category } from "../../templates/variables.ts";
import { business, sample } from "./sample.ts";

const around = (body: string) => `<mjml><mj-body>\n<mj-section><mj-column>\n${body}\n</mj-column></mj-section>\n</mj-body></mjml>`;
const mail = (body: string, rest: Partial<EmailSource> = {}): EmailSource => ({
  subject: "ごあいさつ",
  mjml: around(body),
  ...rest,
});
const render = async (source: EmailSource, changes = {}) => renderEmail(await compileEmail(source), sample(changes));
const problemsOf = async (source: EmailSource) => {
  const error: unknown = await compileEmail(source).catch((thrown: unknown) => thrown);
  return error instanceof TemplateError ? error.problems : [];
};

describe("rendering", () => {
  test("escapes variables in HTML, not in the text part nor the subject (SEC3)", async () => {
    const lead = { familyName: "<b>R&D", givenName: "", company: "A&B <i>" };
    const { html, text, subject } = await render(
      mail("<mj-text>{{ lead.company }}</mj-text>", {
        subject: "{{ lead.company }}",
      }),
      { lead },
    );
    expect(html).toContain("A&amp;B &lt;i&gt;");
    expect(text).toContain("A&B <i>");
    expect(subject).toBe("A&B <i>");
  });

  test("loads no typeface from elsewhere unless the template names it, also after one that did", async () => {
    const named = '<mjml><mj-head><mj-font name="Own" href="https://example.jp/own.css" /></mj-head><mj-body><mj-section><mj-column>';
    const words = '<mj-text font-family="Own, Roboto, sans-serif">x</mj-text>';
    const own = await render({ subject: "x", mjml: `${named}${words}</mj-column></mj-section></mj-body></mjml>` });
    expect(own.html).toContain("https://example.jp/own.css");
    expect(own.html).not.toContain("fonts.googleapis.com");
    const { html } = await render(mail(`<mj-text>x</mj-text>${words}`));
    expect(html).not.toMatch(/@import|<link|googleapis|own\.css/);
  });

  test("keeps the subject on one line whatever a variable holds", async () => {
    const lead = { company: "ACME\r\nBcc: victim@example.com" };
    expect((await render(mail("<mj-text>x</mj-text>", { subject: "{{ lead.company }}へ" }), { lead })).subject).toBe(
      "ACME Bcc: victim@example.comへ",
    );
  });

  test("does not evaluate Liquid that comes in with a variable", async () => {
    const { html } = await render(mail("<mj-text>{{ lead.company }}</mj-text>"), { lead: { company: "{{ business.complaints }}" } });
    expect(html).toContain("{{ business.complaints }}");
  });

  test("never shows undefined for a field that is missing", async () => {
    const { html, text } = await render(mail("<mj-text>[{{ lead.fields.nothing }}][{{ lead.nothing.below }}]</mj-text>"));
    expect(html).toContain("[][]");
    expect(text).toContain("[][]");
  });

  test("reads own properties only", async () => {
    const { text } = await render(
      mail("<mj-text>[{{ lead.constructor.name }}][{{ lead.fields.__proto__ }}][{{ lead.toString }}]</mj-text>"),
    );
    expect(text).toContain("[][][]");
  });

  test("keeps comparisons with < and > in tags of Liquid", async () => {
    const { text } = await render(mail('<mj-text>{% if lead.name.size > 2 and lead.company != "" %}long{% endif %}</mj-text>'));
    expect(text).toContain("long");
  });

  test("writes dates of fields and gives nothing for what is no date", async () => {
    const body = '<mj-text>[{{ lead.fields.lease | date: "yyyy年M月" }}][{{ lead.fields.trade | date: "M" }}]</mj-text>';
    const { text } = await render(mail(body), {
      lead: { fields: { lease: "2028-03-31", trade: "美容室" } },
    });
    expect(text).toContain("[2028年3月][]");
  });

  test("a loop without end stops", async () => {
    const endless = "{% for a in (1..9000) %}{% for b in (1..9000) %}{% for c in (1..9000) %}x{% endfor %}{% endfor %}{% endfor %}";
    const compiled = await compileEmail(mail(`<mj-text>${endless}</mj-text>`));
    expect(() => renderEmail(compiled, sample())).toThrow(/limit exceeded/);
    const wide = await compileEmail(mail("<mj-text>{% for a in (1..900000000) %}x{% endfor %}</mj-text>"));
    expect(() => renderEmail(wide, sample())).toThrow(/limit exceeded/);
  });
});

describe("links", () => {
  test("tracks static web links once each, and leaves dynamic ones", async () => {
    const body = [
      '<mj-text><a href="https://example.com/a?x=1&amp;y=2">一</a> <a href="https://example.com/b">二</a>',
      '<a href="https://example.com/a?x=1&amp;y=2">三</a> <a href="{{ urls.document.gift }}">四</a></mj-text>',
      '<mj-button href="https://example.com/b">五</mj-button>',
    ].join("\n");
    const compiled = await compileEmail(mail(body));
    expect(compiled.links).toEqual(["https://example.com/a?x=1&y=2", "https://example.com/b"]);
    const tracked = renderEmail(
      compiled,
      sample({
        track: { links: ["https://t.example/r/1", "https://t.example/r/2"] },
      }),
    );
    expect(tracked.html.match(/https:\/\/t\.example\/r\/1/g)).toHaveLength(2);
    expect(tracked.html.match(/https:\/\/t\.example\/r\/2/g)).toHaveLength(2);
    expect(tracked.html).toContain('href="https://example.com/d/t"');
    expect(tracked.html).not.toContain("https://example.com/a");
    expect(tracked.text).toContain("https://t.example/r/1");
    const direct = renderEmail(compiled, sample());
    expect(direct.html).toContain('href="https://example.com/a?x=1&amp;y=2"');
    expect(direct.text).toContain("https://example.com/a?x=1&y=2");
  });

  test("a written text part shares the slots of the HTML part", async () => {
    const compiled = await compileEmail(
      mail('<mj-text><a href="https://example.com/a">一</a></mj-text>', {
        text: "一(https://example.com/a)、二 https://example.com/c。",
      }),
    );
    expect(compiled.links).toEqual(["https://example.com/a", "https://example.com/c"]);
    expect(renderEmail(compiled, sample({ track: { links: ["https://t/1", "https://t/2"] } })).text).toContain(
      "一(https://t/1)、二 https://t/2。",
    );
  });

  test("every link of a written text part works: punctuation stays outside, brackets, kanji and values inside", async () => {
    const text = [
      "1 See https://shop.example.com/autumn. Thank you!",
      "2 詳しくは https://shop.example.com/aki。どうぞ。",
      "3 https://en.wikipedia.example.org/wiki/Sake_(drink)",
      "4 https://ja.wikipedia.example.org/wiki/日本酒",
      "5 https://survey.example.com/?m={{ lead.fields.memberno }}&s=1",
      "6 https://maps.example.com/place/Jack+Astor's+Bar",
      "9 「https://c.example.com/z」",
    ].join("\n");
    const compiled = await compileEmail(mail("<mj-text>x</mj-text>", { text }));
    expect(compiled.links).toEqual([
      "https://shop.example.com/autumn",
      "https://shop.example.com/aki",
      "https://en.wikipedia.example.org/wiki/Sake_(drink)",
      "https://ja.wikipedia.example.org/wiki/日本酒",
      "https://maps.example.com/place/Jack+Astor's+Bar",
      "https://c.example.com/z",
    ]);
    const links = compiled.links.map((_, index) => `https://t/${index}`);
    const tracked = renderEmail(compiled, sample({ track: { links }, lead: { fields: { memberno: "A 12 号" } } })).text.split("\n");
    expect(tracked.slice(0, 7)).toEqual([
      "1 See https://t/0. Thank you!",
      "2 詳しくは https://t/1。どうぞ。",
      "3 https://t/2",
      "4 https://t/3",
      "5 https://survey.example.com/?m=A%2012%20%E5%8F%B7&s=1",
      "6 https://t/4",
      "9 「https://t/5」",
    ]);
  });

  test("a value inside a link of the HTML part is encoded", async () => {
    const body = `<mj-text><a href="https://survey.example.com/?m={{ lead.fields.memberno }}&amp;s=1">x</a></mj-text>`;
    const { html, text } = await render(mail(body), { lead: { fields: { memberno: 'A 1"' } } });
    expect(html).toContain('href="https://survey.example.com/?m=A%201%22&amp;s=1"');
    expect(text).toContain("https://survey.example.com/?m=A%201%22&s=1");
  });

  test("pixel and trap are in the HTML only when they are given, and never in the text", async () => {
    const compiled = await compileEmail(mail("<mj-text>x</mj-text>"));
    const track = {
      links: [],
      pixel: "https://t/o/1",
      trap: "https://t/r/trap",
    };
    const { html, text } = renderEmail(compiled, sample({ track }));
    expect(html).toContain('src="https://t/o/1"');
    expect(html).toContain('href="https://t/r/trap"');
    expect(text).not.toContain("https://t/");
    expect(renderEmail(compiled, sample()).html).not.toContain("<img");
  });

  test.each([
    ["a script scheme", '<mj-text><a href="javascript:alert(1)">x</a></mj-text>'],
    ["a spaced script scheme", '<mj-text><a href="java&#10;script:alert(1)">x</a></mj-text>'],
    ["an encoded script scheme", '<mj-text><a href="&#x6A;avascript&colon;alert(1)">x</a></mj-text>'],
    ["a data link", '<mj-button href="data:text/html,x">x</mj-button>'],
    ["a link that begins with a tag", '<mj-text><a href="{% if lead.name %}javascript:{% endif %}alert(1)">x</a></mj-text>'],
    ["a script", "<mj-text><script>alert(1)</script></mj-text>"],
    ["an event handler", '<mj-text><p onclick="alert(1)">x</p></mj-text>'],
    ["an unquoted variable", "<mj-text><a href={{ urls.line }}>x</a></mj-text>"],
    ["a variable among attributes", "<mj-text><p {{ lead.company }}>x</p></mj-text>"],
    ["a frame", '<mj-raw><iframe src="https://example.com"></iframe></mj-raw>'],
  ])("refuses %s", async (_, body) => {
    expect((await problemsOf(mail(body))).map((problem) => problem.code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:unsafe-link|active-content|unquoted)$/)]),
    );
  });

  test.each(["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x"])(
    "a field that holds %j does not become a link",
    async (website) => {
      const { html } = await render(mail('<mj-text><a href="{{ lead.fields.website }}">x</a></mj-text>'), {
        lead: { fields: { website } },
      });
      expect(html).toMatch(/href="#"/);
      expect(html).not.toMatch(/script:|data:text|evil/);
    },
  );
});

describe("broken templates", () => {
  test.each([
    ["an unknown element", around("<mj-bogus />"), /mj-bogus/, 3],
    [
      "an element that is never closed",
      "<mjml><mj-body>\n<mj-section>\n</mj-body></mjml>",
      /<mj-section> is not closed before <\/mj-body>/,
      2,
    ],
    ["an element in a wrong place", "<mjml><mj-body>\n<mj-text>x</mj-text></mj-body></mjml>", /mj-text cannot be used inside mj-body/, 2],
    ["no body", "<p>Hello</p>", /no <mjml>/, 1],
    [
      "a text part with half of a tag",
      mail('<mj-text><img alt="{% if lead.company %}" src="https://example.com/i.png"/>{% endif %}</mj-text>').mjml,
      /text part .* cannot be read/,
      undefined,
    ],
    [
      "more HTML than may be read",
      mail(`<mj-text>${"x".repeat(400_000)}</mj-text>`).mjml,
      /too large \(407 kB\)\. It has at most 380 kB/,
      undefined,
    ],
    ["Liquid that MJML drops", "<mjml><mj-body>\n\n{% if lead.name %}<mj-section></mj-section>{% endif %}</mj-body></mjml>", /mj-raw/, 3],
  ])("%s is named with its line", async (_, mjml, message, line) => {
    const [problem] = await problemsOf({ subject: "x", mjml });
    expect(problem?.message.en).toMatch(message);
    expect(problem?.line).toBe(line);
  });

  const check = (source: EmailSource, category: Category = "nurture") =>
    checkEmail(source, {
      category,
      sender: business,
      known: { fields: ["trade"], links: { unsubscribe: "https://example.com/u", document: { gift: "https://example.com/d" } } },
    });

  test("a good mail has no problems", async () => {
    expect(await check(mail("<mj-text>{{ lead.name }}、{{ lead.fields.trade }} {{ urls.document.gift }} {{ today }}</mj-text>"))).toEqual(
      [],
    );
  });

  test("an unknown variable is named with line and column, in branches that the sample does not take too", async () => {
    expect(await check(mail('<mj-text>\n{% if lead.company == "no" %}\n  {{ lead.nmae }}{% endif %}</mj-text>'))).toEqual([
      {
        code: "unknown-variable",
        suggestion: "lead.name",
        message: { ja: "「lead.nmae」という変数はありません。", en: 'There is no variable "lead.nmae".' },
        where: "mjml",
        line: 5,
        column: 6,
      },
    ]);
    expect(
      (await check(mail("<mj-text>{{ urls.document.gfit }}{{ lead.fields.size }}</mj-text>"))).map((problem) => problem.message.en),
    ).toEqual(['There is no variable "urls.document.gfit".', 'There is no variable "lead.fields.size".']);
  });

  test.each([
    ["{{ lead.name | shout }}", /undefined filter: shout/],
    ["{% if lead.name %}", /not closed/],
    ["{% include 'secret' %}", /tag "include" not found/],
    ["{% render 'secret' %}", /tag "render" not found/],
    ["{{ lead.company | raw }}", /undefined filter: raw/],
  ])("%s is refused", async (liquid, message) => {
    const problems = await check(mail(`<mj-text>${liquid}</mj-text>`));
    expect(problems[0]?.message.en).toMatch(message);
    expect(problems[0]?.line).toBe(3);
  });
});

describe("legal footer", () => {
  const legal = [
    "合同会社みちしるべ",
    "〒000-0000 東京都架空区一丁目2番3号",
    "support@example.com",
    "https://example.com/u/t",
    "https://example.com/p/t",
  ];

  test.each<Category>(["nurture", "promotion", "care"])("%s mail shows all that LAW3 asks, in both parts", async (category) => {
    const { html, text } = await render(mail("<mj-text>x</mj-text>"), {
      category,
    });
    for (const piece of legal) {
      expect(html).toContain(piece);
      expect(text).toContain(piece);
    }
    expect(text).toContain("配信はいつでも停止できます");
  });

  test("a written text part gets it too", async () => {
    const { text } = await render(mail("<mj-text>x</mj-text>", { text: "本文です。" }));
    for (const piece of legal) expect(text).toContain(piece);
  });

  test.each<Category>(["verification", "transactional"])("%s mail names its sender and offers no subscription", async (category) => {
    const { html, text } = await render(mail("<mj-text>x</mj-text>"), {
      category,
    });
    for (const part of [html, text]) {
      expect(part).toContain("合同会社みちしるべ");
      expect(part).not.toContain("https://example.com/u/t");
      expect(part).not.toContain("配信");
    }
  });

  test("stands where the template wants it, once", async () => {
    const { html } = await render(mail("<mj-text>before {{ legal_footer }} after</mj-text>"));
    expect(html.match(/合同会社みちしるべ/g)).toHaveLength(1);
    expect(html.indexOf("合同会社みちしるべ")).toBeLessThan(html.indexOf("after"));
  });

  test.each([
    ["a condition", "<mj-text>{% if lead.company %}{{ legal_footer }}{% endif %}</mj-text>"],
    ["a Liquid comment", "<mj-text>{% comment %}{{ legal_footer }}{% endcomment %}</mj-text>"],
    ["an HTML comment", "<mj-text><!-- {{ legal_footer }} --></mj-text>"],
    ["two places", "<mj-text>{{ legal_footer }}{{ legal_footer }}</mj-text>"],
  ])("may not be put in %s", async (_, body) => {
    expect((await problemsOf(mail(body)))[0]?.code).toBe("legal-footer");
  });

  test.each(["legalName", "postalAddress", "complaints"] as const)("publishing is blocked while %s is missing (LAW3)", async (field) => {
    const problems = await checkEmail(mail("<mj-text>x</mj-text>"), {
      category: "promotion",
      sender: { ...business, [field]: " " },
    });
    expect(problems).toEqual([expect.objectContaining({ code: "legal-footer", where: "sender" })]);
  });

  test("a verification mail may not advertise, and must ask for the confirmation (LAW5)", async () => {
    const codes = async (body: string) =>
      (
        await checkEmail(mail(body), {
          category: "verification",
          sender: business,
        })
      ).map((problem) => problem.code);
    expect(await codes('<mj-button href="{{ urls.confirm }}">x</mj-button>')).toEqual([]);
    expect(await codes('<mj-text>{{ urls.confirm }} <a href="https://example.com/seminar">x</a></mj-text>')).toEqual(["advertising"]);
    expect(await codes("<mj-text>x</mj-text>")).toEqual(["no-confirm-link"]);
  });
});
