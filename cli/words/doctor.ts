import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const doctorWords = {
  description: {
    ja: "すべての部分を調べて、すべきことを示します。問題があれば終了コード1",
    en: "look at every part and say what to do; exit 1 when one fails",
  },
  dkimSelector: { ja: "送信元ドメインのDKIMセレクター", en: "DKIM selectors of the sender's domain" },
  mend: { ja: "強制終了された起動が残したものを終了します", en: "end what a killed start left running" },
  ok: { ja: "正常", en: "ok" },
  warn: { ja: "注意", en: "warn" },
  fail: { ja: "異常", en: "FAIL" },
} satisfies Words;

/** The parts, apart from names that are the same in each language. */
export const partWords = {
  dataDirectory: { ja: "データフォルダー", en: "Data directory" },
  port: { ja: "ポート", en: "Port" },
  settings: { ja: "設定", en: "Settings" },
  keys: { ja: "鍵", en: "Keys" },
  processes: { ja: "動作状況", en: "Processes" },
  migrations: { ja: "データベースの移行", en: "Migrations" },
  suppressionKey: { ja: "配信禁止リストの鍵", en: "Suppression key" },
  mode: { ja: "動作モード", en: "Mode" },
  namespace: { ja: "Temporalの名前空間", en: "Namespace" },
  worker: { ja: "ワーカー", en: "Worker" },
  mail: { ja: "メール", en: "Mail" },
  mailStandIn: { ja: "メール（練習用）", en: "Mail (stand-in)" },
  line: { ja: "LINE", en: "LINE" },
  stripe: { ja: "Stripe", en: "Stripe" },
  stripeStandIn: { ja: "Stripe（練習用）", en: "Stripe (stand-in)" },
  lineStandIn: { ja: "LINE（練習用）", en: "LINE (stand-in)" },
  sender: (key: string) => ({ ja: `送信元 ${key}`, en: `Sender ${key}` }),
  dns: (domain: string) => ({ ja: `${domain} のDNS`, en: `DNS of ${domain}` }),
  record: (kind: "SPF" | "DKIM" | "DMARC", domain: string) => ({ ja: `${domain} の${kind}`, en: `${kind} of ${domain}` }),
} satisfies Words;

/** Of this machine and its settings. */
export const machineWords = {
  installNode: {
    ja: "`npm ci` を実行すると Node 24 が入ります。または Node 24 をインストールしてください。",
    en: "Run `npm ci`, which brings Node 24, or install it.",
  },
  notWritable: (folder: string) => ({ ja: `${folder} に書き込めません`, en: `${folder} cannot be written` }),
  giveFolder: {
    ja: "このユーザーが書き込めるようにするか、HAGUKUMI_DATA_DIR を設定してください。",
    en: "Give it to this user, or set HAGUKUMI_DATA_DIR.",
  },
  free: (folder: string, gibibytes: string) => ({ ja: `${folder}、空き${gibibytes} GiB`, en: `${folder}, ${gibibytes} GiB free` }),
  makeRoom: { ja: "空きが1 GiBを切っています。場所を空けてください。", en: "Make room: less than 1 GiB is left." },
  temporalElsewhere: { ja: "TEMPORAL_ADDRESS があるので不要です", en: "not needed, since TEMPORAL_ADDRESS is set" },
  temporalByDownload: (python: string) => ({
    ja: `初回に一度だけダウンロードします（必要なら ${python} と pip を使います）`,
    en: `will be downloaded once, by ${python} and pip if need be`,
  }),
  noTemporal: { ja: "見つからず、pip の入った Python もありません", en: "not here, and Python with pip is not either" },
  getTemporal: {
    ja: "pip の入った Python を入れるか、Temporal CLI を入れて TEMPORAL_CLI を設定するか、TEMPORAL_ADDRESS を設定してください。",
    en: "Install Python with pip, or a Temporal CLI and set TEMPORAL_CLI, or set TEMPORAL_ADDRESS.",
  },
  ownApi: (place: string) => ({
    ja: `${place} で、この Hagukumi のAPIが応答しています`,
    en: `the API of this installation answers at ${place}`,
  }),
  otherHagukumi: (place: string) => ({ ja: `${place} は、別の Hagukumi が使っています`, en: `another Hagukumi is at ${place}` }),
  apiSilent: (place: string) => ({ ja: `${place} でAPIが応答しません`, en: `the API does not answer at ${place}` }),
  restartIt: {
    ja: "ログ（データフォルダーの logs/api.log）を確かめ、起動し直してください。",
    en: "Read its log, logs/api.log in the data directory, and start again.",
  },
  portFree: (place: string) => ({ ja: `${place} は空いています`, en: `${place} is free` }),
  portTaken: (place: string) => ({
    ja: `${place} は、Hagukumi ではないものが使っています`,
    en: `something that is not Hagukumi is at ${place}`,
  }),
  leftovers: (parts: LocalText) => ({
    ja: `強制終了された起動が残したものが動いています: ${parts.ja}`,
    en: `a killed start left running: ${parts.en}`,
  }),
  mended: (parts: LocalText) => ({ ja: `残っていたものを終了しました: ${parts.ja}`, en: `ended what was left: ${parts.en}` }),
  mend: {
    ja: `\`${COMMAND} doctor --mend\` か、次の \`npm start\` で終了します。`,
    en: `\`${COMMAND} doctor --mend\` ends it, and so does the next \`npm start\`.`,
  },
  freePort: {
    ja: "使っているものを止めるか、PORT を別の番号にしてください。",
    en: "Stop what uses it, or set PORT to another one.",
  },
  sandbox: { ja: "練習環境。外には何も送られません", en: "sandbox: nothing leaves this machine" },
  live: { ja: "本番。メッセージは本当に送られます", en: "live: messages really leave" },
  keys: (count: number) => ({
    ja: `トークン用${count}、配信禁止リスト用1、保管庫用1`,
    en: `${count} for tokens, one for suppressions, one for the vault`,
  }),
  notRunning: { ja: "Hagukumi は動いていません", en: "Hagukumi is not running" },
  neverStarted: { ja: "ここではまだ一度も起動されていません", en: "Hagukumi was never started here" },
  start: { ja: "`npm start` で起動してください。", en: "Start it with `npm start`." },
  correctSettings: { ja: "環境変数か .env を直してください。", en: "Correct it in the environment or in .env." },
  nothingMore: { ja: "", en: "" },
} satisfies Words;

