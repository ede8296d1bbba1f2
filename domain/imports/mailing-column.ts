import { foldHeader } from "./known-headers.ts";

/**
 * What a column says of mailing. A yes in `optOut` (`Email Opt Out`, メール配信停止) means that the person must not be mailed, a yes in `optIn`
 * (`Accepts Marketing`, 配信可否) that they may be. In `mailStatus` (`Status`, 配信状態) only words tell, such as `cleaned` or 停止中.
 */
export type MailingTarget = "optOut" | "optIn" | "mailStatus";

/** A column about mailing, as this file uses it. */
export interface MailingColumn {
  index: number;
  target: MailingTarget;
  /** Its marks are ○ and ×, so × is a no. Without any ○, × is a mark like any other. */
  crossIsNo: boolean;
  /** It ticks those who agreed and holds nothing else, so an empty cell is a no. */
  emptyIsNo: boolean;
}

/** `unclear`: what it says cannot be read. It may be a brake, so the person is not mailed. */
export type MailingWish = "out" | "unclear" | "none";

const otherMedia = /fax|sms|phone|donotcall|callopt|^call|voice|whatsapp|tracking|電話|ファックス|架電/;
const mail = /mail|メール|メルマガ/;

const outInEnglish =
  /unsub|opt(?:ed|s|ing)?out|(?:donot|dont|doesnot|doesnt|cannot)(?:e?mail|contact|send|market|solicit|process|want)|^(?:is|has)?no(?:e?mails?|mailings?|marketing|newsletters?|contact)$|blacklist|blocklist|blocked|suppress|bounce|cleantime|cleancampaign|quarantine|spam|complain|donotdisturb|^dn[dec]$|forgetthis|shouldforget|deceased|invalide?mail|invalidaddress/;
const stoppable =
  "(?:配信|送信|送付|発送|受信|購読|メール|メルマガ|マガジン|dm|案内|連絡|登録|会員|営業|勧誘|お知らせ|通知|販促|広告|ニュースレター)";
const outInJapanese = new RegExp(
  `${stoppable}[をのはがに]?(?:停止|拒否|不可|除外|ng|解除|解約|禁止|不要|中止|ブロック|対象外|抹消|しない|送らない|不達|エラー|辞退)` +
    "|オプトアウト|ブラックリスト|退会|不達|アドレス(?:無効|不備|エラー)|停止(?:日|日時|フラグ|済|理由)?$|^ng(?:フラグ|リスト)?$" +
    "|^(?:ユーザー?|line)?ブロック(?:日|日時|状態|済|中|フラグ)?$|(?:希望|受信|送信|配信|購読)し(?:ない|ません)|受け?取らない|送らない|逝去|死亡|故人|物故",
);

const statusHeader =
  /^(?:e?mail|e?mailmarketing|member|membership|recipient|contact|lead|customer|user|list|subscription|subscriber|marketing)?status$|^emailstate$/;
const statusInJapanese =
  /^(?:メール|メルマガ|dm|line|友だち|友達|会員|顧客|登録|購読|配信|送信|送付|アドレス)*(?:ステータス|状態|状況|区分)$/;
const inInEnglish =
  /opt(?:ed)?in|^accepts|(?:e?mail|marketing|newsletter|contact)(?:marketing)?(?:consent|permission|preferences?|allowed|ok)$|consent|gdpr|subscri(?:bed|ber|ption)|newsletter|mailable|maysend|marketingcontact|permission|^allow(?:e?mail|marketing|contact)|agreed?to|^marketing(?:e?mails?)?$/;
const wanted = "(?:配信|送信|送付|受信|購読|メール|メルマガ|マガジン|dm|案内|お知らせ|連絡|広告|販促|ニュースレター)";
const inInJapanese = new RegExp(
  `${wanted}[をのはがに]?(?:可否|可$|可不可|可/不可|可能|許可|希望|フラグ|設定|対象|承諾|許諾|同意|購読|要否|要不要|要/不要|する$)` +
    "|オプトイン|承諾|許諾|同意|^(?:メール|メールマガジン|メルマガ|お知らせ|案内)?(?:配信|受信|購読)$|^(?:メルマガ|メールマガジン|dm|ダイレクトメール|案内メール|お知らせメール|ニュースレター)$",
);

/** What a header says that its column tells of mailing; undefined for other columns, also for other media such as `Fax Opt Out`. */
export function mailingTarget(header: string): MailingTarget | undefined {
  const folded = foldHeader(header);
  if (otherMedia.test(folded) && !mail.test(folded)) return undefined;
  if (/可否|可\/?不可|要\/?不要|要否/.test(folded)) return inInJapanese.test(folded) ? "optIn" : undefined;
  if (statusHeader.test(folded) || statusInJapanese.test(folded)) return "mailStatus";
  if (outInEnglish.test(folded) || outInJapanese.test(folded)) return "optOut";
  return inInEnglish.test(folded) || inInJapanese.test(folded) ? "optIn" : undefined;
}

/** Words by which nothing is stopped, though they name the stop. */
const goesOn =
  /(?:停止|拒否|解除|退会|ブロック|不達|除外|エラー)は?(?:なし|無し|無$|していない|してない|されていない|しない|ではない|でない|せず)|[未非](?:停止|解除|退会|拒否|ブロック|除外)|停止解除|再開|\bnot?[ _-]?(?:unsub|opted[ _-]?out|block|bounce|suppress|clean)/;
