import type { Channel } from "../touches/channel.ts";

export type Scalar = string | number | boolean;

/** One test of a lead. `atLeast` includes its value, `below` does not. ISO dates compare as text. */
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
  | { readonly kind: "orders"; readonly atLeast: number | null; readonly below: number | null }
  | { readonly kind: "channel"; readonly reachable: readonly Channel[] };

/** The facts that conditions use. */
export interface ConditionFacts {
  readonly fields: Readonly<Record<string, Scalar | null | undefined>>;
  readonly tags: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  readonly stage: string;
  readonly relation: string;
  /** Purchases that stand. */
  readonly orders?: number;
  readonly reachable: readonly Channel[];
}

/** A condition with its result and the facts that it used. Field values are left out, since they may be personal. */
export type Judgement = Readonly<Record<string, unknown>> & { readonly holds: boolean };

export function judgeCondition(condition: Condition, facts: ConditionFacts): Judgement {
  switch (condition.kind) {
    case "score": {
      const value = ownValue(facts.scores, condition.dimension) ?? 0;
      return { ...condition, value, holds: within(value, condition.atLeast, condition.below) };
    }
    case "tags": {
      const holds = condition.has.every((tag) => facts.tags.includes(tag)) && !condition.hasNot.some((tag) => facts.tags.includes(tag));
      return { ...condition, holds };
    }
    case "field": {
      const value = ownValue(facts.fields, condition.key) ?? null;
      const isSet = value !== null && value !== "";
      const holds =
        (condition.is === null || condition.is.some((wanted) => wanted === value)) &&
        (condition.isNot === null || !condition.isNot.some((unwanted) => unwanted === value)) &&
        ((condition.atLeast === null && condition.below === null) || (isSet && within(value, condition.atLeast, condition.below))) &&
        (condition.isSet === null || condition.isSet === isSet);
      return { kind: "field", key: condition.key, holds };
    }
    case "stage":
      return { ...condition, value: facts.stage, holds: condition.oneOf.includes(facts.stage) };
    case "relation":
      return { ...condition, value: facts.relation, holds: condition.oneOf.includes(facts.relation) };
    case "orders": {
      const value = facts.orders ?? 0;
      return { ...condition, value, holds: within(value, condition.atLeast, condition.below) };
    }
    case "channel":
      return { ...condition, holds: condition.reachable.every((channel) => facts.reachable.includes(channel)) };
  }
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Values of different types cannot be compared: the bound then fails. */
function within(value: Scalar, atLeast: number | string | null, below: number | string | null): boolean {
  return (
    (atLeast === null || (typeof value === typeof atLeast && value >= atLeast)) &&
    (below === null || (typeof value === typeof below && value < below))
  );
}
