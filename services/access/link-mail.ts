import type { Language, LocalText, Words } from "../../domain/words/local-text.ts";
import type { LinkKind } from "./staff-link.ts";

export interface LinkMail {
  subject: string;
  text: string;
  html: string;
}

/** The mail that carries a one-time link. `business` is the sender's name. */
export function linkMail({
  kind,
  language,
  url,
  business,
}: {
  kind: LinkKind;
  language: Language;
  url: string;
  business: string;
}): LinkMail {
  const words = mailWords[kind === "password" ? "password" : "invitation"];
  const paragraphs = [words.what(business), mailWords.press, words.howLong, words.notYou].map((text) => text[language]);
  const link = `<a href="${escapeHtml(url)}" style="word-break:break-all">${escapeHtml(url)}</a>`;
  const html = paragraphs
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .toSpliced(2, 0, `<p>${link}</p>`)
    .join("\n");
  return {
    subject: words.subject(business)[language],
    text: `${paragraphs.toSpliced(2, 0, url).join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="${language}"><body style="font-family:sans-serif;line-height:1.7;color:#222">\n${html}\n</body></html>\n`,
  };
}

const mailWords = {
  press: { ja: "次のリンクを開いてください。", en: "Open this link:" },
  invitation: {
    subject: (business: string): LocalText => ({
      ja: `${business} の管理画面への招待`,
      en: `You are invited to the console of ${business}`,
    }),
    what: (business: string): LocalText => ({
      ja: `${business} の管理画面に招待されました。お名前とパスワードを決めると、すぐに使い始められます。`,
      en: `You are invited to the console of ${business}. Choose your name and a password, and begin.`,
    }),
    howLong: { ja: "リンクは7日間有効で、一度だけ使えます。", en: "The link is good for seven days and can be used once." },
    notYou: {
      ja: "お心当たりがない場合は、このメールを破棄してください。",
      en: "If you did not expect this, delete this mail.",
    },
  },
  password: {
    subject: (business: string): LocalText => ({
      ja: `${business} の管理画面のパスワード再設定`,
      en: `A new password for the console of ${business}`,
    }),
    what: (business: string): LocalText => ({
      ja: `${business} の管理画面のパスワードを決め直すためのリンクです。`,
      en: `This link lets you choose a new password for the console of ${business}.`,
    }),
    howLong: { ja: "リンクは1時間有効で、一度だけ使えます。", en: "The link is good for one hour and can be used once." },
    notYou: {
      ja: "ご自身で依頼していない場合は、このメールを破棄してください。パスワードは変わりません。",
      en: "If you did not ask for it, delete this mail: your password stays as it is.",
    },
  },
} satisfies Record<string, Words | LocalText>;

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
