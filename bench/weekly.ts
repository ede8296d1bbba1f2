/** Milliseconds of 365 days. */
export const YEAR = 365 * 86_400_000;

/** YAML of a sequence of mails with the same wait before each. */
export function weekly({ sends, wait }: { sends: number; wait: string }): string {
  const head = [
    "sequence: bench",
    "title: Bench",
    "category: nurture",
    "topic: newsletter",
    "enter: manual",
    'window: { days: weekdays, from: "08:00", to: "20:00", holidays: skip }',
    "steps:",
  ];
  const steps = Array.from({ length: sends }, (_, index) => [
    `  - { id: wait-${index}, wait: "${wait}" }`,
    `  - { id: mail-${index}, send: { email: trust/useful } }`,
  ]);
  return [...head, ...steps.flat(), ""].join("\n");
}
