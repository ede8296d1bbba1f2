import { GetInvoicesState } from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetInvoicesState);

export interface InvoicesSearch {
  /** Left out: all of them. */
  state?: (typeof states)[number];
  /** Days of the issue, as `2027-04-05`; both belong to the range. */
  from?: string;
  to?: string;
  /** In the smallest unit of the currency, with tax; both belong to the range. */
  least?: number;
  most?: number;
  /** A part of the buyer's or the lead's name, or of the company. */
  partner?: string;
  /** Id of the lead; the form of a new one begins with them. */
  lead?: string;
  /** The form of a new one is open. */
  create?: true;
  /** Id of the deal that the form begins with. */
  deal?: string;
}

/** The change of some of them; undefined takes one away. */
export type InvoicesChange = { [Key in keyof InvoicesSearch]?: InvoicesSearch[Key] | undefined };

export function readInvoicesSearch(search: RawSearch): InvoicesSearch {
  return compact({
    state: oneOf(search, "state", states),
    from: dayIn(search, "from"),
    to: dayIn(search, "to"),
    least: amountIn(search, "least"),
    most: amountIn(search, "most"),
    partner: textIn(search, "partner"),
    lead: textIn(search, "lead"),
    create: flagIn(search, "create"),
    deal: textIn(search, "deal"),
  });
}

export function dayIn(search: RawSearch, key: string): string | undefined {
  const value = textIn(search, key);
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function amountIn(search: RawSearch, key: string): number | undefined {
  const value = textIn(search, key);
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}

const acts = ["promise", "credit", "write-off", "void"] as const;

export interface InvoiceSearch {
  open?: (typeof acts)[number];
}

export function readInvoiceSearch(search: RawSearch): InvoiceSearch {
  return compact({ open: oneOf(search, "open", acts) });
}
