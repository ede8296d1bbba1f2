import { GetProcessStepsStepPeopleGroup } from "../../api/generated/routes.schemas.ts";
import { compact, instantIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

const groups = Object.values(GetProcessStepsStepPeopleGroup);
export type StepGroup = (typeof groups)[number];

export interface FunnelSearch {
  /** Instants: who entered the process in this period. */
  from?: string;
  to?: string;
  /** Keys of a source and of a sequence. */
  source?: string;
  sequence?: string;
  /** The people behind a number of this step; left out: the funnel. */
  step?: string;
  group?: StepGroup;
  /** Supposed rates in percent: `presented:50,closed:90`. */
  rates?: string;
}

export type FunnelChange = { [Key in keyof FunnelSearch]?: FunnelSearch[Key] | undefined };

export function readFunnelSearch(search: RawSearch): FunnelSearch {
  return compact({
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
    source: textIn(search, "source"),
    sequence: textIn(search, "sequence"),
    step: textIn(search, "step"),
    group: oneOf(search, "group", groups),
    rates: ratesIn(search),
  });
}

function ratesIn(search: RawSearch): string | undefined {
  const text = textIn(search, "rates");
  return writeRates(readRates(text));
}

/** The filter of all numbers, without what is open. */
export function cohortOf({ from, to, source, sequence }: FunnelSearch) {
  return compact({ from, to, source, sequence });
}

/** Supposed rates by step, in percent; what is none is left out. */
export function readRates(text: string | undefined): Record<string, number> {
  const pairs = [...(text ?? "").matchAll(/(?:^|,)([a-z][a-z0-9-]*):(100|\d{1,2})(?=,|$)/g)];
  return Object.fromEntries(pairs.map(([, step = "", percent]) => [step, Number(percent)]));
}

export function writeRates(rates: Readonly<Record<string, number>>): string | undefined {
  const pairs = Object.entries(rates).map(([step, percent]) => `${step}:${percent}`);
  return pairs.length === 0 ? undefined : pairs.join(",");
}

/** An address without what is undefined. */
export function clean(search: FunnelChange): FunnelSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as FunnelSearch;
}
