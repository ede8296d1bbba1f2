import { type Random, random } from "./random.ts";

/** One simulated person; everything she will do follows from her seed and her traits. */
export interface Person {
  index: number;
  /** Where she comes in. */
  door: "form" | "line";
  familyName: string;
  givenName: string;
  email: string;
  lineUserId: string;
  /** Business minutes after the start. */
  arrivesAfter: number;
  language: "ja" | "en";
  /** Her mailbox provider follows every link of every mail within a second. */
  scanned: boolean;
  confirms: "at-once" | "after-reminder" | "never";
  /** How much she likes what she reads, 0 to 1: opens, clicks and books by it. */
  warmth: number;
  whims: Random;
  /** What habits must know of another time. */
  memory: Set<string>;
}

const FAMILY_NAMES = [
  "佐藤",
  "鈴木",
  "高橋",
  "田中",
  "伊藤",
  "渡辺",
  "山本",
  "中村",
  "小林",
  "加藤",
  "吉田",
  "髙﨑",
  "山﨑",
  "斎藤",
  "松本",
  "井上",
] as const;
const GIVEN_NAMES = [
  "美紀",
  "健一",
  "裕子",
  "大輔",
  "さくら",
  "拓也",
  "恵",
  "翔太",
  "直美",
  "誠",
  "葵",
  "亮",
  "真由美",
  "浩二",
  "陽子",
  "学",
] as const;
const DAY = 1_440;

/** People sign up over the first weeks, most of them by day. */
export function makePeople(count: number, seed: number, arrivalDays: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const whims = random(seed * 100_003 + index);
    const roll = whims.next();
    const bounces = whims.chance(0.03);
    const full = !bounces && whims.chance(0.01);
    const mailbox = bounces ? "bounce" : full ? "full" : "person";
    return {
      index,
      door: whims.chance(0.75) ? "form" : "line",
      familyName: whims.pick(FAMILY_NAMES),
      givenName: whims.pick(GIVEN_NAMES),
      email: `${mailbox}-${seed}-${index}@${whims.pick(["example.jp", "mail.example.jp", "example.net"])}`,
      lineUserId: `U${(BigInt(seed) * 1_000_003n + BigInt(index) + 1n).toString(16).padStart(32, "0")}`,
      arrivesAfter: Math.floor(whims.next() * arrivalDays) * DAY + 7 * 60 + Math.floor(whims.next() * 15 * 60),
      language: whims.chance(0.05) ? "en" : "ja",
      scanned: whims.chance(0.06),
      confirms: roll < 0.72 ? "at-once" : roll < 0.85 ? "after-reminder" : "never",
      warmth: whims.next(),
      whims,
      memory: new Set(),
    };
  });
}