/** Of the business that the playbook names. */
export const businessWords = {
  part: { ja: "会社情報", en: "Business" },
  invented: (keys: string) => ({ ja: `見本の架空の内容のままです（${keys}）`, en: `still the invented one of the starter (${keys})` }),
  putYourOwn: {
    ja: "練習にはこのままで構いません。本番の前に、playbook.yaml の business を書き換えて公開してください。",
    en: "For trials that is fine. Before you go live, put your own into `business` of playbook.yaml, and publish it.",
  },
} satisfies Words;

/** Of PostgreSQL, Temporal, and the ways out. */
export const serverWords = {
  silent: (reason: string) => ({ ja: `応答しません（${reason}）`, en: `does not answer (${reason})` }),
  silentAt: (place: string) => ({ ja: `${place} が応答しません`, en: `${place} does not answer` }),
  silentAtFor: (place: string, reason: string) => ({
    ja: `${place} が応答しません（${reason}）`,
    en: `${place} does not answer (${reason})`,
  }),
  answers: (place: string) => ({ ja: `${place} が応答しています`, en: `${place} answers` }),
  startPostgres: {
    ja: "起動するか（`npm start` には付属しています）、DATABASE_URL を直してください。",
    en: "Start it (`npm start` brings its own), or correct DATABASE_URL.",
  },
  withoutCommitTimestamps: (version: string) => ({ ja: `${version}、コミット時刻の記録なし`, en: `${version}, without commit timestamps` }),
  trackCommits: {
    ja: "track_commit_timestamp = on にすると、配信停止の後に何も送っていないことを証明できます。",
    en: "Set track_commit_timestamp = on, which proves that nothing left after an opt-out.",
  },
  migrationsFailed: (names: string) => ({ ja: `失敗しました: ${names}`, en: `failed: ${names}` }),
  readMigrationError: {
    ja: `\`${COMMAND} migrate\` でエラーを確かめ、原因を取り除いてください。`,
    en: `Read the error with \`${COMMAND} migrate\` and mend its cause.`,
  },
  migrationsEdited: (names: string) => ({ ja: `適用後に書き換えられています: ${names}`, en: `changed after they were applied: ${names}` }),
  restoreMigrations: { ja: "リリースのファイルに戻してください。", en: "Put the files of the release back." },
  migrationsPending: (count: number) => ({ ja: `未適用が${count}件あります`, en: `${count} pending` }),
  migrate: { ja: `\`${COMMAND} migrate\` を実行してください。`, en: `Run \`${COMMAND} migrate\`.` },
  migrationsUnknown: (names: string) => ({ ja: `新しいリリースのものです: ${names}`, en: `from a newer release: ${names}` }),
  runNewer: { ja: "そのリリースか、もっと新しいものを使ってください。", en: "Run that release, or a newer one." },
  migrationsDone: (count: number) => ({ ja: `${count}件すべて適用済み`, en: `${count} applied, none pending` }),
  keyNotBound: { ja: "まだこのデータベースと結び付いていません", en: "not yet bound to this database" },
  fingerprint: (print: string) => ({ ja: `指紋 ${print}`, en: `fingerprint ${print}` }),
  keyDiffers: {
    ja: "このデータベースを作ったときの鍵と違います",
    en: "is not the one that this database was made with",
  },
  restoreKey: {
    ja: "元の HAGUKUMI_SUPPRESSION_KEY に戻してください。違う鍵では、配信禁止のアドレスを見分けられません。",
    en: "Put the old HAGUKUMI_SUPPRESSION_KEY back: suppressed addresses cannot be recognised without it.",
  },
  liveDatabase: {
    ja: "データベースは本番用で、いまは練習環境です",
    en: "the database is in live use, and this is the sandbox",
  },
  leaveLiveDatabase: {
    ja: "別のデータベースを使うか、SMTP_URL か、LINE・Stripeの認証情報を設定してください。",
    en: "Use another database, or set SMTP_URL or the credentials of LINE or Stripe.",
  },
  sandboxDatabase: { ja: "データベースは練習環境で作られたものです", en: "the database was made in the sandbox" },
  goLive: {
    ja: "別のデータベースを使うか、本番に切り替えるつもりなら一度だけ HAGUKUMI_GO_LIVE=yes で起動してください。",
    en: "Use another one, or start once with HAGUKUMI_GO_LIVE=yes if you mean it.",
  },
  startTemporal: {
    ja: "起動するか（`npm start` には付属しています）、TEMPORAL_ADDRESS を直してください。",
    en: "Start it (`npm start` brings its own), or correct TEMPORAL_ADDRESS.",
  },
  makeNamespace: (name: string) => ({
    ja: `作成するか（temporal operator namespace create ${name}）、TEMPORAL_NAMESPACE を直してください。`,
    en: `Make it (temporal operator namespace create ${name}), or correct TEMPORAL_NAMESPACE.`,
  }),
  polling: (count: number) => ({ ja: `${count}個が待ち受けています`, en: `${count} polling` }),
  nonePolling: { ja: "一つも動いていません", en: "none is polling" },
  startWorker: {
    ja: `\`${COMMAND} worker\` で起動してください。それまで何も送られません。`,
    en: `Start one with \`${COMMAND} worker\`; until then nothing is sent.`,
  },
  readTemporalLog: {
    ja: "Temporal のログを確かめるか、TEMPORAL_ADDRESS を直してください。",
    en: "Look at its log, or correct TEMPORAL_ADDRESS.",
  },
  setElsewhere: (name: string) => ({
    ja: `${name} は Hagukumi を動かしている側にあります。ここで試すには、ここにも設定してください`,
    en: `${name} is set where Hagukumi runs; set it here as well to try it`,
  }),
  noSmtpUrl: { ja: "SMTP_URL がありません", en: "SMTP_URL is not set" },
  setSmtpUrl: { ja: "メールを送るには設定してください。", en: "Set it to send mail." },
  openMail: {
    ja: "起動するか、経路を開けるか、SMTP_URL を直してください。",
    en: "Start it, open the way to it, or correct SMTP_URL.",
  },
  noLine: { ja: "認証情報がありません", en: "no credentials" },
  setLine: {
    ja: "LINEを使うには LINE_CHANNEL_SECRET と LINE_CHANNEL_ACCESS_TOKEN を設定してください。",
    en: "Set LINE_CHANNEL_SECRET and LINE_CHANNEL_ACCESS_TOKEN to use LINE.",
  },
  lineGood: { ja: "アクセストークンは有効です", en: "the access token is good" },
  lineAnswered: (status: number) => ({ ja: `${status} と応答しました`, en: `answered ${status}` }),
  newLineToken: {
    ja: "LINE Developers コンソールで LINE_CHANNEL_ACCESS_TOKEN を発行し直してください。",
    en: "Issue a new LINE_CHANNEL_ACCESS_TOKEN in the LINE Developers console.",
  },
  openLine: { ja: "api.line.me への経路を開けてください。", en: "Open the way to api.line.me." },
  noStripe: { ja: "認証情報がありません", en: "no credentials" },
  setStripe: {
    ja: "カードやコンビニで支払えるようにするには STRIPE_SECRET_KEY と STRIPE_WEBHOOK_SECRET を設定してください。",
    en: "Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET to be paid by card and at konbini.",
  },
  stripeGood: (mode: "live" | "test") => ({
    ja: `シークレットキーは有効です（${mode === "live" ? "本番" : "テスト"}モード）`,
    en: `the secret key is good (${mode} mode)`,
  }),
  stripeTestKey: {
    ja: "テスト用のキーなので、お金は動きません。本番用のキーに替えてください。",
    en: "A test key moves no money: set the live one.",
  },
  stripeAnswered: (status: number) => ({ ja: `${status} と応答しました`, en: `answered ${status}` }),
  newStripeKey: {
    ja: "StripeのダッシュボードでAPIキーを確かめて、STRIPE_SECRET_KEY を直してください。",
    en: "Look up the API key in Stripe's dashboard, and correct STRIPE_SECRET_KEY.",
  },
  openStripe: { ja: "api.stripe.com への経路を開けてください。", en: "Open the way to api.stripe.com." },
  noWayOut: { ja: "送る手段がありません", en: "has no way out" },
  waiting: (count: number) => ({
    ja: `期日の来た${count}通が、送れずに待っています`,
    en: `${count} due ${count === 1 ? "message waits" : "messages wait"} and cannot leave`,
  }),
  setWayOut: (missing: string) => ({
    ja: `${missing.replace(" and ", " と ")} を設定するか、プレイブックの送信元とシーケンスからこの送信元を外してください。`,
    en: `Set ${missing}, or take the sender out of the playbook's senders and sequences.`,
  }),
} satisfies Words;

