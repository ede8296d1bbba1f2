import { expect, test } from "vitest";
import { personFragments } from "../../../domain/names/person-fragments.ts";

test("names a person by whole names, kana and addresses, folded and as read", () => {
  const names = [{ familyName: "髙橋", givenName: "はな", familyKana: "タカハシ", givenKana: "ハナ", displayName: "みき🌸" }];
  expect(personFragments(names, ["Hanako.T@Example.jp"]).toSorted()).toEqual(
    ["高橋ハナ", "ハナ高橋", "髙橋はな", "はな髙橋", "タカハシハナ", "ハナタカハシ", "hanako.t@example.jp", "hanako.t"].toSorted(),
  );
});

test("a family name, a short alias or a short local part alone names many people", () => {
  expect(personFragments([{ familyName: "鈴木", displayName: "みき" }], ["info@example.jp"])).toEqual(["info@example.jp"]);
});
