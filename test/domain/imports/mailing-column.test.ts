import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mailingTarget, readMailingWish, studyMailingColumn } from "../../../domain/imports/mailing-column.ts";
import { findLayout, unreadColumns } from "../../../domain/imports/mapping.ts";

describe("a column that says whom not to mail", () => {
  test.each([
    "Unsubscribed from all email",
    "Opted out of email: Marketing Information",
    "Email hard bounce reason",
    "Invalid email address",
    "Email Opt Out",
    "HasOptedOutOfEmail",
    "UNSUB_TIME",
    "UNSUB_REASON",
    "CLEAN_TIME",
    "Unsubscribe Date",
    "EMAIL_BLACKLISTED",
    "Blocklisted",
    "Do Not Contact",
    "Do not email",
    "Does not want e-mail",
    "Don't Market",
    "DND",
    "No Email",
    "メール配信停止",
    "メール配信停止フラグ",
    "配信停止日時",
    "停止日",
    "メルマガ解除",
    "購読解除日",
    "配信拒否",
    "ﾒｰﾙ配信不可",
    "メール送信NG",
    "DM不可",
    "DM発送停止",
    "案内不要",
    "受信拒否",
    "オプトアウト",
    "退会日",
    "ユーザーブロック",
    "ブロック",
    "配信除外",
    "営業禁止",
    "メールを希望しない",
    "メール不達",
    "NGフラグ",
    "逝去",
  ])("%s means by a yes that they left", (header) => expect(mailingTarget(header)).toBe("optOut"));

  test.each([
    "Email Opt In",
    "Accepts Email Marketing",
    "Accepts Marketing",
    "Marketing contact status",
    "Email Marketing Consent",
    "OPTIN_TIME",
    "Subscribed",
    "Newsletter",
    "GDPR consent",
    "配信可否",
    "メール配信可否",
    "メール配信可/不可",
    "配信（要・不要）",
    "DM可否",
    "メルマガ",
    "メルマガ希望",
    "メルマガ購読",
    "メール配信",
    "メール配信フラグ",
    "案内メール",
    "お知らせ配信希望",
    "受信許可",
    "DM",
    "個人情報の取扱いへの同意",
  ])("%s means by a yes that they may be mailed", (header) => expect(mailingTarget(header)).toBe("optIn"));

  test.each(["Status", "Email Marketing Status", "Member Status", "ステータス", "配信状態", "メール配信状況", "購読状態", "Lead Status"])(
    "%s tells by its words",
    (header) => expect(mailingTarget(header)).toBe("mailStatus"),
  );

  test.each([
    "Record ID",
    "Contact owner",
    "Client Contact",
    "Client Email",
    "Mailing State/Province",
    "Contact State",
    "Fax Opt Out",
    "Do Not Call",
    "SMS_BLACKLISTED",
    "電話勧誘拒否",
    "LinkedIn URL",
    "解約日",
    "会員区分コード",
    "連絡先",
    "メール",
    "備考",
    "ブロック名",
    "登録日",
    "最終送信日",
  ])("%s says nothing of mailing", (header) => expect(mailingTarget(header)).toBeUndefined());
});

const whole = { crossIsNo: false, emptyIsNo: false };

