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
法令で残す必要のあるもの（同意の証拠）は、最後の送信から三年間、暗号化して保管します（\`${COMMAND} evidence\` で開けます）。
アドレスは、鍵付きのハッシュだけが配信禁止リストに残り、名簿から再び取り込まれることはありません。

例:
  $ ${COMMAND} erase hanako@example.jp --yes`,
    en: `
What the law makes us keep, the evidence of their consent, goes to an encrypted vault until three years after the last message
(\`${COMMAND} evidence\` opens it). A keyed hash of the address stays on the suppression list, so that no list brings them back.

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
    ja: `同意の証拠は、暗号化して${until.ja}まで保管します。`,
    en: `the evidence of consent is kept, encrypted, until ${until.en}`,
  }),
  nothingKept: { ja: "保管が必要なものはありません。", en: "nothing need be kept" },
  evidence: {
    ja: "消去した方について保管している記録（どの同意によって送ったか）を開きます。誰が開いたかは操作記録に残ります",
    en: "open what the vault keeps of an erased lead: by which consent they were written to; who opens it is kept in the audit",
  },
  evidenceLead: {
    ja: "対象の方のID。または苦情にあるメールアドレスかLINEのユーザーID",
    en: "id; or the e-mail address or LINE user id that a complaint names",
  },
  evidenceReason: { ja: "官公庁からの照会", en: "an authority asks" },
} satisfies Words;
