import type { Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

/** What every command on an enrolment says, and each command's own description and example. */
export const controlWords = {
  enrolment: {
    ja: "参加のID。または対象の方のID、メールアドレス、LINEのユーザーID（複数のシーケンスに参加中なら --sequence も）",
    en: "id of the enrolment; or the lead's id, e-mail address or LINE user id, with --sequence when the lead is in several",
  },
  lead: { ja: "対象の方のID、メールアドレス、またはLINEのユーザーID", en: "id, e-mail address or LINE user id" },
  reason: { ja: "理由。操作記録に残ります", en: "why; kept in the audit" },
  reasonKept: { ja: "理由。操作記録に残るので、個人的なことは書かないでください", en: "why; kept in the audit, so nothing personal" },
  sequence: { ja: "対象の方のどのシーケンスか", en: "which of the lead's sequences" },
  actor: { ja: "誰が行うか。操作記録に残ります", en: "who does it, for the audit" },
  jsonEnrolment: { ja: "参加の状態を一つのJSONとして出力します", en: "print the enrolment as one JSON object" },
  json: { ja: "一つのJSONとして出力します", en: "print one JSON object" },
  example: (line: string) => ({ ja: `\n例:\n  $ ${COMMAND} ${line}`, en: `\nExample:\n  $ ${COMMAND} ${line}` }),
  badReason: {
    ja: "--reason には理由を500文字以内で書いてください。",
    en: "--reason needs a few words, 500 characters at most.",
  },
  badActor: (text: string) => ({
    ja: `--actor は staff:mika のように staff:<名前> と書きます。「${text}」は使えません。`,
    en: `--actor is staff:<name>, such as staff:mika, not "${text}".`,
  }),
  pause: {
    ja: "シーケンスへの参加を一時停止します。残りの待ち時間は保たれます",
    en: "pause one enrolment from now on; what remains of its delay is kept",
  },
  pauseReason: { ja: "金曜まで入院", en: "in hospital until Friday" },
  until: {
    ja: "この時刻に自動で再開します: 2027-01-15T10:00（対象の方の現地時刻）、または時差付きのISO 8601",
    en: "goes on by itself then: 2027-01-15T10:00 in the lead's own zone, or ISO 8601 with an offset",
  },
  resume: {
    ja: "一時停止中または不具合で停止中の参加を、残りの待ち時間から再開します",
    en: "let a paused or parked enrolment go on where it stood, with the delay that remained",
  },
  resumeReason: { ja: "テンプレートを修正", en: "template mended" },
  skip: { ja: "いまのステップを行わずに、すぐ次へ進みます", en: "leave the present step undone and go to the next one at once" },
  skipReason: { ja: "小冊子はすでにお持ち", en: "they have the gift already" },
  exit: {
    ja: "指定した方のシーケンスへの参加を終わらせます。予定していたものは取り消されます",
    en: "take a lead out of a sequence; what was planned is cancelled",
  },
  exitReason: { ja: "電話でのご希望", en: "asked for it by phone" },
  enrol: { ja: "公開中のシーケンスに、指定した方を手動で参加させます", en: "bring a lead into a published sequence by hand" },
  sequenceKey: { ja: "シーケンスのキー", en: "key of the sequence" },
  stepOption: { ja: "このステップから始めます。省略時は最初から", en: "begin at this step; default: the first" },
  enrolDefaultReason: { ja: "手動で参加", en: "entered by hand" },
  enrolReason: { ja: "展示会で名刺交換", en: "met at the trade show" },
} satisfies Words;
