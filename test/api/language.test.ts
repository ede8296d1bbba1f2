import { expect, test } from "vitest";
import { testServer } from "./test-server.ts";

const body = { familyName: "あ".repeat(101), basis: "gift", externalId: "a b", topics: "newsletter" };

test("errors are in the language of Accept-Language, and in English when it names none of ours", async () => {
  const { app, staff } = await testServer();
  const ask = async (language: string | undefined, payload: object, url = "/api/v1/leads") => {
    const answer = await app.inject({
      method: "POST",
      url,
      headers: { ...staff, ...(language && { "accept-language": language }) },
      payload,
    });
    return { ...answer.json(), language: answer.headers["content-language"] };
  };
  const inJapanese = await ask("ja-JP,en;q=0.5", body);
  expect(inJapanese).toMatchObject({ status: 400, code: "invalid-request", title: "リクエストを読み取れません", language: "ja" });
  expect(Object.fromEntries(inJapanese.issues.map(({ path, message }: { path: string; message: string }) => [path, message]))).toEqual({
    "body/familyName": "100文字以内で入力してください。",
    "body/basis": "次のどれかにしてください: card、relationship、published",
    "body/externalId": "空白を含まない半角の英数字と記号で、100文字以内にしてください。",
    "body/topics": "リストで指定してください。",
  });
  const inEnglish = await ask("en", body);
  expect(inEnglish).toMatchObject({ title: "Bad request", language: "en" });
  expect(inEnglish.issues[2]).toEqual({ path: "body/topics", message: "Invalid input: expected array, received string" });
  expect(await ask(undefined, body)).toEqual(inEnglish);
  expect(await ask("fr", body)).toEqual(inEnglish);

  const refused = { familyName: "田中", email: "tanaka@example.jp" };
  expect((await ask("en", refused)).detail).toBe("Say on what basis this address may be written to: card, relationship or published.");
  expect((await ask("ja", refused)).detail).toMatch(/^このアドレスに送ってよい根拠を/);
  expect((await ask("ja", {}, "/api/v1/nowhere")).detail).toBe("そのページやAPIはありません。");
  expect((await ask("ja", { known: 1 })).detail).toMatch(/^「known」というキーは使えません。/);
});

test("what the schemas of playbooks and sequences refuse is in that language, too", async () => {
  const { app, staff } = await testServer();
  const issues = async (language: string, url: string, payload: object) => {
    const answer = await app.inject({ method: "PUT", url, headers: { ...staff, "accept-language": language }, payload });
    return answer.json().issues.map(({ message }: { message: string }) => message);
  };
  const hours = { quietHours: { from: "20:00", to: "20:00" } };
  expect(await issues("ja", "/api/v1/calendar", hours)).toEqual([
    "送らない時間帯は、夜から翌朝までを入力してください（21:00 から 08:00 など）。",
  ]);
  expect(await issues("en", "/api/v1/calendar", hours)).toEqual([
    "Quiet hours last from an evening to the next morning, such as from 21:00 to 08:00.",
  ]);
  const business = {
    name: "経営",
    legalName: "経営",
    postalAddress: "東京",
    complaints: "03",
    website: "https://example.jp/",
    zone: "東京",
  };
  expect(await issues("ja", "/api/v1/settings/business", business)).toEqual(["Asia/Tokyo のように、IANAのタイムゾーンを書いてください。"]);
});
