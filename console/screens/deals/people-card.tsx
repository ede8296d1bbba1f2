import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { putDealsIdPeople } from "../../api/generated/deals.ts";
import type { DealDetail, DealDetailPeopleItem } from "../../api/generated/routes.schemas.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Pill, StateMark, type StateTone } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { Refusal } from "./override.tsx";

type Person = Omit<DealDetailPeopleItem, "id">;
const roles = ["window", "decision-maker", "checker", "influencer", "family"] as const satisfies readonly Person["role"][];
const stances = ["for", "against", "unknown"] as const satisfies readonly Person["stance"][];
const tones: Readonly<Record<Person["stance"], StateTone>> = { for: "running", against: "parked", unknown: "waiting" };

/** Who takes part in the decision, and whether they are for it. */
export function PeopleCard(props: CardProps) {
  const { t } = useTranslation("deals");
  const { deal, mayWrite, open, show } = props;
  return (
    <Sheet
      title={t("people.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show("people")}>
            {t("people.open")}
          </Button>
        )
      }
    >
      {deal.people.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("people.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {deal.people.map(({ id, name, role, stance, reason, isMet }) => (
            <li key={id} className={classes.row}>
              <div className={classes.who}>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(`roles.${role}`)}
                </Text>
                {reason !== "" && <Text size="sm">{reason}</Text>}
              </div>
              <Group gap={6}>
                <StateMark tone={tones[stance]}>{t(`stances.${stance}`)}</StateMark>
                {isMet && <Pill>{t("people.met")}</Pill>}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <PeopleForm opened={open === "people"} {...props} />}
    </Sheet>
  );
}

const blank: Person = { name: "", role: "family", stance: "unknown", reason: "", isMet: false };
const withoutIds = (people: DealDetail["people"]): Person[] => people.map(({ id: _, ...person }) => person);

function PeopleForm({ deal, opened, show, refresh }: CardProps & { opened: boolean }) {
  const { t } = useTranslation(["deals", "common"]);
  const kept = useKeptPlace(`deal people ${deal.id}`);
  const [people, setPeople] = useKept<Person[]>(kept, "people", deal.people.length === 0 ? [blank] : withoutIds(deal.people));
  const [revision, setRevision] = useState(deal.revision);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  // Nothing is typed yet: what others saved meanwhile is what this begins with.
  if (!kept.hasTyped && revision !== deal.revision) {
    setRevision(deal.revision);
    setPeople(deal.people.length === 0 ? [blank] : withoutIds(deal.people));
  }
  const change = (index: number, part: Partial<Person>) =>
    setPeople((now) => now.map((person, place) => (place === index ? { ...person, ...part } : person)));
  const save = async () => {
    const named = people.filter(({ name, reason }) => name.trim() !== "" || reason.trim() !== "");
    setIsMissing(named.some(({ name }) => name.trim() === ""));
    if (named.some(({ name }) => name.trim() === "")) return;
    setIsSaving(true);
    setError(null);
    try {
      await putDealsIdPeople(deal.id, { people: named }, matchOf(revision));
      kept.forget();
      await refresh();
      tellDone(t("people.done"));
      show();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <FormModal kept={kept} opened={opened} onClose={() => show()} title={t("people.title")} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          {people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name until they are saved.
            <Stack key={index} gap={6} role="group" aria-label={person.name || t("people.one")}>
              <Group align="flex-end" gap="xs" wrap="nowrap">
                <TextInput
                  style={{ flex: 1 }}
                  {...(index === 0 && { "data-autofocus": true })}
                  label={t("people.name")}
                  maxLength={100}
                  value={person.name}
                  error={isMissing && person.name.trim() === "" && person.reason.trim() !== "" ? t("people.nameMissing") : undefined}
                  onChange={({ currentTarget }) => change(index, { name: currentTarget.value })}
                />
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t("people.remove", { name: person.name })}
                  onClick={() => setPeople((now) => now.filter((_, place) => place !== index))}
                >
                  <IconTrash size={17} />
                </ActionIcon>
              </Group>
              <Group grow gap="xs">
                <Select
                  label={t("people.role")}
                  allowDeselect={false}
                  value={person.role}
                  data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
                  onChange={(value) => change(index, { role: roles.find((one) => one === value) ?? person.role })}
                />
                <Select
                  label={t("people.stance")}
                  allowDeselect={false}
                  value={person.stance}
                  data={stances.map((value) => ({ value, label: t(`stances.${value}`) }))}
                  onChange={(value) => change(index, { stance: stances.find((one) => one === value) ?? person.stance })}
                />
              </Group>
              <TextInput
                label={t("people.reason")}
                maxLength={1_000}
                value={person.reason}
                onChange={({ currentTarget }) => change(index, { reason: currentTarget.value })}
              />
              <Checkbox
                label={t("people.isMet")}
                checked={person.isMet}
                onChange={({ currentTarget }) => change(index, { isMet: currentTarget.checked })}
              />
            </Stack>
          ))}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            style={{ alignSelf: "flex-start" }}
            disabled={people.length >= 50}
            onClick={() => setPeople((now) => [...now, blank])}
          >
            {t("people.add")}
          </Button>
          <Refusal error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => show()}>
              {t("cancel", { ns: "common" })}
            </Button>
            <Button type="submit" loading={isSaving}>
              {t("save", { ns: "common" })}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
