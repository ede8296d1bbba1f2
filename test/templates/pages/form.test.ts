import { expect, test } from "vitest";
import { en } from "../../../templates/pages/form/en.ts";
import { type FormVariables, formPage } from "../../../templates/pages/form/view.ts";
import { ja as shared } from "../../../templates/pages/layout/ja.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";

const form: FormVariables = {
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

expectPageRules(formPage, [
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
]);

const bodyOf = (html: string) => html.slice(html.indexOf("<body"));

test("consent is unticked at first, and kept after a fault (LAW6)", () => {
  expect(renderPage(formPage, "ja", form)).not.toMatch(/type="checkbox"[^>]*\bchecked/);
  const topics = form.form.topics.map((item) => ({ ...item, checked: item.key === "newsletter" }));
  const again = renderPage(formPage, "ja", { ...form, faults: [{ code: "email", field: "email" }], form: { ...form.form, topics } });
  expect(again).toMatch(/value="newsletter" checked/);
  expect(again).not.toMatch(/value="vacancies" checked/);
});

test("a fault stands at its field and what was typed is kept", () => {
  const html = renderPage(formPage, "ja", { ...form, email: "miki@@example", faults: [{ code: "email", field: "email" }] });
  expect(html).toMatch(/value="miki@@example"[^>]*aria-invalid="true" aria-describedby="email-fault"/);
  expect(html).toContain(`id="email-fault">${shared.faults.email}`);
  expect(bodyOf(html).match(/aria-invalid/g)).toHaveLength(1);
});

test("a fresh form marks nothing as wrong and says what its button does", () => {
  const html = renderPage(formPage, "en", form);
  expect(bodyOf(html)).not.toContain("aria-invalid");
  expect(html).not.toContain('role="alert"');
  expect(html).toContain(`>${en.button}</button>`);
});
