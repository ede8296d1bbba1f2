import { expect, test } from "vitest";
import { ja as shared } from "../../../templates/pages/layout/ja.ts";
import { renderPage } from "../../../templates/pages/render-page.ts";
import { expectPageRules, nasty } from "./page-rules.ts";
import { ja } from "./toy/ja.ts";
import { toyPage } from "./toy/view.ts";

const loan = { name: "みき", toys: [{ title: "積み木", count: 12 }] };

expectPageRules(toyPage, [loan, { name: nasty, toys: [{ title: nasty, count: 1 }] }]);

test("a page that stands only in its own folder is shown inside the layout, in both languages", () => {
  const japanese = renderPage(toyPage, "ja", loan, { name: "みちしるべ" });
  expect(japanese).toContain(`<title>${ja.title} | みちしるべ</title>`);
  expect(japanese).toContain("<h1>おもちゃの貸し出し</h1>\n<p>みき様がお借りのもの</p>");
  expect(japanese).toContain("<li>積み木（12個）</li>");
  expect(japanese).toContain(`${shared.address}: みき (みちしるべ, ja)`);
  const english = renderPage(toyPage, "en", loan, { name: "Michishirube" });
  expect(english).toContain("<h1>Toys on loan</h1>\n<p>Borrowed by みき</p>");
  expect(english).toContain("<li>積み木 (12)</li>");
  expect(english).toContain("Sent to: みき (Michishirube, en)");
});
