import { Alert, Button, Group, Modal, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeads } from "../../api/generated/leads.ts";
import { postSequencesSimulate } from "../../api/generated/sequences.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { businessNow } from "../../parts/clock.ts";
import { keepComposingEnter } from "../../parts/keys.ts";
import { nameOf } from "../../parts/person-name.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { readable } from "./step-names.ts";
import { useNames } from "./use-names.ts";
import classes from "./workbench.module.css";

/** What one lead would get and when, by the rules of production. Nothing is sent and nothing is written. */
export function Simulate({ source }: { source: string }) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const { open } = useSearch({ from: "/shell/sequences/$key" });
  const navigate = useNavigate({ from: "/sequences/$key" });
  const { zone } = useSession();
  const names = useNames();
  const mayReadPeople = useMay("people:read");
  const [lead, setLead] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [day, setDay] = useState(() => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(businessNow()));
  const [time, setTime] = useState("10:00");
  const [supposed, setSupposed] = useState<string[]>([]);
  const people = useQuery({
    queryKey: ["leads", "simulate", search],
    queryFn: ({ signal }) => getLeads({ ...(search !== "" && { search }), limit: 20 }, { signal }),
    enabled: open === "simulate" && mayReadPeople,
    placeholderData: (before) => before,
  });
  const simulation = useMutation({
    mutationFn: () =>
      postSequencesSimulate({
        source,
        from: instantOf(day, time, zone),
        ...(lead !== null && { leadId: lead }),
        ...(supposed.length > 0 && { supposed }),
      }),
  });
  const close = () => void navigate({ search: ({ open: _, ...rest }) => rest });
  return (
    <Modal
      opened={open === "simulate"}
      onClose={close}
      title={t("simulate.title")}
      size="xl"
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          simulation.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("simulate.what")}
          </Text>
          <Group align="flex-end" gap="xs">
            {mayReadPeople && (
              <Select
                onKeyDownCapture={keepComposingEnter}
                label={t("simulate.who")}
                placeholder={t("simulate.supposedLead")}
                w="min(18rem, 100%)"
                clearable
                searchable
                filter={({ options }) => options}
                searchValue={typed}
                onSearchChange={setTyped}
                value={lead}
                onChange={setLead}
                nothingFoundMessage={t("simulate.nobody")}
                data={(people.data?.items ?? []).map((one) => ({ value: one.id, label: nameOf(one) ?? common("person.nameless") }))}
              />
            )}
            <TextInput type="date" label={t("simulate.day")} required value={day} onChange={(event) => setDay(event.currentTarget.value)} />
            <TextInput
              type="time"
              label={t("simulate.time")}
              required
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </Group>
          <TagsInput
            onKeyDownCapture={keepComposingEnter}
            label={t("simulate.acts")}
            description={t("simulate.actsHint")}
            placeholder={t("simulate.actsSample")}
            value={supposed}
            onChange={setSupposed}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={simulation.isPending}>
              {t("simulate.do")}
            </Button>
          </Group>
          {simulation.error && (
            <Alert color="red" variant="light">
              {sentenceOf(simulation.error, common("failure.noConnection"), common("failure.unknown"))}
            </Alert>
          )}
          {simulation.data && (
            <ol className={classes.days} aria-label={t("simulate.result")}>
              {simulation.data.steps.map((step) => (
                <li key={`${step.at} ${step.kind} ${step.sentence.en}`} data-kind={step.kind}>
                  <When at={step.at} zone={simulation.data.zone} />
                  <span>
                    {readable(step.sentence[languageNow()], names)} <Key of={step.template ?? step.step} />
                  </span>
                </li>
              ))}
            </ol>
          )}
        </Stack>
      </form>
    </Modal>
  );
}

/** What the YAML calls it, beside what people call it. */
function Key({ of }: { of: unknown }) {
  if (typeof of !== "string") return null;
  return (
    <Text span size="xs" c="dimmed" fw={400}>
      {of}
    </Text>
  );
}

/** A day and a time of the business's zone as an instant. */
function instantOf(day: string, time: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(new Date(`${day}T${time}:00Z`));
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "";
  return `${day}T${time}:00${offset === "" ? "Z" : offset}`;
}
