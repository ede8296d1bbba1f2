import { GetBankLinesState, GetPaymentsMethod, GetRefundsState } from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const methods = Object.values(GetPaymentsMethod);
export const paymentStates = ["received", "suspense", "reversed"] as const;

export interface PaymentsSearch {
  method?: (typeof methods)[number];
  /** suspense: nobody knows whose it is. */
  state?: (typeof paymentStates)[number];
  /** Id of the lead; for a new payment, who paid. */
  lead?: string;
  /** Days of the receipt, both included. */
  from?: string;
  to?: string;
  /** Id of the payment that is open. */
  payment?: string;
  /** The form of a new one is open. */
  create?: true;
}

export function readPaymentsSearch(search: RawSearch): PaymentsSearch {
  return compact({
    method: oneOf(search, "method", methods),
    state: oneOf(search, "state", paymentStates),
    lead: textIn(search, "lead"),
    from: dayIn(search, "from"),
    to: dayIn(search, "to"),
    payment: textIn(search, "payment"),
    create: flagIn(search, "create"),
  });
}

export const refundStates = Object.values(GetRefundsState);

export interface RefundsSearch {
  state?: (typeof refundStates)[number];
  lead?: string;
}

export function readRefundsSearch(search: RawSearch): RefundsSearch {
  return compact({ state: oneOf(search, "state", refundStates), lead: textIn(search, "lead") });
}

export const lineStates = Object.values(GetBankLinesState).filter((state) => state !== "waiting");

export interface BankSearch {
  view?: "files";
  /** Left out: those that wait for a person; of a file, all. */
  state?: (typeof lineStates)[number] | "waiting" | "any";
  /** Id of the file whose lines are shown. */
  file?: string;
  /** Id of the line that is open. */
  line?: string;
  open?: "split" | "ignore";
}

export function readBankSearch(search: RawSearch): BankSearch {
  return compact({
    view: oneOf(search, "view", ["files"] as const),
    state: oneOf(search, "state", ["waiting", ...lineStates, "any"] as const),
    file: textIn(search, "file"),
    line: textIn(search, "line"),
    open: oneOf(search, "open", ["split", "ignore"] as const),
  });
}

export function lineStateOf({ state, file }: BankSearch): NonNullable<BankSearch["state"]> {
  return state ?? (file === undefined ? "waiting" : "any");
}

function dayIn(search: RawSearch, key: string): string | undefined {
  const day = textIn(search, key);
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}
