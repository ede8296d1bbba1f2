import { expect, test } from "vitest";
import { confirmPage } from "../../../templates/pages/confirm/view.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectOneButton, expectPageRules, nasty, topic } from "./page-rules.ts";

const states = ["waiting", "confirmed", "expired"] as const;

expectPageRules(
  confirmPage,
  states.map((state) => ({
    state,
    topics: [topic, topic],
    address: nasty,
    name: nasty,
    typed: [{ label: nasty, value: nasty }],
    formKey: nasty,
  })),
);

test("shows one form with one button that posts, and nothing that submits itself", () => {
  expectOneButton(
    renderPage(confirmPage, "ja", { state: "waiting", topics: [topic], address: nasty, name: "", typed: [], formKey: "newsletter" }),
  );
});

test.each(["confirmed", "expired"] as const)("a link that is %s has no button to press", (state) => {
  expect(renderPage(confirmPage, "ja", { state, topics: [topic], address: "", name: "", typed: [], formKey: "newsletter" })).not.toContain(
    "<form",
  );
});

test("names everything that the button confirms (SEC14)", () => {
  const topics = [{ title: "お便り" }, { title: "空席のお知らせ" }];
  const waiting = renderPage(confirmPage, "ja", {
    state: "waiting",
    topics,
    address: "a@example.jp",
    name: "佐藤 花子",
    typed: [{ label: "会社名", value: "佐藤生花店" }],
    formKey: "newsletter",
  });
  for (const shown of ["お便り", "空席のお知らせ", "a@example.jp", "佐藤 花子", "佐藤生花店"])
    expect(waiting).toContain(`<dd>${shown}</dd>`);
  const confirmed = renderPage(confirmPage, "ja", { state: "confirmed", topics, address: "", name: "", typed: [], formKey: "newsletter" });
  expect(confirmed).toContain("「お便り」「空席のお知らせ」は、すでに");
});
