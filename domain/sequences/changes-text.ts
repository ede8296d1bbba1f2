import type { LocalText } from "../words/local-text.ts";
import type { Changes } from "./changes.ts";

/** What an update does to a lead, in one phrase. */
export function changesText({ tag, untag, scores, stage, fields }: Changes): LocalText {
  const texts: LocalText[] = [
    ...tag.map((name) => ({ ja: `タグ ${name} を付ける`, en: `add the tag ${name}` })),
    ...untag.map((name) => ({ ja: `タグ ${name} を外す`, en: `remove the tag ${name}` })),
    ...Object.entries(scores).map(([name, points]) => ({
      ja: `スコア ${name} を${signed(points)}する`,
      en: `change the score ${name} by ${signed(points)}`,
    })),
    ...(stage === null ? [] : [{ ja: `検討段階を ${stage} にする`, en: `set the stage to ${stage}` }]),
    ...Object.entries(fields).map(([name, value]) =>
      value === null
        ? { ja: `項目 ${name} を空にする`, en: `clear ${name}` }
        : { ja: `項目 ${name} を「${value}」にする`, en: `set ${name} to ${value}` },
    ),
  ];
  return { ja: texts.map(({ ja }) => ja).join("、"), en: texts.map(({ en }) => en).join(", ") };
}

function signed(points: number): string {
  return points < 0 ? String(points) : `+${points}`;
}
