import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

const starterTitles: Readonly<Record<string, LocalText>> = {
  "coaching-ja": { ja: "経営コーチング（日本語）", en: "a coaching business, in Japanese" },
  "copier-leasing-en": { ja: "複合機のリース、法人向け（英語）", en: "copier leasing for offices, in English" },
  "starter-en": { ja: "小さなデザイン事務所（英語）", en: "a small design studio, in English" },
};

export const startWords = {
  description: {
    ja: "すべてをこのマシンで起動します: PostgreSQL、Temporal、練習用のメールとLINE、ワーカー、API",
    en: "start everything on this machine: PostgreSQL, Temporal, stand-ins for mail and LINE, worker and API",
  },
  help: {
    ja: "\n設定は環境変数と .env から読みます（.env.example を参照）。設定されているものは、付属のものの代わりに使います。",
    en: "\nSettings come from the environment and .env (see .env.example). Whatever is set there is used instead of an own part.",
  },
  playbook: {
    ja: "最初の起動で読み込むプレイブック: playbooks/ にある名前（coaching-ja、copier-leasing-en、starter-en）か、フォルダー",
    en: "playbook to begin with: a name in playbooks/ (coaching-ja, copier-leasing-en, starter-en), or a folder",
  },
  noPlaybook: (named: string, known: string) => ({
    ja: `プレイブック「${named}」がありません。${known} のどれかか、playbook.yaml のあるフォルダーを指定してください。`,
    en: `There is no playbook "${named}": name one of ${known}, or a folder with a playbook.yaml.`,
  }),
  whichPlaybook: {
    ja: "どのプレイブックから始めますか。（あとから変えられます）",
    en: "Which playbook do you want to begin with? (You can change it later.)",
  },
  starters: (name: string) => starterTitles[name] ?? { ja: name, en: name },
  numberOf: (usual: number) => ({ ja: `番号 [${usual}]: `, en: `Number [${usual}]: ` }),
  watch: {
    ja: "ソースが変わったらワーカー、API、練習環境を再起動します（cli/ は対象外）。開発者向け",
    en: "restart worker, API and stand-ins when their source changes, but not for cli/; for developers",
  },
  starting: { ja: "起動しています", en: "Starting" },
  stopped: { ja: "停止しました。", en: "Stopped." },
  stoppingAll: { ja: "すべてを停止します。", en: "Stopping everything." },
  restartsLater: { ja: "ソースを次に変えたときに、もう一度起動します。", en: "It starts again at the next change of its source." },
  publicAddress: (address: string, publicUrl: string) => ({
    ja: `${address}（公開アドレス: ${publicUrl}）`,
    en: `${address} (public: ${publicUrl})`,
  }),
  consoleSources: { ja: "管理画面（ソースから）", en: "Console, from its sources" },
  sandboxHome: { ja: "練習環境", en: "Sandbox" },
  sandboxMail: { ja: "練習用のメール", en: "Sandbox mail" },
  sandboxLine: { ja: "練習用のLINE", en: "Sandbox LINE" },
  ownerLink: { ja: "オーナーの入口", en: "Owner's link" },
  usedOnce: (url: string) => ({
    ja: `${url}   （24時間以内に一度だけ使えます）`,
    en: `${url}   (for one use within 24 hours)`,
  }),
  apiKey: { ja: "APIキー", en: "API key" },
  shownOnce: (key: string) => ({
    ja: `${key}   （表示はこの一度だけです。控えておいてください）`,
    en: `${key}   (shown this once: keep it)`,
  }),
  data: { ja: "データ", en: "Data" },
  stop: { ja: "停止", en: "Stop" },
  sandbox: {
    ja: "練習環境です。外には何も送られません。本番にするには SMTP_URL か、LINE・Stripeの認証情報を設定してください。",
    en: "Sandbox: nothing leaves this machine. Set SMTP_URL, or the credentials of LINE or Stripe, to go live.",
  },
} satisfies Words;

