import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const eraseWords = {
  description: {
    ja: "指定した方の個人データを消去します。以後は何も送らず、名前もアドレスもここと Temporal から消えます",
    en: "erase a lead for good: nothing more is sent, and no name or address stays, here or in Temporal",
  },
  yes: { ja: "消去を実行します。付けなければ何も消しません", en: "do it; without it nothing is erased" },
  neverAgain: {
    ja: "今後いっさい送らないでほしいとのご希望: どのような目的でも、申し込み直しがあっても、このアドレスには送りません",
    en: "the lead asked never to be written to again: bar their addresses for every purpose, also should they sign up anew",
  },
  help: {
    ja: `
法令で残す必要のあるものは、暗号化して保管します。同意の証拠は最後の送信から三年間、契約書・請求書・領収書などは税法の定める期間です
（\`${COMMAND} evidence\` で開けます）。見積書は消去します。
アドレスは、鍵付きのハッシュだけが配信禁止リストに残り、名簿から再び取り込まれることはありません。

例:
  $ ${COMMAND} erase hanako@example.jp --yes`,
    en: `
What the law makes us keep goes to an encrypted vault: the evidence of their consent until three years after the last message, contracts,
invoices and receipts as long as the tax law asks (\`${COMMAND} evidence\` opens it). Estimates are deleted. A keyed hash of the address stays on the suppression list, so that no list brings them back.

Example:
  $ ${COMMAND} erase hanako@example.jp --yes`,
  },
  notConfirmed: (who: string) => ({
    ja: `${who} の個人データを消去します。元には戻せません。実行するには --yes を付けてください。`,
    en: `This would erase ${who} for good, and cannot be undone: add --yes to do it.`,
  }),
  erased: (id: string, kept: LocalText) => ({ ja: `${id} を消去しました。${kept.ja}`, en: `${id} is erased; ${kept.en}.` }),
  erasedBefore: (id: string, at: LocalText, kept: LocalText) => ({
    ja: `${id} は${at.ja}に消去済みです。${kept.ja}`,
    en: `${id} was erased already, on ${at.en}; ${kept.en}.`,
  }),
  keptUntil: (until: LocalText) => ({
    ja: `法令で残す必要のあるものは、暗号化して${until.ja}まで保管します。`,
    en: `what the law makes us keep stays, encrypted, until ${until.en}`,
  }),
  nothingKept: { ja: "保管が必要なものはありません。", en: "nothing need be kept" },
  evidence: {
    ja: "消去した方について保管している記録（どの同意によって送ったか）を開きます。誰が開いたかは操作記録に残ります",
    en: "open what the vault keeps of an erased lead: by which consent they were written to; who opens it is kept in the audit",
  },
  evidenceLead: {
    ja: "対象の方のID。苦情にあるメールアドレスやLINEのユーザーID、書類の番号でも探せます",
    en: "id; or the e-mail address or LINE user id that a complaint names, or the number of a paper",
  },
  evidencePapers: {
    ja: "法令により保管している契約書・請求書・領収書などのPDFを、このフォルダーに保存します",
    en: "save the contracts, invoices and receipts that the law makes us keep to this folder, as PDF",
  },
  evidenceReason: { ja: "官公庁からの照会", en: "an authority asks" },
} satisfies Words;
