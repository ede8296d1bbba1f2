import type { Words } from "../../domain/words/local-text.ts";

/** The long-running programs, and what prepares them. */
export const serverCommandWords = {
  api: {
    ja: "HTTPサーバーを動かします: 公開ページ、社内用API、Webhook。いくつでも動かせます",
    en: "run the HTTP server: public pages, staff API, webhooks; any number of them may run",
  },
  worker: {
    ja: "ワーカーを動かします: 送信、シーケンスの進行、連絡。いくつでも動かせます",
    en: "run a worker: sends, enrolments, relay; any number of them may run",
  },
  needsSettings: {
    ja: "\n.env.example の設定、または動作中の `npm start` が必要です。",
    en: "\nNeeds the settings of .env.example, or the parts of a running `npm start`.",
  },
  key: { ja: "社内用APIのキーを発行します。表示は一度だけです", en: "issue a key for the staff API; it is shown once" },
  keyName: { ja: "誰のキーか。操作記録にこの名前で残ります", en: "whose key it is, as the audit will name them" },
  keyScope: {
    ja: "そのキーに許す操作（例: people:read）。いくつでも。指定しなければすべて",
    en: "what the key may do, such as people:read; any number of them; default: everything",
  },
  badScope: (scope: string, known: string) => ({
    ja: `権限「${scope}」はありません。次の中から選んでください: ${known}。`,
    en: `There is no permission "${scope}": choose among ${known}.`,
  }),
  migrate: {
    ja: "データベースに未適用の移行を適用します。何度でも、同時に実行しても安全です",
    en: "apply pending migrations to the database; safe to repeat and to run in parallel",
  },
  status: { ja: "未適用のものを示すだけにします。あれば終了コード1", en: "only say what is pending; exit 1 when something is" },
  failed: (name: string) => ({ ja: `${name} は失敗しています`, en: `${name} failed` }),
  edited: (name: string) => ({ ja: `${name} は適用後に書き換えられています`, en: `${name} was changed after it was applied` }),
  pending: (name: string) => ({ ja: `${name} は未適用です`, en: `${name} is pending` }),
  nothingPending: { ja: "未適用のものはありません。", en: "Nothing is pending." },
  nothingWasPending: { ja: "未適用のものはありませんでした。", en: "Nothing was pending." },
  applied: (name: string) => ({ ja: `${name} を適用しました`, en: `Applied ${name}` }),
} satisfies Words;
