import type { Channel } from "./definition.ts";

export type Scalar = string | number | boolean;

/** One test on a lead. Bounds: `atLeast` includes its value, `below` does not. ISO dates compare as text. */
export type Condition =
  | { readonly kind: "score"; readonly dimension: string; readonly atLeast: number | null; readonly below: number | null }
  | { readonly kind: "tags"; readonly has: readonly string[]; readonly hasNot: readonly string[] }
  | {
      readonly kind: "field";
      readonly key: string;
      readonly is: readonly Scalar[] | null;
      readonly isNot: readonly Scalar[] | null;
      readonly atLeast: number | string | null;
      readonly below: number | string | null;
      readonly isSet: boolean | null;
    }
  | { readonly kind: "stage"; readonly oneOf: readonly string[] }
  | { readonly kind: "relation"; readonly oneOf: readonly string[] }
  | { readonly kind: "channel"; readonly reachable: readonly Channel[] };
