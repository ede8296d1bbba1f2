import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** Sentences that follow a file and a line. */
export const playbookWords = {
  noMark: (mark: string) => ({ ja: `目印の ${mark} がありません。`, en: `the mark ${mark} is missing.` }),
  templateName: {
    ja: "テンプレートのファイル名は、英小文字の名前に .mjml、.txt、.line.yaml、.person.md のどれかを付けたものにしてください。",
    en: "a template ends in .mjml, .txt, .line.yaml or .person.md, with a lower-case name before it.",
  },
  noMail: (file: string) => ({
    ja: `このテキスト版のもとになるメール ${file} がありません。`,
    en: `there is no mail ${file} to this text part.`,
  }),
  noFrontMatter: {
    ja: "メールの先頭には、---、subject: 件名、--- の3行を書いてください。",
    en: "a mail begins with front matter: ---, subject: …, ---.",
  },
  inFrontMatter: (key: string, problem: LocalText) => ({ ja: `${key}: ${problem.ja}`, en: `${key}: ${problem.en}` }),
  needsLayout: {
    ja: "<mjml> で始まらないメールには、templates/layout.mjml が必要です。",
    en: "a mail that does not begin with <mjml> needs templates/layout.mjml.",
  },
  documentOutside: (key: string) => ({
    ja: `資料「${key}」のファイルが、プレイブックのフォルダーの外にあります。`,
    en: `the document "${key}" lies outside the playbook.`,
  }),
  documentMissing: (key: string) => ({ ja: `資料「${key}」のファイルがありません。`, en: `the file of the document "${key}" is missing.` }),
  documentTooLarge: { ja: "10 MBを超えています。", en: "larger than 10 MB." },
  noFile: (folder: string) => ({ ja: `${folder} にこのファイルがありません。`, en: `there is no such file in ${folder}.` }),
  notUtf8: { ja: "文字コードがUTF-8ではありません。", en: "the file is not UTF-8." },
  noSubject: {
    ja: "件名がありません。先頭の --- と --- の間に「subject: 件名」と書いてください。",
    en: 'the subject is missing: write "subject: …" between the two lines of ---.',
  },
  otherSequence: (file: string, sequence: string) => ({
    ja: `ファイル名は ${file} ですが、中のシーケンスは「${sequence}」です。`,
    en: `The file is named ${file}, but its sequence is "${sequence}".`,
  }),
  renameTo: (file: string) => ({ ja: `ファイル名を ${file} にしてください。`, en: `Name it ${file}.` }),
} satisfies Words;
