import type { LocalText, Words } from "../../domain/words/local-text.ts";

export const demoWords = {
  description: {
    ja: "見本のプレイブックの9つのステップを、架空の人たちと早回しの時計で一年分動かします。専用の環境を作り、終わると消します。メールとLINEはときどき失敗し、ワーカーは一度強制終了されます",
    en: "run a year of the starter playbook, all nine steps, with simulated people on a scaled clock, in an installation of its own that is thrown away; mail and LINE fail at times, and the worker is killed once",
  },
  leads: { ja: "登場する人数（省略すると300人）", en: "people who come (default 300)" },
  days: { ja: "経過する日数（省略すると365日）", en: "days that pass (default 365)" },
  quick: { ja: "60人・90日に縮めます。2分ほどで終わります", en: "60 people and 90 days: over in about two minutes" },
  keep: {
    ja: "終わったあとも環境を動かしたままにし、管理画面を開きます。Ctrl-Cで終了し、削除します",
    en: "leave the installation running afterwards, with the console open on it; Ctrl-C ends and deletes it",
  },
  kept: {
    ja: "ここまでの様子を、管理画面でご覧ください。時計は、ここからふつうの速さで進みます。",
    en: "Look at it in the console. From here on the clock goes at its ordinary pace.",
  },
  deleting: { ja: "停止して、削除しています。", en: "Stopping, and deleting it." },
  seed: { ja: "同じ値なら、同じ人たちと同じ障害になります", en: "the same seed gives the same people and the same faults" },
  speed: {
    ja: "何もすることがない間、実際の1秒で進む秒数（省略すると1000000、これが上限）。86400なら一日が一秒になります",
    en: "business seconds per real second while there is nothing to do (default and most: 1000000); 86400 makes a day last a second",
  },
  calm: {
    ja: "障害なし: 応答の喪失も、一時的な拒否も、強制終了も起こしません",
    en: "no faults: no lost answers, no refusals for now, no kill",
  },
  json: { ja: "最後の行に結果を一つのJSONとして出力します", en: "end with one JSON object on the last line" },
  example: {
    ja: "\n例: npm run demo -- --keep\n    npm run demo -- --quick --json",
    en: "\nExamples: npm run demo -- --keep\n          npm run demo -- --quick --json",
  },
  stopped: { ja: "停止しました。", en: "Stopped." },
  badNumber: { ja: "1以上の整数にしてください。", en: "It must be a whole number above 0." },
  progress: (time: LocalText, mails: number, lines: number) => ({
    ja: `${time.ja}   メール${mails}通、LINE${lines}通`,
    en: `${time.en}   ${mails} mails, ${lines} LINE`,
  }),
  workerKilled: (underway: number) => ({
    ja: `${underway}通を送っている途中でワーカーを強制終了しました。もう一度起動します`,
    en: `The worker was killed with ${underway} messages on their way; it is started again`,
  }),
} satisfies Words;

