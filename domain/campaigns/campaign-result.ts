import { divide } from "../money/rounding.ts";

export interface CampaignCounts {
  leads: number;
  customers: number;
  /** What the customers' standing purchases cost, in the smallest unit of the campaign's currency. */
  revenueMinor: number;
  /** Null: nobody has noted a cost, so what it cost is unknown. */
  spentMinor: number | null;
}

export interface CampaignRatios {
  /** Null: nothing to divide, or unknown. Rounded to the nearer. */
  costPerLeadMinor: number | null;
  costPerCustomerMinor: number | null;
  /** What came back beyond what was spent, in percent of it: 0 when it paid for itself. Null: nothing was spent, or unknown. */
  returnPercent: number | null;
}

/** What a campaign brought for its money. */
export function ratiosOf({ leads, customers, revenueMinor, spentMinor }: CampaignCounts): CampaignRatios {
  const per = (count: number) => (spentMinor === null || count === 0 ? null : rounded(spentMinor, count));
  return {
    costPerLeadMinor: per(leads),
    costPerCustomerMinor: per(customers),
    returnPercent: spentMinor === null || spentMinor === 0 ? null : rounded((revenueMinor - spentMinor) * 100, spentMinor),
  };
}

function rounded(dividend: number, divisor: number): number {
  return Number(divide(BigInt(dividend), BigInt(divisor), "half-up"));
}
