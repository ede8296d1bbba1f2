import { expect, test } from "vitest";
import { newContent } from "../../../services/templates/new-content.ts";
import { compileEmail } from "../../../templates/email-template.ts";

test.each(["ja", "en"] as const)("a new mail in %s asks no other server for anything", async (language) => {
  const content = newContent({ key: "spring/invitation", channel: "email", language });
  if (content.channel !== "email") throw new Error("no mail");
  const { html } = await compileEmail({ language, ...content.source });
  expect(html).toContain(language === "ja" ? "ここに本文を書きます。" : "Write your message here.");
  expect(html).not.toMatch(/@import|<link|<script|url\(|src="http/);
});
