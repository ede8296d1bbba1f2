import { ActionIcon, Button, Checkbox, Fieldset, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TalkOffer } from "../../consultations/reading.ts";
import { titleOf } from "../../sessions/offer-titles.ts";
import type { DefinitionFields } from "../definition-dialog.tsx";
import { type Exception, offersIn, readExceptions, weekdays, writeExceptions } from "./consultant-values.ts";

const zones = Intl.supportedValuesOf("timeZone");

export function ConsultantFields({ values, errors, set, offers }: DefinitionFields & { offers: readonly TalkOffer[] }) {
  const { t } = useTranslation("definitions");
  const text = (field: "name" | "place" | "joinUrl", description?: string) => (
    <TextInput
      label={t(`consultants.${field}`)}
      description={description}
      maxLength={field === "joinUrl" ? 1_000 : 500}
      value={values[field] ?? ""}
      error={errors[field]}
      onChange={({ currentTarget }) => set(field, currentTarget.value)}
      {...(field === "joinUrl" && { inputMode: "url" as const })}
    />
  );
  return (
    <>
      {text("name", t("consultants.nameHint"))}
      <Checkbox.Group
        label={t("consultants.offers")}
        description={t("consultants.offersHint")}
        value={offersIn(values.offers)}
        error={errors.offers}
        onChange={(keys) => set("offers", keys.join(","))}
      >
        <Group gap="md" mt={6}>
          {offers.map(({ key, title }) => (
            <Checkbox key={key} value={key} label={titleOf(title)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Select
        label={t("consultants.zone")}
        description={t("consultants.zoneHint")}
        searchable
        allowDeselect={false}
        data={zones}
        value={values.zone ?? null}
        error={errors.zone}
        onChange={(value) => value !== null && set("zone", value)}
      />
      <Fieldset legend={t("consultants.hours")}>
        <Text size="xs" c="dimmed" mb={6}>
          {t("consultants.hoursHint")}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6}>
          {weekdays.map((day) => (
            <TextInput
              key={day}
              label={t(`consultants.days.${day}`)}
              placeholder={t("consultants.closed")}
              maxLength={200}
              value={values[day] ?? ""}
              error={errors[day]}
              onChange={({ currentTarget }) => set(day, currentTarget.value)}
            />
          ))}
        </SimpleGrid>
        <Checkbox
          mt="sm"
          label={t("consultants.skipsHolidays")}
          checked={values.holidays !== "ignore"}
          onChange={({ currentTarget }) => set("holidays", currentTarget.checked ? "skip" : "ignore")}
        />
      </Fieldset>
      <Exceptions values={values} errors={errors} set={set} />
      {text("place")}
      {text("joinUrl", t("consultants.joinUrlHint"))}
    </>
  );
}

/** Other hours on single dates, or none at all. */
function Exceptions({ values, errors, set }: DefinitionFields) {
  const { t } = useTranslation("definitions");
  const exceptions = readExceptions(values.exceptions ?? "");
  const change = (next: readonly Exception[]) => set("exceptions", writeExceptions(next));
  const replace = (place: number, part: Partial<Exception>) =>
    change(exceptions.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <Fieldset legend={t("consultants.exceptions")}>
      <Text size="xs" c="dimmed" mb={6}>
        {t("consultants.exceptionsHint")}
      </Text>
      <Stack gap={6}>
        {exceptions.map(({ date, hours }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a date may be typed twice for a moment.
          <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              type="date"
              label={t("consultants.date")}
              value={date}
              onChange={({ currentTarget }) => replace(index, { date: currentTarget.value })}
            />
            <TextInput
              label={t("consultants.hoursOf")}
              placeholder={t("consultants.closed")}
              style={{ flex: 1 }}
              maxLength={200}
              value={hours}
              onChange={({ currentTarget }) => replace(index, { hours: currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              size={36}
              aria-label={t("consultants.dropException", { date })}
              onClick={() => change(exceptions.filter((_, place) => place !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {errors.exceptions && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {errors.exceptions}
          </Text>
        )}
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => change([...exceptions, { date: "", hours: "" }])}
          >
            {t("consultants.addException")}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
