import { expect, test } from "vitest";
import { readRow } from "../../../domain/imports/read-row.ts";
import { joined, languageOfHeaders } from "../../../domain/imports/reasons.ts";

const layout = { headers: ["氏名", "メール", "携帯"], targets: ["fullName" as const, "email" as const, "mobile" as const] };

test.each([
  [["氏名", "e-mail"], "ja"],
  [["name", "e-mail", "TEL"], "en"],
  [["ﾒｰﾙ"], "ja"],
])("a file with the headers %j speaks %s", (headers, language) => expect(languageOfHeaders(headers)).toBe(language));

test("a row that nobody can be reached by says why, in either language", () => {
  const [, bad] = readRow(["山田", "なし", ""], layout).issues;
  expect(joined(bad?.reasons ?? [], "en")).toBe('no usable e-mail address or phone number ("メール" is no e-mail address: it has no @)');
  expect(joined(bad?.reasons ?? [], "ja")).toBe(
    "使えるメールアドレスも電話番号もありません（「メール」がメールアドレスとして読めません: @ がありません）",
  );
});
