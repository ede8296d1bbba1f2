/** Why a journey took its way, apart from what its steps say (steps/<kind>/words.ts). */
const wayReasons = {
  "by-hand": "a person skipped it",
} as const;

/** Why a journey was parked: a fault to mend. */
const faultReasons = {
  "position-unreadable": "its place in the sequence cannot be read",
  "unknown-zone": "the lead's time zone does not exist; correct it",
  "endless-loop": "the sequence comes back to the same step without end",
  "broken-step": "the step cannot be carried out",
  "unknown-step": "the step is no longer in the sequence; move the lead to another one",
  "unknown-kind": "the step is of a kind that this version does not know",
  "step-changed": "the step is no longer what the lead waited in; move the lead to a step",
  "window-never-opens": "the sending window never opens; correct it or the days off",
  "park field-missing": "the step needs a date that the lead has not; fill in the field, then resume the journey",
  "field-not-a-date": "the field holds no date of the calendar; correct it for this lead",
  "version-missing": "this version of the sequence is gone",
  "sender-missing": "its channel has no default sender; set one up, then resume the journey",
  "template-missing": "the template was never published; publish it, then resume the journey",
  "template-fault": "the template cannot be rendered for this lead; mend it, then resume the journey",
} as const;

/** What a simulation says of a touch. */
const simulationReasons = {
  answer: "at once, since it answers the lead's own act",
  due: "on time",
} as const;

/** What journeys say as a reason, each as a sentence without a full stop; `verdict reason` where the verdict gives another meaning. */
export const journeyReasons: Readonly<Record<string, string>> = { ...wayReasons, ...faultReasons, ...simulationReasons };
