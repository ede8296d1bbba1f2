import type { Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const dkimWords = {
  description: {
    ja: "メールにDKIM署名を付ける鍵を作り、DNSに加えるレコードを示します。鍵が設定済みなら、そのレコードを示します",
    en: "make a key that signs mail (DKIM) and print its DNS record; when a key is set, print the record of that one",
  },
  domain: { ja: "差出人アドレスのドメイン", en: "domain of the sender's address" },
  selector: { ja: "セレクター。鍵を替えるときは、別の名前にします", en: "selector; another one for each new key" },
  renew: { ja: "鍵が設定済みでも、新しい鍵を作ります", en: "make a new key although one is set" },
  addRecord: (domain: string) => ({
    ja: `${domain} のDNSに、このTXTレコードを追加してください。`,
    en: `Add this TXT record to the DNS of ${domain}:`,
  }),
  recordName: { ja: "名前", en: "name" },
  recordValue: { ja: "値", en: "value" },
  setKey: {
    ja: "レコードが見えるようになったら、ワーカーに次の設定を加えてください。鍵はここでしか表示しません。ほかの人に見せないでください。",
    en: "When the record can be seen, give the worker these settings. The key is shown only here; keep it secret.",
  },
  check: {
    ja: `設定したら、\`${COMMAND} doctor\` で確かめてください。`,
    en: `Then check with \`${COMMAND} doctor\`.`,
  },
  badDomain: (text: string) => ({
    ja: `「${text}」はドメインではありません。example.jp のように指定してください。`,
    en: `"${text}" is not a domain; give one such as example.jp.`,
  }),
  needsDomain: {
    ja: `ドメインを指定してください（例: ${COMMAND} dkim example.jp）。`,
    en: `Name the domain, for example: ${COMMAND} dkim example.jp`,
  },
} satisfies Words;
