import { Checkbox, Select, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  postIncidentsIdAnswer,
  postIncidentsIdClose,
  postIncidentsIdExpectation,
  postIncidentsIdFix,
  postIncidentsIdRating,
  postIncidentsIdReopen,
} from "../../api/generated/incidents.ts";
import {
  type IncidentDetail,
  PostIncidentsIdCloseBodyOutcome,
  PostIncidentsIdRatingBodyRating,
} from "../../api/generated/routes.schemas.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { ActForm } from "../deals/act-form.tsx";
import { acts, type IncidentSearch } from "./search.ts";

type Act = NonNullable<IncidentSearch["open"]>;

interface ActsProps {
  incident: IncidentDetail;
  open: IncidentSearch["open"];
  possible: readonly Act[];
  close: () => void;
  refresh: () => Promise<unknown>;
}

/** The forms that the address opens; one that is not possible any more stays closed. */
export function Acts({ incident, open, possible, close, refresh }: ActsProps) {
  const isPossible = (act: Act) => possible.includes(act) || (act === "expectation" && incident.state !== "closed");
  return acts.map((act) => (
    <Form key={act} act={act} incident={incident} opened={open === act && isPossible(act)} close={close} refresh={refresh} />
  ));
}

interface FormProps extends Pick<ActsProps, "incident" | "close" | "refresh"> {
  act: Act;
  opened: boolean;
}

const ratings = Object.values(PostIncidentsIdRatingBodyRating);
const outcomes = Object.values(PostIncidentsIdCloseBodyOutcome);
/** Of a customer who has gone, and of a mistake: no fix is needed. */
const early: readonly string[] = ["lost", "void"];

function Form({ act, incident, opened, close, refresh }: FormProps) {
  const { t } = useTranslation("incidents");
  const { id, revision, state, hasLetters } = incident;
  const kept = useKeptPlace(`incident ${act} ${id}`);
  const [words, setWords] = useKept(kept, "words", act === "expectation" ? incident.expectation || incident.notedExpectation : "");
  const [letter, setLetter] = useKept(kept, "letter", hasLetters);
  const choices = act === "rating" ? ratings : state === "fixed" ? outcomes : outcomes.filter((one) => early.includes(one));
  const [choice, setChoice] = useKept<string>(kept, "choice", choices[0] ?? "");
  const [isMissing, setIsMissing] = useState(false);
  const isChoice = act === "rating" || act === "close";
  const hasLetter = hasLetters && (act === "answer" || act === "fix");
  const said = words.trim();
  const send = () => {
    const match = matchOf(revision);
    switch (act) {
      case "answer":
        return postIncidentsIdAnswer(id, { words: said, letter: hasLetter && letter }, match);
      case "fix":
        return postIncidentsIdFix(id, { words: said, letter: hasLetter && letter }, match);
      case "rating":
        return postIncidentsIdRating(id, { rating: ratings.find((one) => one === choice) ?? "met", words: said }, match);
      case "close":
        return postIncidentsIdClose(id, { outcome: outcomes.find((one) => one === choice) ?? "lost", words: said }, match);
      case "expectation":
        return postIncidentsIdExpectation(id, { expectation: said }, match);
      case "reopen":
        return postIncidentsIdReopen(id, { words: said }, match);
    }
  };
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t(`acts.${act}.title`)}
      action={t(`acts.${act}.action`)}
      act={async () => {
        const lacks = said === "" && !isChoice;
        setIsMissing(lacks);
        if (lacks) return false;
        try {
          await send();
          tellDone(t(`acts.${act}.done`));
        } finally {
          await refresh();
        }
        return true;
      }}
    >
      <Text size="sm">{t(`acts.${act}.what`)}</Text>
      {isChoice && (
        <Select
          data-autofocus
          label={t(act === "rating" ? "detail.rating" : "outcome")}
          allowDeselect={false}
          value={choice}
          onChange={(value) => setChoice(value ?? choice)}
          data={choices.map((value) => ({ value, label: t(`${act === "rating" ? "ratings" : "outcomes"}.${value}`) }))}
        />
      )}
      <Textarea
        {...(!isChoice && { "data-autofocus": true })}
        label={t(`acts.${act}.words`)}
        autosize
        minRows={3}
        maxLength={4_000}
        value={words}
        error={isMissing && said === "" ? t("wordsMissing") : undefined}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {hasLetter && (
        <Checkbox label={t(`acts.${act}.letter`)} checked={letter} onChange={({ currentTarget }) => setLetter(currentTarget.checked)} />
      )}
    </ActForm>
  );
}
