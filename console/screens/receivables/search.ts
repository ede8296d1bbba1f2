import { GetReceivablesInstalmentsBucket } from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch } from "../../parts/search-params.ts";
import { dayIn } from "../invoices/search.ts";

const buckets = Object.values(GetReceivablesInstalmentsBucket);
export type Bucket = (typeof buckets)[number];

/** What is behind one number; none of them: the charts. */
export interface ReceivablesSearch {
  /** Periods of the calendar. Left out: months. */
  by?: "week";
  /** How many days late. */
  bucket?: Bucket;
  /** Everything whose day has passed. */
  late?: true;
  /** The first day of a period of the calendar. */
  period?: string;
  /** Everything that is open. */
  all?: true;
}

export function readReceivablesSearch(search: RawSearch): ReceivablesSearch {
  return compact({
    by: oneOf(search, "by", ["week"] as const),
    bucket: oneOf(search, "bucket", buckets),
    late: flagIn(search, "late"),
    period: dayIn(search, "period"),
    all: flagIn(search, "all"),
  });
}

export function isListed({ bucket, late, period, all }: ReceivablesSearch): boolean {
  return bucket !== undefined || late === true || period !== undefined || all === true;
}
