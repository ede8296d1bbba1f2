import { expect, test } from "vitest";
import {
  normalContent,
  partIn,
  partsOf,
  preheaderIn,
  readContent,
  titleWords,
  withPart,
  withPreheader,
  writeContent,
} from "../../console/screens/templates/content.ts";

const mail = { channel: "email", source: { subject: "お知らせ", mjml: "<mjml></mjml>" } } as const;

test("equal contents are equal texts, whatever the order of their parts", () => {
  const stored = '{"source":{"text":"本文","mjml":"<mjml></mjml>","subject":"お知らせ"},"channel":"email"}';
  expect(normalContent(stored)).toBe(writeContent({ ...mail, source: { ...mail.source, text: "本文" } }));
  expect(readContent(normalContent(stored))).toEqual(JSON.parse(stored));
});

test("changes one part, and an empty plain text is none", () => {
  expect(withPart(mail, "subject", "別の件名")).toEqual({ channel: "email", source: { ...mail.source, subject: "別の件名" } });
  const withText = withPart(mail, "text", "本文");
  expect(partsOf(withText).map(({ id }) => id)).toEqual(["subject", "mjml", "text"]);
  expect(withPart(withText, "text", "")).toEqual(mail);
  expect(withPart(mail, "script", "他の種類の部分")).toEqual(mail);
  expect(partIn(mail, "text")).toBe("");
});

test("writes the preheader where it stands, else into the head, else into a new head", () => {
  const bare = "<mjml>\n  <mj-body></mj-body>\n</mjml>";
  const written = withPreheader(bare, '五 < 十 & {{ lead.name | default: "皆様" }}');
  expect(written).toContain('  <mj-head>\n    <mj-preview>五 &lt; 十 &amp; {{ lead.name | default: "皆様" }}</mj-preview>\n  </mj-head>');
  expect(preheaderIn(written ?? "")).toBe('五 < 十 & {{ lead.name | default: "皆様" }}');
  expect(withPreheader(written ?? "", "新しい")).toContain("<mj-head>\n    <mj-preview>新しい</mj-preview>\n  </mj-head>");
  expect(withPreheader("<mjml><mj-head>\n  <mj-title>題</mj-title></mj-head></mjml>", "一文")).toBe(
    "<mjml><mj-head>\n    <mj-preview>一文</mj-preview>\n  <mj-title>題</mj-title></mj-head></mjml>",
  );
});

test("takes an emptied preheader away with its line, and knows no place in a half-written source", () => {
  expect(withPreheader("<mj-head>\n    <mj-preview>一文</mj-preview>\n    <mj-title>題</mj-title>\n</mj-head>", "")).toBe(
    "<mj-head>\n    <mj-title>題</mj-title>\n</mj-head>",
  );
  expect(withPreheader("<mj-text>まだ", "一文")).toBeNull();
  expect(preheaderIn("<mj-preview>\n      二行に\n      わたる\n    </mj-preview>")).toBe("二行に わたる");
});

test.each([
  ["# {{ lead.name }}へのお電話\n\n本文", "{{ lead.name }}へのお電話"],
  ["messages:\n  - |-\n    {{ lead.name }}、森川です。\n", "{{ lead.name }}、森川です。"],
  ["messages:\n  - type: text\n    text: こんにちは\n", "こんにちは"],
  ["件名", "件名"],
  ["messages:\n  - type: text\n    text: |-\n      二行\n", "二行"],
  ["", ""],
])("names a template by its first words: %j", (title, words) => {
  expect(titleWords(title)).toBe(words);
});