/** Words that speak of mailing, or of its end, wherever they stand. */
const stoppedMailing =
  /unsub|opt(?:ed)?[ _-]?out|(?:non|never|not)[ _-]?subscribed?|non[ _-]?marketing|\bcleaned\b|bounced|hard[ _-]?bounce|complain|\bspam\b|blocked|blacklist|blocklist|suppress|do[ _-]?n[o'’]?t[ _-]?(?:e?mail|contact|send)|(?:配信|送信|送付|受信|購読|メール|メルマガ|dm|案内|連絡)[をはの]?(?:停止|拒否|不可|除外|ng|解除|禁止|不要|しない)|^停止(?:中|済|済み)?$|^(?:拒否|解除)(?:中|済|済み)?$|^不可$|^ブロック|オプトアウト|退会|不達|^(?:エラー|配信エラー)(?:停止)?$|逝去|死亡|故人|^ng$/;
const stopped =
  /not[ _-]?(?:opted|accept|allow|agree|consent|want|mail)|do[ _-]?n[o'’]?t|unconfirmed|pending|block|declin|denied|deny|revok|withdrawn|reject|refus|quarantin|invalid|停止|拒否|不可|解除|解約|禁止|不要|除外|中止|抹消|希望しない|希望せず|希望なし|希望無し|不希望|受け?取らない|受信しない|配信しない|送らない|送信しない|送付しない|同意しない|同意なし|同意無し|不同意|不承諾|承諾しない|[未非](?:購読|同意|承諾|希望|許可)|辞退|お?断り|ブロック|無効|対象外|エラー/;
const goesOut =
  /^(?:re)?subscribed$|opt(?:ed)?[ _-]?in|marketing contact|accept|allow|grant|agree|confirm|^active$|^ok$|^可|許可|配信中|購読中|購読する|希望|受け?取る|受信する|受信中|配信する|^送る|送信する|同意|承諾|有効|登録中|登録済|対象|^要$/;
/** Of these, the words that in a column such as 配信停止 ask for the stop. */
const asksForIt = /^(?:希望|希望する|希望あり|対象|要|有効|同意|承諾|confirmed|active)$/;
const yes = /^(?:true|t|yes|y|1|1\.0|on|checked|はい|有|有り|あり|[○〇◯◎●o]|[✓✔☑✅レ]|済|済み|する|した|真|■)$/;
const no = /^(?:false|f|no|n|0|0\.0|off|unchecked|いいえ|無|無し|なし|[☐□]|偽|しない|未|never|null|none|nil|#?n\/a)$/;
const cross = /^[×x✕✖❌✗✘]$/;
const circle = /^[○〇◯◎●o]$/;
const empty = /^[-‐–—―ー−_.・]*$/;
/** When they left, or when they agreed. */
const dated =
  /^(?:(?:19|20)\d\d[-/.年]?\d{1,2}[-/.月]?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d){1,2}|[a-z]{3,9}\.? \d{1,2},? \d{4}|(?:令和|平成|[令平rh])[\d元]{1,2}[-/.年]|\d{5}(?:\.\d+)?$|\d{10}$|\d{13}$)/;

/** What a cell of the column says. */
export function readMailingWish(cell: string, column: Pick<MailingColumn, "target" | "crossIsNo" | "emptyIsNo">): MailingWish {
  const value = foldValue(cell);
  if (empty.test(value)) return column.emptyIsNo ? "out" : "none";
  if (goesOn.test(value)) return "none";
  if (stoppedMailing.test(value)) return "out";
  if (column.target === "mailStatus") return "none";
  if (stopped.test(value)) return "out";
  const optOut = column.target === "optOut";
  if (goesOut.test(value)) return optOut && asksForIt.test(value) ? "out" : "none";
  if (cross.test(value)) return optOut && column.crossIsNo ? "none" : "out";
  if (yes.test(value)) return optOut ? "out" : "none";
  if (no.test(value)) return optOut ? "none" : "out";
  if (!optOut) return "none";
  // A reason, a campaign or a remark stands only beside those who left.
  return dated.test(value) ? "out" : "unclear";
}

/** Learns from all cells of a column which of them mean no. */
export function studyMailingColumn(index: number, target: MailingTarget) {
  const values = new Set<string>();
  let someEmpty = false;
  return {
    take(cell: string): void {
      const value = foldValue(cell);
      if (empty.test(value)) someEmpty = true;
      // Columns of marks hold few different values; a column that holds many is none of them.
      else if (values.size < 100) values.add(value.slice(0, 20));
    },
    learned(): MailingColumn {
      const all = [...values];
      return {
        index,
        target,
        crossIsNo: all.some((value) => circle.test(value) || yes.test(value)),
        emptyIsNo: target === "optIn" && someEmpty && all.length > 0 && all.every((value) => yes.test(value)),
      };
    },
  };
}

function foldValue(cell: string): string {
  return cell
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b-\u200d\ufeff]|\ufe0f/g, "")
    .replace(/ません/g, "ない")
    .replace(/^[\s"'([【「]+|[\s"')\]】」]+$/g, "");
}