/** Of the DNS records of a sender's domain. */
export const dnsWords = {
  silent: (code: string) => ({ ja: `問い合わせできません（${code}）`, en: `could not be asked (${code})` }),
  tryAgain: { ja: "DNSが応答するところで、もう一度試してください。", en: "Try again where DNS answers." },
  noRecord: { ja: "レコードがありません", en: "no record" },
  records: (count: number) => ({ ja: `レコードが${count}件あります`, en: `${count} records` }),
  mergeSpf: {
    ja: "一つにまとめてください。二つあるとSPFは失敗します（RFC 7208 4.5）。",
    en: "Merge them into one: with two, SPF fails (RFC 7208 4.5).",
  },
  addSpf: (domain: string) => ({
    ja: `${domain} にTXTレコードを追加してください: "v=spf1 include:<メール配信事業者> -all"。`,
    en: `Add a TXT record to ${domain}: "v=spf1 include:<your mail provider> -all".`,
  }),
  replaceAll: {
    ja: "+all を -all にしてください。+all では、誰でもあなたの名前で送れてしまいます。",
    en: "Replace +all by -all: it allows the whole world to send in your name.",
  },
  selectors: (names: string) => ({ ja: `セレクター ${names}`, en: `selector ${names}` }),
  revoked: (selector: string) => ({
    ja: `セレクター ${selector} の鍵は無効にされています`,
    en: `the key of selector ${selector} is revoked`,
  }),
  publishKey: {
    ja: "メール配信事業者が示す鍵を公開してください。",
    en: "Publish the key that your mail provider shows.",
  },
  noKeyAt: (selectors: string) => ({ ja: `${selectors} に鍵がありません`, en: `no key at ${selectors}` }),
  otherKeyAt: (name: string) => ({ ja: `${name} には別の鍵があります`, en: `another key at ${name}` }),
  addOwnKey: (name: string, value: string) => ({
    ja: `${name} にTXTレコードを追加してください: "${value}"。`,
    en: `Add a TXT record to ${name}: "${value}".`,
  }),
  addDkim: (domain: string) => ({
    ja: `メール配信事業者が示すTXTレコード <セレクター>._domainkey.${domain} を追加してください。`,
    en: `Add the TXT record <selector>._domainkey.${domain} that your mail provider shows.`,
  }),
  noUsualKey: { ja: "よく使われるセレクターに鍵がありません", en: "no key at the usual selectors" },
  nameSelector: {
    ja: "セレクターを --dkim-selector で指定するか（DKIM-Signature ヘッダーの s=）、メール配信事業者が示すレコードを追加してください。",
    en: "Name yours with --dkim-selector (the s= of a DKIM-Signature header), or add the record that your mail provider shows.",
  },
  recordAt: (record: string, place: string) => ({ ja: `${record}（${place}）`, en: `${record} at ${place}` }),
  tightenDmarc: {
    ja: "レポートに問題がなくなったら、p=none を p=quarantine にしてください。",
    en: "Move from p=none to p=quarantine once the reports are clean.",
  },
  addDmarc: (domain: string) => ({
    ja: `_dmarc.${domain} にTXTレコードを追加してください: "v=DMARC1; p=none; rua=mailto:dmarc@${domain}"。後で p を厳しくします。`,
    en: `Add a TXT record to _dmarc.${domain}: "v=DMARC1; p=none; rua=mailto:dmarc@${domain}", and tighten p later.`,
  }),
} satisfies Words;

/** A sentence without its full stop. */
export const withoutStop = ({ ja, en }: LocalText): LocalText => ({ ja: ja.replace(/。$/, ""), en: en.replace(/\.$/, "") });
