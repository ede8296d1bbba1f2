import { type Buyer, makeBuyer } from "./buyer.ts";
import { type Random, random } from "./random.ts";

/** One simulated person; everything she will do follows from her seed and her traits. */
export interface Person {
  index: number;
  /** Where she comes in. */
  door: "form" | "line" | "show";
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
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
  /** What becomes of a deal with her. */
  buyer: Buyer;
  whims: Random;
  /** What habits must know of another time. */
  memory: Set<string>;
  /** Until then they read nothing and come to nothing; null: they were never away. */
  awayUntil: Date | null;
}

type Name = readonly [written: string, kana: string];
type Names = readonly [Name, ...Name[]];

const FAMILY_NAMES: Names = [
  ["佐藤", "サトウ"],
  ["鈴木", "スズキ"],
  ["高橋", "タカハシ"],
  ["田中", "タナカ"],
  ["伊藤", "イトウ"],
  ["渡辺", "ワタナベ"],
  ["山本", "ヤマモト"],
  ["中村", "ナカムラ"],
  ["小林", "コバヤシ"],
  ["加藤", "カトウ"],
  ["吉田", "ヨシダ"],
  ["髙﨑", "タカサキ"],
  ["山﨑", "ヤマザキ"],
  ["斎藤", "サイトウ"],
  ["松本", "マツモト"],
  ["井上", "イノウエ"],
];
const GIVEN_NAMES: Names = [
  ["美紀", "ミキ"],
  ["健一", "ケンイチ"],
  ["裕子", "ユウコ"],
  ["大輔", "ダイスケ"],
  ["さくら", "サクラ"],
  ["拓也", "タクヤ"],
  ["恵", "メグミ"],
  ["翔太", "ショウタ"],
  ["直美", "ナオミ"],
  ["誠", "マコト"],
  ["葵", "アオイ"],
  ["亮", "リョウ"],
  ["真由美", "マユミ"],
  ["浩二", "コウジ"],
  ["陽子", "ヨウコ"],
  ["学", "マナブ"],
];
const DAY = 1_440;
/** One of so many is met at the trade show. */
const EVERY_SHOW = 8;
const SHOW = 3;

/** People sign up over the first weeks, most of them by day. */
export function makePeople(count: number, seed: number, arrivalDays: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const whims = random(seed * 100_003 + index);
    const roll = whims.next();
    const bounces = whims.chance(0.03);
    const full = !bounces && whims.chance(0.01);
    const mailbox = bounces ? "bounce" : full ? "full" : "person";
    const comesBy = whims.chance(0.75) ? "form" : "line";
    const door = index % EVERY_SHOW === SHOW ? "show" : comesBy;
    const [familyName, familyKana] = whims.pick(FAMILY_NAMES);
    const [givenName, givenKana] = whims.pick(GIVEN_NAMES);
    return {
      index,
      door,
      familyName,
      givenName,
      familyKana,
      givenKana,
      email: `${mailbox}-${seed}-${index}@${whims.pick(["example.jp", "mail.example.jp", "example.net"])}`,
      lineUserId: `U${(BigInt(seed) * 1_000_003n + BigInt(index) + 1n).toString(16).padStart(32, "0")}`,
      arrivesAfter: Math.floor(whims.next() * arrivalDays) * DAY + 7 * 60 + Math.floor(whims.next() * 15 * 60),
      language: whims.chance(0.05) ? "en" : "ja",
      scanned: whims.chance(0.06),
      confirms: roll < 0.72 ? "at-once" : roll < 0.85 ? "after-reminder" : "never",
      warmth: whims.next(),
      buyer: makeBuyer(random(seed * 900_007 + index)),
      whims,
      memory: new Set(),
      awayUntil: null,
    };
  });
}
