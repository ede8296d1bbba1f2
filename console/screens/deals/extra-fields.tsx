import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TypedEstimate } from "./estimate-content.ts";

const MOST_EXTRAS = 5;

type Extra = TypedEstimate["extras"][number];

interface ExtraProps {
  extras: Extra[];
  /** The last day of the estimate: no extra ends after it. */
  latest: string;
  change: (extras: Extra[]) => void;
}

/** What comes with a choice until a day. */
export function ExtraFields({ extras, latest, change }: ExtraProps) {
  const { t } = useTranslation("deals");
  const changeOne = (index: number, part: Partial<Extra>) =>
    change(extras.map((extra, place) => (place === index ? { ...extra, ...part } : extra)));
  return (
    <div role="group" aria-label={t("extras.title")}>
      {extras.map(({ title, until }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: extras have no other name.
        <Group key={index} align="flex-end" gap="xs" mb="xs">
          <TextInput
            style={{ flex: "3 1 14rem" }}
            label={t("extras.what")}
            required
            withAsterisk={false}
            maxLength={200}
            value={title}
            onChange={({ currentTarget }) => changeOne(index, { title: currentTarget.value })}
          />
          <TextInput
            type="date"
            style={{ flex: "1 1 9rem" }}
            label={t("extras.until")}
            required
            withAsterisk={false}
            max={latest}
            value={until}
            onChange={({ currentTarget }) => changeOne(index, { until: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={t("extras.remove", { title })}
            onClick={() => change(extras.filter((_, place) => place !== index))}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      ))}
      {extras.length < MOST_EXTRAS && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => change([...extras, { title: "", until: latest }])}
        >
          {t("extras.add")}
        </Button>
      )}
    </div>
  );
}
