import { Button, NumberInput, Popover, Select, SimpleGrid, TextInput } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getSequencesKeySteps } from "../../api/generated/sequences.ts";
import { useSession } from "../../app/session.ts";
import { useDocumentTitles } from "../../parts/document-titles.ts";
import { useHoldCauseChoices, useSourceChoices, useTopicChoices } from "../../parts/people-choices.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { TagField } from "../../parts/tag-field.tsx";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";
import { useStepSentences } from "../sequences/step-sentences.ts";
import { contactStates, enrolmentStates, type PeopleFilter, relations, stages, subscriptionStates } from "./search.ts";

interface FiltersProps {
  filter: PeopleFilter;
  change: (part: PeopleFilter) => void;
}

const DAY_MS = 86_400_000;

/** Every filter of the list; each stands in its address at once. */
export function Filters({ filter, change }: FiltersProps) {
  const { t } = useTranslation("people");
  const { id: ownId, zone } = useSession();
  const [opened, setOpened] = useState(false);
  const sequences = useSequenceTitles();
  const documents = useDocumentTitles();
  const staff = useStaffNames();
  const topics = useTopicChoices();
  const sources = useSourceChoices();
  const causes = useHoldCauseChoices();
  const steps = useQuery({
    queryKey: ["sequences", filter.sequence, "steps"],
    queryFn: ({ signal }) => getSequencesKeySteps(filter.sequence ?? "", {}, { signal }),
    enabled: opened && filter.sequence !== undefined && sequences.length > 0,
  });
  const { steps: named } = useStepSentences(opened ? filter.sequence : undefined);
  // Steps of earlier versions, at which somebody may still be.
  const gone = (steps.data?.items ?? []).map(({ step }) => step).filter((step) => !named.some(({ value }) => value === step));
  const choice = (name: keyof PeopleFilter, known: readonly string[], words: string) => ({
    label: t(`filters.${name}`),
    clearable: true,
    value: filter[name] === undefined ? null : String(filter[name]),
    onChange: (value: string | null) => change({ [name]: known.find((one) => one === value) }),
    data: known.map((value) => ({ value, label: t(`${words}.${value}`) })),
    comboboxProps: { withinPortal: false },
  });
  const listed = (name: "topic" | "source" | "holdCause", known: readonly { value: string; label: string }[]) => ({
    label: t(`filters.${name}`),
    clearable: true,
    searchable: true,
    value: filter[name] ?? null,
    onChange: (value: string | null) => change({ [name]: value ?? undefined }),
    // A link may name one that is gone.
    data:
      filter[name] === undefined || known.some(({ value }) => value === filter[name])
        ? [...known]
        : [...known, { value: filter[name], label: filter[name] }],
    comboboxProps: { withinPortal: false },
  });
  const from = filter.createdFrom === undefined ? "" : wallClock(new Date(filter.createdFrom), zone).slice(0, 10);
  const to = filter.createdTo === undefined ? "" : wallClock(new Date(Date.parse(filter.createdTo) - 1), zone).slice(0, 10);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width="min(38rem, calc(100vw - 2rem))" trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
          {t("filters.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ maxHeight: "min(36rem, 70vh)", overflowY: "auto" }} aria-label={t("filters.open")}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
          <Select {...choice("relation", relations, "relations")} />
          <Select {...choice("stage", stages, "stages")} />
          <Select
            label={t("filters.sequence")}
            clearable
            searchable
            value={filter.sequence ?? null}
            onChange={(value) => change({ sequence: value ?? undefined, step: undefined })}
            data={sequences}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t("filters.step")}
            clearable
            disabled={filter.sequence === undefined}
            value={filter.step ?? null}
            onChange={(value) => change({ step: value ?? undefined })}
            searchable
            data={[...named, ...gone.map((value) => ({ value, label: value }))]}
            comboboxProps={{ withinPortal: false }}
          />
          <Select {...choice("enrolment", enrolmentStates, "enrolments")} />
          <Select
            label={t("filters.ownerId")}
            clearable
            value={filter.ownerId ?? null}
            onChange={(value) => change({ ownerId: value ?? undefined })}
            data={[
              { value: ownId, label: t("filters.me") },
              ...staff.filter(({ id }) => id !== ownId).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            comboboxProps={{ withinPortal: false }}
          />
          <TagField
            label={t("filters.tag")}
            value={filter.tag ?? ""}
            onChange={(value) => change({ tag: value.trim() === "" ? undefined : value.trim() })}
            comboboxProps={{ withinPortal: false }}
          />
          <Select {...choice("contact", contactStates, "contactStates")} />
          <Select {...listed("topic", topics)} />
          <Select {...choice("subscription", subscriptionStates, "subscriptions")} disabled={filter.topic === undefined} />
          <Select {...choice("held", ["yes", "no"], "helds")} />
          <Select {...listed("holdCause", causes)} />
          <Select {...listed("source", sources)} />
          <NumberInput
            label={t("filters.scoreAtLeast")}
            allowDecimal={false}
            value={filter.scoreAtLeast ?? ""}
            onChange={(value) => change({ scoreAtLeast: typeof value === "number" ? value : undefined })}
          />
          <Select
            label={t("filters.opened")}
            clearable
            searchable
            value={filter.opened ?? null}
            onChange={(value) => change({ opened: value ?? undefined })}
            data={documents}
            comboboxProps={{ withinPortal: false }}
          />
          <TextInput
            type="date"
            label={t("filters.createdFrom")}
            value={from}
            onChange={({ currentTarget: { value } }) =>
              change({ createdFrom: value === "" ? undefined : instantAt(`${value}T00:00`, zone).toISOString() })
            }
          />
          <TextInput
            type="date"
            label={t("filters.createdTo")}
            value={to}
            onChange={({ currentTarget: { value } }) =>
              change({
                createdTo: value === "" ? undefined : new Date(instantAt(`${value}T00:00`, zone).getTime() + DAY_MS).toISOString(),
              })
            }
          />
        </SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  );
}
