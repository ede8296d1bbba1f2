import type { Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const restoreCheckWords = {
  description: {
    ja: "古いデータベースを復元していないか、失われた配信停止や消去がないかを調べます。あれば終了コード1",
    en: "say whether an older database was restored, and which opt-outs and erasures it lacks; exit 1 when it does",
  },
  apply: {
    ja: "足りない配信停止、配信禁止、消去を、データベースにもう一度行います",
    en: "do the missing opt-outs, suppressions and erasures again",
  },
  lift: {
    ja: "送信の保留を解除します。足りないものがある間は解除できません",
    en: "let messages go out again; refused while something is missing",
  },
  help: {
    ja: `
復元した古いデータベースは、その後の配信停止と消去を知りません。そのため、解除するまで何も送られません。

例:
  $ ${COMMAND} restore-check --apply --lift --reason "11月20日のバックアップを復元"`,
    en: `
A restored older database does not know the opt-outs and erasures since then. So nothing is sent until somebody lifts the hold.

Example:
  $ ${COMMAND} restore-check --apply --lift --reason "the backup of 20 November was restored"`,
  },
  usualReason: { ja: "復元後の確認が済んだため", en: "checked after the restore" },
  held: (since: string, databaseAt: string, seenAt: string) => ({
    ja: `データベースが、以前に動いていたときより古くなっています（データベース: ${databaseAt}、以前の動作: ${seenAt}）。${since} から何も送っていません。`,
    en: `The database is older than it was when it last ran (the database: ${databaseAt}, last seen: ${seenAt}). Since ${since} nothing is sent.`,
  }),
  missing: (withdrawn: number, suppressed: number, erased: number) => ({
    ja: `足りない記録: 配信停止${withdrawn}件、配信禁止${suppressed}件、消去${erased}件`,
    en: `Missing: ${withdrawn} opt-outs, ${suppressed} suppressions, ${erased} erasures.`,
  }),
  unreadable: (count: number) => ({
    ja: `控えのうち${count}行は読めません。書き込みの途中で止まった行で、同じ内容が書き直されています。`,
    en: `${count} lines of the journal cannot be read. They were cut short when they were written, and written again.`,
  }),
  applied: { ja: "足りない記録を適用しました。", en: "What was missing has been applied." },
  applyNext: {
    ja: "--apply を付けて実行すると、適用します。",
    en: "Run it with --apply to do them again.",
  },
  liftNext: {
    ja: "送信を再開するには、--lift を付けて実行してください。期日を過ぎたものも、遅れの決まりに従って送られます。復元した時点より後に送ったものは記録にないため、もう一度送られることがあります。",
    en: "Run it with --lift to send again. What is overdue goes out by its rules for lateness. The database does not know what was sent since the backup, so some messages may go out a second time.",
  },
  lifted: { ja: "保留を解除しました。送信を再開します。", en: "The hold is lifted: messages go out again." },
  nothing: {
    ja: "データベースは最新で、足りない記録はありません。",
    en: "The database is the newest one that was seen, and nothing is missing.",
  },
} satisfies Words;
