import { AppError } from "../app-error.ts";
import { plusDays } from "../time/iso-date.ts";

/** ISO dates. Whoever is added from the first day to the last that counts was gained by the campaign: cards are typed in after the show. */
export interface CampaignDates {
  startsOn: string;
  endsOn: string;
  countsUntil: string;
}

/** counting: it has ended, and those who are added still count. */
export const campaignPhases = ["ahead", "running", "counting", "over", "cancelled"] as const;
export type CampaignPhase = (typeof campaignPhases)[number];

/** Days after the end that count when nothing else is said. */
export const COUNTS_FOR_DAYS = 30;
/** A longer one is a typing error. */
const LONGEST_DAYS = 1_830;

export function usualCountsUntil(endsOn: string): string {
  return plusDays(endsOn, COUNTS_FOR_DAYS);
}

export function phaseOf(
  { startsOn, endsOn, countsUntil, isCancelled }: CampaignDates & { isCancelled: boolean },
  today: string,
): CampaignPhase {
  if (isCancelled) return "cancelled";
  if (today < startsOn) return "ahead";
  if (today <= endsOn) return "running";
  return today <= countsUntil ? "counting" : "over";
}

/** Throws AppError invalid for dates in a wrong order. */
export function requireCampaignDates({ startsOn, endsOn, countsUntil }: CampaignDates): void {
  if (endsOn < startsOn)
    throw new AppError("invalid", "campaign-ends-before-start", {
      ja: "終了日は、開始日と同じ日か、それより後にしてください。",
      en: "The end must be the day of the start or later.",
    });
  if (countsUntil < endsOn)
    throw new AppError("invalid", "campaign-counts-before-end", {
      ja: "「いつまで数えるか」は、終了日と同じ日か、それより後にしてください。",
      en: "People must count until the day of the end or later.",
    });
  if (countsUntil > plusDays(startsOn, LONGEST_DAYS))
    throw new AppError("invalid", "campaign-too-long", {
      ja: "キャンペーンは、数える期間を含めて5年以内にしてください。",
      en: "A campaign lasts five years at most, with the days that count after it.",
    });
}
