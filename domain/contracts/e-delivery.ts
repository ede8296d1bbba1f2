import type { LocalText } from "../words/local-text.ts";

/** Who acts in a step: `buyer`: it counts only by their own act. */
interface EDeliveryStep {
  readonly key: string;
  /** `consent` must be whole before anything is delivered; after `delivery` the days of cooling-off are counted. */
  readonly phase: "consent" | "delivery";
  readonly by: "buyer" | "seller";
  readonly title: LocalText;
}

/**
 * Statutory documents as files instead of paper, since 2023-06-01: the steps in their order (processes.md CON7; regulation of the Specified
 * Commercial Transactions Act, as shimanami.way-nifty 2025-10, kbns and gmosign describe it).
 */
export const eDeliverySteps = [
  {
    key: "asked",
    phase: "consent",
    by: "buyer",
    title: { ja: "本人から電子交付の希望があった", en: "The buyer asked for files" },
  },
  {
    key: "method-shown",
    phase: "consent",
    by: "seller",
    title: { ja: "交付の方法とファイルの形式を示した", en: "The way of delivery and the file format were shown" },
  },
  {
    key: "points-explained",
    phase: "consent",
    by: "seller",
    title: {
      ja: "4つの点を説明した（希望しなければ紙で渡すこと、書面が大切な内容であること、ファイルに記録された日からクーリング・オフの日数を数えること、見られる機器が要ること）",
      en: "Four points were explained: paper unless they want files, the document matters, the days count from its arrival, a device is needed",
    },
  },
  {
    key: "can-operate",
    phase: "consent",
    by: "buyer",
    title: { ja: "本人が自分で操作して見られることを確かめた", en: "The buyer operated the device and could view a file" },
  },
  {
    key: "third-person-asked",
    phase: "consent",
    by: "seller",
    title: { ja: "家族など別の人にも送るかを尋ねた", en: "They were asked whether a third person should get it too" },
  },
  {
    key: "understood",
    phase: "consent",
    by: "buyer",
    title: { ja: "説明を理解したことを本人が自分の言葉で書いた", en: "The buyer wrote that they understood" },
  },
  {
    key: "proof-given",
    phase: "consent",
    by: "seller",
    title: { ja: "承諾を得たことを証する書面を渡した（原則は紙）", en: "Proof of the consent was handed over, on paper as a rule" },
  },
  {
    key: "delivered",
    phase: "delivery",
    by: "seller",
    title: { ja: "印刷でき、改ざんを検知できるファイルを送った", en: "A file that prints and shows tampering was sent" },
  },
  {
    key: "arrived",
    phase: "delivery",
    by: "buyer",
    title: { ja: "本人の機器のファイルに記録された", en: "It was recorded in the buyer's own file" },
  },
  {
    key: "readable",
    phase: "delivery",
    by: "seller",
    title: { ja: "本人が読めることを確かめた", en: "It was checked that the buyer can read it" },
  },
] as const satisfies readonly EDeliveryStep[];
export type EDeliveryKey = (typeof eDeliverySteps)[number]["key"];

/** When each step was done. */
export type EDeliveryRecord = Readonly<Partial<Record<EDeliveryKey, Date>>>;

/** The steps that were not done, or done before one that must come first. */
export function missingSteps(record: EDeliveryRecord): EDeliveryKey[] {
  const missing: EDeliveryKey[] = [];
  let latest = 0;
  for (const { key } of eDeliverySteps) {
    const at = record[key]?.getTime();
    if (at === undefined || at < latest) missing.push(key);
    else latest = at;
  }
  return missing;
}

/** Whether files may be delivered at all. If not, the documents go out on paper: a task for a person. */
export function mayDeliverFiles(record: EDeliveryRecord): boolean {
  const missing = missingSteps(record);
  return eDeliverySteps.every(({ key, phase }) => phase === "delivery" || !missing.includes(key));
}

/** When the buyer received the documents, for cooling-off.ts: the arrival, once all steps are there. Null: no day is counted. */
export function filesReceivedAt(record: EDeliveryRecord): Date | null {
  return missingSteps(record).length === 0 ? (record.arrived ?? null) : null;
}

/** Answers that say yes but not what was understood; a checkbox in letters. */
const bareAnswers =
  /^(?:(?:はい|うん|ええ|全て|すべて|内容を|承知|了解|理解|同意|承諾|確認|ok|okay|yes|iunderstand|understood|agreed?|iagree)(?:です|しました|いたしました|済み?)?)+$/iu;
const LEAST_LETTERS = 8;

/** Whether a text counts as written by oneself that one has understood: a sentence, not a yes and not keys pressed at random. */
export function isWrittenUnderstanding(text: string): boolean {
  const letters = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return !bareAnswers.test(letters) && letters.length >= LEAST_LETTERS && new Set(letters).size >= LEAST_LETTERS / 2;
}
