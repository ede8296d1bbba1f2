import { Select, Text, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getEnrolments } from "../../api/generated/enrolments.ts";
import type { Enrolment } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { Legend } from "../../parts/legend.tsx";
import { LinkButton } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { Pill, StateMark, type StateTone } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { Empty } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { When } from "../../parts/when.tsx";
import { useStepSentences } from "../sequences/step-sentences.ts";
import { type EnrolmentsSearch, outcomes, states } from "./search.ts";

const tones: Readonly<Record<string, StateTone>> = { running: "running", paused: "paused", parked: "parked", over: "done" };

/** People in sequences by where they stand: what Today counts as parked leads here. */
export function Enrolments() {
  const { t } = useTranslation("enrolments");
  const search = useSearch({ from: "/shell/enrolments" });
  const navigate = useNavigate({ from: "/enrolments" });
  const { direction, ...filter } = search;
  const list = usePaged(["enrolments", "list", search], (page, options) => getEnrolments({ ...search, ...page }, options));
  const change = (part: { [Key in keyof EnrolmentsSearch]?: EnrolmentsSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as EnrolmentsSearch, replace: true });
  const sequences = useSequenceTitles();
  const titleOf = (key: string) => sequences.find(({ value }) => value === key)?.label ?? key;
  const [step, setStep] = useTyped(search.step ?? "", (text) => change({ step: text === "" ? undefined : text }));
  const columns: Column<Enrolment>[] = [
    {
      key: "lead",
      title: t("lead"),
      width: "minmax(8rem, 1.4fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "sequence",
      title: t("sequence"),
      width: "minmax(8rem, 1.4fr)",
      wideOnly: true,
      render: ({ sequence, version }) => (
        <>
          {titleOf(sequence)}{" "}
          <Text span size="xs" c="dimmed">
            {t("version", { version })}
          </Text>
        </>
      ),
    },
    {
      key: "step",
      title: t("step"),
      width: "minmax(7rem, 1fr)",
      wideOnly: true,
      render: (enrolment) => <StepCell enrolment={enrolment} />,
    },
    {
      key: "state",
      title: t("state"),
      width: "minmax(8rem, 1fr)",
      render: ({ state, fault, faultSentence, outcome }) => (
        <>
          <StateMark tone={tones[state] ?? "waiting"}>{t(`states.${state}`, { defaultValue: state })}</StateMark>
          {outcome && <Outcome outcome={outcome} />}
          {fault && (
            <Text size="xs" c="dimmed">
              {faultSentence?.[languageNow()] ?? fault}
            </Text>
          )}
        </>
      ),
    },
    { key: "since", title: t("since"), width: "9.5rem", wideOnly: true, render: ({ stepSince }) => <When at={stepSince} /> },
    {
      key: "entered",
      title: t("entered"),
      width: "9.5rem",
      wideOnly: true,
      sort: "entered",
      descends: true,
      render: ({ enteredAt }) => <When at={enteredAt} />,
    },
  ];
  const rows = list.pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const sentenceOfFault = (code: string) => rows.find(({ fault }) => fault === code)?.faultSentence?.[languageNow()] ?? code;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          hasPeople(search) && (
            <LinkButton to="/people" search={inPeople(search)} variant="default">
              {t("inPeople")}
            </LinkButton>
          )
        }
      >
        {[
          search.version === undefined ? "" : t("ofVersion", { version: search.version }),
          search.fault === undefined ? "" : t("withFault", { fault: sentenceOfFault(search.fault) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </PageHead>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <Select
          label={t("state")}
          placeholder={t("any")}
          clearable
          w="10rem"
          value={search.state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Select
          label={t("outcome")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={search.outcome ?? null}
          onChange={(value) => {
            const outcome = outcomes.find((one) => one === value);
            change({ outcome, ...(outcome && { state: "over" }) });
          }}
          data={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <Select
          label={t("sequence")}
          placeholder={t("any")}
          clearable
          searchable
          w="15rem"
          value={search.sequence ?? null}
          onChange={(value) => change({ sequence: value ?? undefined, step: undefined })}
          data={
            search.sequence === undefined || sequences.some(({ value }) => value === search.sequence)
              ? sequences
              : [...sequences, { value: search.sequence, label: search.sequence }]
          }
        />
        <TextInput
          label={t("step")}
          placeholder={t("any")}
          w="12rem"
          value={step}
          onChange={({ currentTarget }) => setStep(currentTarget.value)}
        />
        <Legend />
      </FilterBar>
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ sequence }) => titleOf(sequence)}
        sort={{ by: "entered", direction, change: (_, next) => change({ direction: next }) }}
        open={({ leadId }) => void navigate({ to: `/people/${leadId}` })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t("emptyHint")}</Empty>}
      />
    </>
  );
}

/** How it ended: the goal stands out, the others are told quietly. */
/** What is done at the step, in the version that the person lives through. */
function StepCell({ enrolment: { sequence, version, step } }: { enrolment: Enrolment }) {
  const { sentenceOf } = useStepSentences(step === null ? undefined : sequence, version);
  return step === null ? (
    "–"
  ) : (
    <Text size="sm" lineClamp={2}>
      {sentenceOf(step)}
    </Text>
  );
}

function Outcome({ outcome }: { outcome: string }) {
  const { t } = useTranslation("enrolments");
  const words = t(`outcomes.${outcome}`, { defaultValue: outcome });
  if (outcome === "goal") return <Pill>{words}</Pill>;
  return (
    <Text size="xs" c="dimmed" truncate>
      {words}
    </Text>
  );
}

/** The list of people does not know versions and endings. */
function hasPeople({ sequence, state, version, outcome, fault }: EnrolmentsSearch): boolean {
  return sequence !== undefined && state !== "underway" && version === undefined && outcome === undefined && fault === undefined;
}

/** The same people in the list that can act on many of them. */
function inPeople({ sequence, state, step }: EnrolmentsSearch) {
  return { ...(sequence && { sequence }), ...(state && { enrolment: state === "waiting" ? "running" : state }), ...(step && { step }) };
}