/** What is said while parts start and stop. `part` is one of `partNames`. */
export const stackWords = {
  starting: (part: LocalText) => ({ ja: `${part.ja}を起動しています`, en: `Starting ${part.en}` }),
  ready: (part: LocalText) => ({ ja: `${part.ja}の準備ができました`, en: sentence(`${part.en} is ready`) }),
  stopping: (part: LocalText) => ({ ja: `${part.ja}を停止しています`, en: `Stopping ${part.en}` }),
  migrating: { ja: "データベースを移行しています", en: "Migrating" },
  binding: { ja: "データベースを確かめています", en: "Binding" },
  connecting: { ja: "接続しています", en: "Connecting" },
  preparing: { ja: "準備しています", en: "Preparing" },
  took: (step: LocalText, seconds: string) => ({ ja: `${step.ja}: ${seconds}秒`, en: `${step.en} took ${seconds} s` }),
  migrated: (count: number) => ({
    ja: `データベースを最新にしました（新しい移行${count}件）`,
    en: `The database is up to date (${count} new ${count === 1 ? "migration" : "migrations"})`,
  }),
  playbookNotLoaded: (folder: string) => ({
    ja: `このデータにはすでにプレイブックがあるか、本番で動いているため、${folder} は読み込んでいません。\`${COMMAND} publish\` で公開してください。`,
    en: `${folder} was not loaded, since there is a playbook already or this is live: publish it with \`${COMMAND} publish\`.`,
  }),
  endedLeftovers: (parts: LocalText) => ({
    ja: `前回の起動が強制終了されて残っていたものを終了しました: ${parts.ja}`,
    en: `Ended what a killed start had left running: ${parts.en}`,
  }),
  buildingConsole: { ja: "管理画面を組み立てています", en: "Building the console" },
  consoleBuilt: (seconds: string) => ({ ja: `管理画面ができました（${seconds}秒）`, en: `The console is built (${seconds} s)` }),
  consoleNotBuilt: (said: string) => ({
    ja: `管理画面を組み立てられません。${said}`,
    en: `The console could not be built. ${said}`,
  }),
  loadingPlaybook: { ja: "見本のプレイブックを読み込んでいます", en: "Loading the starter playbook" },
  downloadingTemporal: {
    ja: "Temporal をダウンロードしています（一度だけ、約45 MB）",
    en: "Downloading Temporal (once, about 45 MB)",
  },
  live: {
    ja: "SMTP、LINE、Stripeのいずれかの認証情報があります。メッセージは本当に送られ、お金は本当に動き、練習環境は動きません。",
    en: "Credentials of SMTP, LINE or Stripe are set: messages really leave, money really moves, and no stand-ins run.",
  },
  otherPort: (wanted: number, taken: number) => ({
    ja: `ポート${wanted}は使用中なので、${taken}で動いています。選ぶには PORT を設定してください。`,
    en: `Port ${wanted} is in use, so this is on ${taken}; set PORT to choose one yourself.`,
  }),
  endedWithCode: (code: number | null) => ({ ja: `コード${code}`, en: `with code ${code}` }),
  endedBySignal: (name: string) => ({ ja: `シグナル ${name}`, en: `by ${name}` }),
  ended: (part: LocalText, how: LocalText, logFile: string, tail: string) => ({
    ja: `${part.ja}が予期せず終了しました（${how.ja}）。ログ ${logFile} の末尾: ${tail}`,
    en: sentence(`${part.en} ended unexpectedly (${how.en}); its log ${logFile} ends with: ${tail}`),
  }),
  restarted: (part: LocalText, files: LocalText, seconds: string) => ({
    ja: `${part.ja}を再起動しました（${files.ja}、${seconds}秒）`,
    en: sentence(`${part.en} restarted after ${files.en} (${seconds} s)`),
  }),
  notRestarted: (part: LocalText, files: LocalText, why: LocalText) => ({
    ja: `${part.ja}を起動できません（${files.ja}）。次の変更を待ちます。${why.ja}`,
    en: sentence(`${part.en} did not start after ${files.en}, and waits for the next change. ${why.en}`),
  }),
  filesChanged: (first: string, more: number) => ({
    ja: more === 0 ? first : `${first} ほか${more}件`,
    en: more === 0 ? first : `${first} and ${more} more`,
  }),
} satisfies Words;

function sentence(text: string): string {
  return text.replace(/^t/, "T");
}
