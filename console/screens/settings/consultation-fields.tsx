import { ActionIcon, Button, Checkbox, Fieldset, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Question, readQuestions, type TalkField, writeQuestions } from "./consultation-values.ts";
import type { DefinitionFields } from "./definition-dialog.tsx";

/** The words of a field of `consultation`: those of the offer itself have some of the same names. */
export const talkWord = (field: TalkField): "minutes" | "reminders" | Exclude<TalkField, "talkMinutes" | "talkReminders"> => {
  if (field === "talkMinutes") return "minutes";
  return field === "talkReminders" ? "reminders" : field;
};

/** How guests book an offer of the kind consultation. */
export function ConsultationFields({ values, errors, set }: DefinitionFields) {
  const { t } = useTranslation("definitions");
  if (values.kind !== "consultation") return null;
  const text = (field: TalkField, description?: string, isNumber = true) => (
    <TextInput
      label={t(`offers.consultation.${talkWord(field)}`)}
      description={description}
      maxLength={100}
      value={values[field] ?? ""}
      error={errors[field]}
      onChange={({ currentTarget }) => set(field, currentTarget.value)}
      {...(isNumber && { inputMode: "numeric" as const })}
    />
  );
  return (
    <Fieldset legend={t("offers.consultation.heading")}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {text("talkMinutes", t("offers.consultation.minutesHint"))}
          {text("step")}
          {text("bufferBefore")}
          {text("bufferAfter")}
          {text("horizon")}
          {text("perDay", t("offers.consultation.perDayHint"))}
          {text("notice", t("offers.consultation.noticeHint"), false)}
          {text("change", t("offers.consultation.changeHint"), false)}
        </SimpleGrid>
        {text("talkReminders", t("offers.consultation.remindersHint"), false)}
        <Questions values={values} errors={errors} set={set} />
      </Stack>
    </Fieldset>
  );
}

/** What a guest is asked before. */
function Questions({ values, errors, set }: DefinitionFields) {
  const { t } = useTranslation("definitions");
  const questions = readQuestions(values.questions);
  const change = (next: readonly Question[]) => set("questions", writeQuestions(next));
  const replace = (place: number, part: Partial<Question>) =>
    change(questions.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t("offers.consultation.questions")}
      </Text>
      <Text size="xs" c="dimmed">
        {t("offers.consultation.questionsHint")}
      </Text>
      {questions.map(({ key, ja, en, required }, index) => (
        <Stack key={key} gap={6}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              style={{ flex: 1 }}
              label={`${t("offers.consultation.question", { number: index + 1 })} ${t("offers.ja")}`}
              maxLength={200}
              value={ja}
              onChange={({ currentTarget }) => replace(index, { ja: currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              size={36}
              aria-label={t("offers.consultation.dropQuestion", { number: index + 1 })}
              onClick={() => change(questions.filter((one) => one.key !== key))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
          <TextInput
            label={`${t("offers.consultation.question", { number: index + 1 })} ${t("offers.en")}`}
            maxLength={200}
            value={en}
            onChange={({ currentTarget }) => replace(index, { en: currentTarget.value })}
          />
          <Checkbox
            label={t("offers.consultation.required")}
            checked={required}
            onChange={({ currentTarget }) => replace(index, { required: currentTarget.checked })}
          />
        </Stack>
      ))}
      {errors.questions && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {errors.questions}
        </Text>
      )}
      {questions.length < 10 && (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => change([...questions, { key: newKey(questions), ja: "", en: "", required: false }])}
          >
            {t("offers.consultation.addQuestion")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Answers stand under it, so it is never that of another question. */
function newKey(questions: readonly Question[]): string {
  const taken = new Set(questions.map(({ key }) => key));
  for (let number = questions.length + 1; ; number += 1) if (!taken.has(`question-${number}`)) return `question-${number}`;
}