/** The closing table: names of its rows, and what stands in them. */
export const reportWords = {
  people: { ja: "人数", en: "People" },
  peopleCount: (leads: number, confirmed: number) => ({
    ja: `${leads}人、うち登録か友だち追加をした方${confirmed}人`,
    en: `${leads} leads, ${confirmed} confirmed or followed`,
  }),
  sent: { ja: "送信", en: "Sent" },
  sentCount: (mails: number, lines: number, tasks: number) => ({
    ja: `メール${mails}通、LINE${lines}通、担当者のタスク${tasks}件`,
    en: `${mails} mails, ${lines} LINE, ${tasks} tasks for people`,
  }),
  notSent: { ja: "見送り", en: "Not sent" },
  notSentCount: (count: number, why: LocalText) => ({ ja: `${count}通（${why.ja}）`, en: `${count} (${why.en})` }),
  none: { ja: "なし", en: "none" },
  faults: { ja: "起こした障害", en: "Faults" },
  answersLost: (count: number) => ({ ja: `メールの応答の喪失${count}回`, en: `${count} answers of the mail server lost` }),
  mailsRefused: (count: number) => ({ ja: `メールの一時的な拒否${count}回`, en: `${count} mails refused for now` }),
  lineFailed: (count: number) => ({ ja: `LINEの失敗${count}回`, en: `${count} LINE calls failed` }),
  workerKilled: { ja: "ワーカーの強制終了", en: "the worker killed" },
  sentTwice: { ja: "二重送信", en: "Sent twice" },
  sentTwiceCount: (count: number, resent: number) => ({
    ja: `${count}   （応答を失い、決まりどおり送り直した確認メール: ${resent}）`,
    en: `${count}   (confirmation mails sent again, as they must be when the answer is lost: ${resent})`,
  }),
  lost: { ja: "送り忘れ", en: "Lost" },
  lostCount: (count: number, unknown: number) => ({
    ja: `${count}   （届いたかどうか分からず、送り直さないもの: ${unknown}）`,
    en: `${count}   (unknown, and so not sent again: ${unknown})`,
  }),
  sessions: { ja: "セミナーの席", en: "Seats" },
  sessionsCount: (offered: number, booked: number, waited: number, passedOn: number, overbooked: number) => ({
    ja: `${offered}席に申し込み${booked}件、キャンセル待ち${waited}名（うち${passedOn}名に席）、定員を超えた回${overbooked}`,
    en: `${offered} offered, ${booked} booked, ${waited} waited (${passedOn} got a seat), ${overbooked} overbooked`,
  }),
  consultations: { ja: "個別相談", en: "Consultations" },
  consultationsCount: (offered: number, booked: number, moved: number, noShow: number) => ({
    ja: `${offered}人をお誘いして予約${booked}件、日時の変更${moved}件、来られなかった方${noShow}人`,
    en: `${offered} people invited, ${booked} booked, ${moved} moved, ${noShow} did not come`,
  }),
  customers: { ja: "お客様", en: "Customers" },
  customersCount: (customers: number, again: number, fans: number) => ({
    ja: `${customers}人、うち再びご購入の方${again}人、ファンになった方${fans}人`,
    en: `${customers}, of whom ${again} bought again and ${fans} are fans`,
  }),
  dormant: { ja: "休眠", en: "Dormant" },
  dormantCount: (found: number, revived: number) => ({
    ja: `見つけた方${found}人、うち戻られた方${revived}人`,
    en: `${found} found, ${revived} revived`,
  }),
  incidents: { ja: "お詫びと挽回", en: "Incidents" },
  incidentsCount: (opened: number, recovered: number) => ({
    ja: `${opened}件、うちファンになった方${recovered}人`,
    en: `${opened} opened, ${recovered} customers became fans`,
  }),
  deals: { ja: "商談", en: "Deals" },
  dealsCount: ({ opened, won, lost, cooledOff }: { opened: number; won: number; lost: number; cooledOff: number }) => ({
    ja: `${opened}件、うち成約${won}件（クーリング・オフ${cooledOff}件）、失注${lost}件`,
    en: `${opened} opened, ${won} won (${cooledOff} cooled off), ${lost} lost`,
  }),
  money: { ja: "入金", en: "Revenue" },
  moneyCount: (revenue: number, unpaid: number) => ({
    ja: `${revenue.toLocaleString("ja-JP")}円、期日を過ぎた未払い${unpaid.toLocaleString("ja-JP")}円`,
    en: `¥${revenue.toLocaleString("en")} received, ¥${unpaid.toLocaleString("en")} overdue`,
  }),
  chargedTwice: { ja: "二重請求", en: "Charged twice" },
  dunnedAfterPaid: { ja: "入金後の督促", en: "Wrong dunning" },
  dunnedCount: (count: number) => ({ ja: `${count}`, en: `${count}   (reminders after the payment)` }),
  count: (count: number) => ({ ja: `${count}`, en: `${count}` }),
  lateness: { ja: "遅れ", en: "Lateness" },
  latenessOf: (half: number, most: number) => ({
    ja: `半数は${half}分以内、99 %は${most}分以内（早回しの時計で）`,
    en: `half within ${half} virtual minutes, 99 % within ${most}`,
  }),
  step: (number: number) => ({ ja: `段階${number}`, en: `Step ${number}` }),
  took: { ja: "所要時間", en: "Took" },
  seconds: (count: number) => ({ ja: `${count}秒`, en: `${count} s` }),
} satisfies Words;
