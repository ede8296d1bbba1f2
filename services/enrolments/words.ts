import type { ActWords } from "../engine/modules/module-words.ts";

/** What staff do to one enrolment. */
export const enrolmentActs: Readonly<Record<string, ActWords>> = {
  "lead-enrolled": (who, what) => ({ ja: `${who.ja}が${what.ja}に参加させました`, en: `${who.en} brought the lead into ${what.en}` }),
  "enrolment-paused": (who, what, until) => ({
    ja: `${who.ja}が${what.ja}を${until ? `${until.ja}まで` : ""}一時停止しました`,
    en: `${who.en} paused ${what.en}${until ? ` until ${until.en}` : ""}`,
  }),
  "enrolment-pause-undone": (who, what) => ({
    ja: `${who.ja}が${what.ja}の一時停止を取り消しました`,
    en: `${who.en} took the pause of ${what.en} back`,
  }),
  "enrolment-hurried": (who, what) => ({ ja: `${who.ja}が${what.ja}をすぐに進めました`, en: `${who.en} let ${what.en} go on at once` }),
  "enrolment-moved": (who, what, _, to) => ({
    ja: `${who.ja}が${what.ja}を${to === null ? "別のステップ" : `ステップ「${to}」`}へ移しました`,
    en: `${who.en} moved ${what.en} to ${to === null ? "another step" : `step "${to}"`}`,
  }),
  "enrolment-resumed": (who, what) => ({ ja: `${who.ja}が${what.ja}を再開しました`, en: `${who.en} resumed ${what.en}` }),
  "enrolment-exited": (who, what) => ({
    ja: `${who.ja}が${what.ja}への参加を終わらせました`,
    en: `${who.en} took the lead out of ${what.en}`,
  }),
  "step-skipped": (who, what) => ({ ja: `${who.ja}が${what.ja}を飛ばしました`, en: `${who.en} skipped ${what.en}` }),
};
