import type { TemplateName } from "./read-template.ts";
import type { TemplateContent } from "./template-content.ts";

const words = {
  ja: { subject: "{{ lead.name }}へのお知らせ", greeting: "{{ lead.name }}", body: "ここに本文を書きます。", script: "お伝えすること:" },
  en: { subject: "News for {{ lead.name }}", greeting: "Hello {{ lead.name }},", body: "Write your message here.", script: "What to say:" },
};

/** What a new template begins with. It has no fault; a mail gets its legal footer at the end. */
export function newContent({ channel, language }: TemplateName): TemplateContent {
  const { subject, greeting, body, script } = language === "en" ? words.en : words.ja;
  switch (channel) {
    case "email":
      return { channel, source: { subject, mjml: newMail(language, greeting, body) } };
    case "line":
      return { channel, source: { messages: `messages:\n  - |-\n    ${greeting}\n    ${body}\n` } };
    case "person":
      return { channel, source: { script: `# {{ lead.name }}\n\n${script}\n\n1. \n` } };
  }
}

function newMail(language: string, greeting: string, body: string): string {
  return `<mjml lang="${language}">
  <mj-head>
    <mj-attributes>
      <mj-text font-size="16px" line-height="1.8" />
    </mj-attributes>
  </mj-head>
  <mj-body width="600px">
    <mj-section>
      <mj-column>
        <mj-text>
          <p>${greeting}</p>
          <p>${body}</p>
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}
