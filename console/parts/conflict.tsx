import { Alert, Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActorName } from "./actor.ts";
import { type Difference, type Values, whoChanged } from "./differences.ts";
import { When } from "./when.tsx";

/** What another person saved while this form was open. */
export interface Other {
  differences: readonly Difference[];
  /** Who and when, as the API tells it. */
  changed: unknown;
}

interface ConflictProps {
  other: Other;
  nameOf: (key: string) => string;
  /** What a value looks like to a person; as it is, unless told. */
  show?: (key: string, value: string) => string;
  isSaving: boolean;
  back: () => void;
  settle: (settled: Values) => void;
}

type Choice = "theirs" | "mine" | "each";
const choices: readonly Choice[] = ["theirs", "mine", "each"];

/** Theirs, mine, or one by one: nobody wins without being chosen (fault 52). */
export function Conflict({
  other: { differences, changed },
  nameOf,
  show = (_key, value) => value,
  isSaving,
  back,
  settle,
}: ConflictProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [each, setEach] = useState(() => undisputed(differences));
  const isReady = choice === "each" ? differences.every(({ key }) => each[key] !== undefined) : choice !== null;
  const settled = () =>
    Object.fromEntries(
      differences.map(({ key, theirs, mine }) => [key, (choice === "each" ? each[key] : choice) === "mine" ? mine : theirs]),
    );
  return (
    <Stack gap="sm">
      <Alert color="yellow" variant="light" title={t("conflict.title")}>
        <WhoChanged changed={changed} /> {t("conflict.explanation")}
      </Alert>
      <Radio.Group
        label={t("conflict.question")}
        value={choice}
        onChange={(value) => setChoice(choices.find((one) => one === value) ?? null)}
      >
        <Stack gap={6} mt={6}>
          {choices.map((one) => (
            <Radio key={one} value={one} label={t(`conflict.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {differences.map((one) => (
        <Radio.Group
          key={one.key}
          label={nameOf(one.key)}
          description={t("conflict.before", { value: show(one.key, one.before) || t("conflict.empty") })}
          value={(choice === "each" ? each[one.key] : choice) ?? null}
          onChange={(value) => {
            setChoice("each");
            setEach((all) => ({
              ...(choice === "theirs" || choice === "mine" ? allOf(differences, choice) : all),
              [one.key]: value === "mine" ? "mine" : "theirs",
            }));
          }}
        >
          <Stack gap={4} mt={4}>
            <Radio value="theirs" label={t("conflict.theirValue", { value: show(one.key, one.theirs) || t("conflict.empty") })} />
            <Radio value="mine" label={t("conflict.myValue", { value: show(one.key, one.mine) || t("conflict.empty") })} />
          </Stack>
        </Radio.Group>
      ))}
      {!isReady && (
        <Text size="xs" c="dimmed">
          {t("conflict.choose")}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={back}>
          {t("conflict.back")}
        </Button>
        <Button disabled={!isReady} loading={isSaving} onClick={() => settle(settled())}>
          {t("conflict.save")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Who saved it and when; nothing where the API does not tell. */
export function WhoChanged({ changed }: { changed: unknown }) {
  const actorName = useActorName();
  const who = whoIn(changed);
  return (
    who !== null && (
      <>
        {actorName(who.by)} · <When at={who.at} />
      </>
    )
  );
}

type Side = "theirs" | "mine";

/** Whoever changed a field alone is not asked about. */
function undisputed(differences: readonly Difference[]): Readonly<Record<string, Side>> {
  const sides: Record<string, Side> = {};
  for (const one of differences) {
    const side = whoChanged(one);
    if (side !== "both") sides[one.key] = side;
  }
  return sides;
}

function allOf(differences: readonly Difference[], choice: Side): Record<string, Side> {
  return Object.fromEntries(differences.map(({ key }) => [key, choice]));
}

/** Who changed it and when, as the API tells it; null where it does not. */
export function whoIn(changed: unknown): { by: string; at: string } | null {
  if (typeof changed !== "object" || changed === null || !("by" in changed) || !("at" in changed)) return null;
  return typeof changed.by === "string" && typeof changed.at === "string" ? { by: changed.by, at: changed.at } : null;
}
