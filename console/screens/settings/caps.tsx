import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CalendarCapsItem } from "../../api/generated/routes.schemas.ts";
import classes from "./settings.module.css";

const channels = ["email", "line", "person", "any"] as const;
const categories = ["nurture", "promotion", "care"] as const;

interface CapsProps {
  caps: readonly CalendarCapsItem[];
  change: (caps: readonly CalendarCapsItem[]) => void;
  /** By the path in the body, such as `caps.0.max`. */
  errors: Readonly<Record<string, string>>;
}

/** How many messages a lead gets at most: one rule a line, and all of them hold. */
export function Caps({ caps, change, errors }: CapsProps) {
  const { t } = useTranslation("settings");
  const set = (index: number, part: Partial<CalendarCapsItem>) => change(caps.map((cap, at) => (at === index ? { ...cap, ...part } : cap)));
  return (
    <>
      <ul className={classes.rows}>
        {caps.map((cap, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own.
          <li key={index} className={classes.row}>
            <Group gap="xs" align="flex-end" flex="1 1 20rem">
              <Select
                label={t("caps.channel")}
                w="9rem"
                allowDeselect={false}
                value={cap.channel}
                onChange={(value) => set(index, { channel: channels.find((one) => one === value) ?? cap.channel })}
                data={channels.map((value) => ({ value, label: t(`caps.channels.${value}`) }))}
              />
              <NumberInput
                label={t("caps.max")}
                w="6rem"
                min={1}
                allowDecimal={false}
                value={cap.max}
                onChange={(value) => set(index, { max: Number(value) || 1 })}
                error={errors[`caps.${index}.max`]}
              />
              <NumberInput
                label={t("caps.hours")}
                w="7rem"
                min={1}
                value={cap.hours}
                onChange={(value) => set(index, { hours: Number(value) || 1 })}
                error={errors[`caps.${index}.hours`]}
              />
              <Checkbox.Group
                label={t("caps.categories")}
                value={cap.categories}
                onChange={(values) => {
                  const chosen = categories.filter((one) => values.includes(one));
                  if (chosen.length > 0) set(index, { categories: chosen });
                }}
                error={errors[`caps.${index}.categories`]}
              >
                <Group gap="sm" mih="2.25rem">
                  {categories.map((value) => (
                    <Checkbox key={value} size="sm" value={value} label={t(`caps.category.${value}`)} />
                  ))}
                </Group>
              </Checkbox.Group>
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("removeOf", { name: sayCap(cap, t) })}
              onClick={() => change(caps.filter((_, at) => at !== index))}
            >
              <IconTrash size={17} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {caps.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("caps.none")}
        </Text>
      )}
      <Button
        variant="light"
        size="compact-md"
        style={{ alignSelf: "flex-start" }}
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => change([...caps, { channel: "email", categories: [...categories], max: 1, hours: 24 }])}
      >
        {t("caps.add")}
      </Button>
    </>
  );
}

/** `メール 20時間に2通まで（お便り、ご案内、お客様向け）` */
export function sayCap({ channel, max, hours, categories: of }: CalendarCapsItem, t: TFunction<"settings">): string {
  const which = of.map((one) => t(`caps.category.${one}`)).join(t("comma"));
  return t("caps.line", { channel: t(`caps.channels.${channel}`), count: max, hours, which });
}