describe("what a cell says", () => {
  test.each([
    "true",
    "TRUE",
    "1",
    "Yes",
    "Y",
    "はい",
    "○",
    "◯",
    "✓",
    "☑",
    "レ",
    "済",
    "停止",
    "停止中",
    "×",
    "x",
    "不可",
    "拒否",
    "解除済み",
    "有",
    "希望する",
    "2026/11/05",
    "2026-11-05T10:00:00Z",
    "2026年11月5日",
    "R8.11.5",
    "令和8年11月5日",
    "11/05/2026",
    "Nov 5, 2026",
    "46331",
    "1762300800",
    "Unsubscribed",
    "配信停止（本人希望）",
    "「停止」",
    "ＴＲＵＥ",
  ])("%s in a column of those who left: left", (cell) => expect(readMailingWish(cell, { target: "optOut", ...whole })).toBe("out"));

  test.each([
    "false",
    "0",
    "No",
    "いいえ",
    "",
    " ",
    "-",
    "―",
    "なし",
    "無",
    "未",
    "□",
    "配信中",
    "可",
    "停止なし",
    "未停止",
    "配信停止解除",
    "再開",
    "Subscribed",
    "N/A",
  ])("%j in a column of those who left: nothing", (cell) => expect(readMailingWish(cell, { target: "optOut", ...whole })).toBe("none"));

  test.each(["電話で依頼", "NORMAL", "campaign 12"])("%s beside those who left cannot be read, so they count as gone", (cell) =>
    expect(readMailingWish(cell, { target: "optOut", ...whole })).toBe("unclear"),
  );

  test.each([
    "false",
    "0",
    "no",
    "不可",
    "×",
    "✕",
    "拒否",
    "停止",
    "希望しない",
    "希望しません",
    "受け取らない",
    "配信しない",
    "同意しない",
    "無",
    "なし",
    "不要",
    "NG",
    "Non-marketing contact",
    "UNSUBSCRIBED",
    "NEVER_SUBSCRIBED",
    "opt-out",
    "解除",
  ])("%s in a column of those who agreed: left", (cell) => expect(readMailingWish(cell, { target: "optIn", ...whole })).toBe("out"));

  test.each([
    "true",
    "1",
    "yes",
    "可",
    "○",
    "希望",
    "希望する",
    "配信する",
    "同意する",
    "Marketing contact",
    "SUBSCRIBED",
    "2026/11/05",
    "",
    "週刊",
  ])("%j in a column of those who agreed: nothing", (cell) => expect(readMailingWish(cell, { target: "optIn", ...whole })).toBe("none"));

  test.each([
    ["unsubscribed", "out"],
    ["Cleaned", "out"],
    ["Bounced", "out"],
    ["配信停止", "out"],
    ["停止中", "out"],
    ["退会", "out"],
    ["エラー停止", "out"],
    ["subscribed", "none"],
    ["配信中", "none"],
    ["New", "none"],
    ["0", "none"],
    ["なし", "none"],
    ["解約検討中", "none"],
    ["対象外", "none"],
  ])("%s in a column of states: %s", (cell, wish) => expect(readMailingWish(cell, { target: "mailStatus", ...whole })).toBe(wish));

  test("× is a no beside ○, and a mark without", () => {
    const learn = (target: "optOut" | "optIn", cells: string[]) => {
      const study = studyMailingColumn(0, target);
      for (const cell of cells) study.take(cell);
      return study.learned();
    };
    expect(readMailingWish("×", learn("optOut", ["○", "×"]))).toBe("none");
    expect(readMailingWish("○", learn("optOut", ["○", "×"]))).toBe("out");
    expect(readMailingWish("×", learn("optOut", ["×", "", ""]))).toBe("out");
    expect(readMailingWish("×", learn("optIn", ["○", "×"]))).toBe("out");
    expect(readMailingWish("", learn("optIn", ["○", "", ""]))).toBe("out");
    expect(readMailingWish("", learn("optIn", ["○", "×", ""]))).toBe("none");
    expect(readMailingWish("", learn("optIn", ["2026/11/05", ""]))).toBe("none");
    expect(readMailingWish("", learn("optOut", ["○", ""]))).toBe("none");
  });

  test("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("optOut" as const, "optIn" as const), (cell, target) => {
        expect(["out", "unclear", "none"]).toContain(readMailingWish(cell, { target, ...whole }));
      }),
    );
  });
});

describe("the layout", () => {
  test("a brake is read with every mapping that does not name it", () => {
    const header = [["氏名", "メール", "配信停止"]];
    const targets = (mapping: Parameters<typeof findLayout>[1]) => findLayout(header, mapping).layout.targets;
    expect(targets("guess")).toEqual(["fullName", "email", "optOut"]);
    expect(targets({ 氏名: "fullName", メール: "email" })).toEqual(["fullName", "email", "optOut"]);
    expect(targets({ 氏名: "fullName", メール: "email", 配信停止: "ignore" })).toEqual(["fullName", "email", "ignore"]);
  });

  test("names the columns that are not read, one without a header by its number", () => {
    const { layout } = findLayout([["氏名", "メール", "星座", "", ""]], "guess");
    expect(unreadColumns(layout, new Set([0, 1, 2, 4]))).toEqual(["星座", "#5"]);
  });

  test.each([
    [
      "Google",
      ["First Name", "Last Name", "Phonetic First Name", "Organization Name", "E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Value"],
      ["givenName", "familyName", "givenKana", "company", "ignore", "email", "phone"],
    ],
    [
      "Outlook",
      ["First Name", "Last Name", "Company", "Business Phone", "Mobile Phone", "E-mail Address", "E-mail 2 Address"],
      ["givenName", "familyName", "company", "phone", "mobile", "email", "email"],
    ],
    [
      "Outlook in Japanese",
      ["姓", "名", "会社名", "会社電話", "携帯電話", "電子メール アドレス"],
      ["familyName", "givenName", "company", "phone", "mobile", "email"],
    ],
    [
      "Mailchimp",
      ["Email Address", "First Name", "Last Name", "OPTIN_TIME", "UNSUB_TIME", "MEMBER_RATING"],
      ["email", "givenName", "familyName", "optIn", "optOut", "ignore"],
    ],
    [
      "Salesforce",
      ["First Name", "Last Name", "Company / Account", "Email", "Email Opt Out"],
      ["givenName", "familyName", "company", "email", "optOut"],
    ],
  ] as const)("knows an export of %s", (_name, headers, targets) => {
    expect(findLayout([[...headers]], "guess").layout.targets).toEqual(targets);
  });
});
