import { ActionIcon, Button, Checkbox, Group, Input, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TypedBonus } from "./offer-values.ts";
import classes from "./settings.module.css";

const MOST = 20;

interface BonusesProps {
  bonuses: readonly TypedBonus[];
  change: (bonuses: readonly TypedBonus[]) => void;
  /** By the path in the body, such as `bonuses.0.cost`. */
  errors: Readonly<Record<string, string>>;
}

/** What comes with an offer: made by oneself or bought in, and what each costs. */
export function Bonuses({ bonuses, change, errors }: BonusesProps) {
  const { t } = useTranslation("definitions");
  const set = (index: number, part: Partial<TypedBonus>) =>
    change(bonuses.map((bonus, at) => (at === index ? { ...bonus, ...part } : bonus)));
  return (
    <div role="group" aria-label={t("offers.bonuses")}>
      <Input.Label component="div">{t("offers.bonuses")}</Input.Label>
      <Input.Description>{t("offers.bonusesHint")}</Input.Description>
      <ul className={classes.rows}>
        {bonuses.map((bonus, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bonus has no name of its own.
          <li key={index} className={classes.row}>
            <Group gap="sm" align="flex-start" flex="1 1 16rem">
              <TextInput
                label={t("offers.bonus")}
                flex="1 1 12rem"
                maxLength={200}
                value={bonus.title}
                error={errors[`bonuses.${index}.title`]}
                onChange={({ currentTarget }) => set(index, { title: currentTarget.value })}
              />
              <TextInput
                label={t("offers.cost")}
                w="7rem"
                inputMode="numeric"
                value={bonus.cost}
                error={errors[`bonuses.${index}.cost`]}
                onChange={({ currentTarget }) => set(index, { cost: currentTarget.value })}
              />
              <Checkbox
                label={t("offers.bought")}
                mt="1.9rem"
                checked={bonus.bought}
                onChange={({ currentTarget }) => set(index, { bought: currentTarget.checked })}
              />
            </Group>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("offers.removeBonus", { name: bonus.title.trim() === "" ? t("offers.bonus") : bonus.title })}
              onClick={() => change(bonuses.filter((_, at) => at !== index))}
            >
              <IconTrash size={17} stroke={1.6} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {errors.bonuses !== undefined && (
        <Text size="sm" c="var(--parked)">
          {errors.bonuses}
        </Text>
      )}
      {bonuses.length < MOST && (
        <Button
          mt={6}
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => change([...bonuses, { title: "", cost: "", bought: false }])}
        >
          {t("offers.addBonus")}
        </Button>
      )}
    </div>
  );
}
