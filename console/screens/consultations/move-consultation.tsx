import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postConsultationsIdMove } from "../../api/generated/consultations.ts";
import type { Consultation } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { WhoChanged } from "../../parts/conflict.tsx";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { writeInstant } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { dayOf } from "./days.ts";
import { useConsultants, useTalkOffers } from "./reading.ts";
import { SlotPicker } from "./slot-picker.tsx";

interface MoveProps {
  consultation: Consultation;
  leadZone?: string | undefined;
  close: () => void;
}

/** Another time for a consultation, also one that guests could not choose any more. */
export function MoveConsultation(props: MoveProps) {
  const { t } = useTranslation(["consultations", "common"]);
  const kept = useKeptPlace(`consultation move ${props.consultation.id}`);
  const name = props.consultation.leadName ?? t("person.nameless", { ns: "common" });
  return (
    <FormModal kept={kept} opened onClose={props.close} title={t("move.title", { name })} size="lg">
      <MoveForm {...props} kept={kept} />
    </FormModal>
  );
}

function MoveForm({ consultation, leadZone, close, kept }: MoveProps & { kept: KeptPlace }) {
  const { t } = useTranslation("consultations");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const { zone } = useSession();
  const offers = useTalkOffers();
  const consultants = useConsultants();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, offerKey, startsAt, consultantKey } = consultation;
  // By what was read when the dialog opened: another person's change meanwhile is refused, and told.
  const [revision, setRevision] = useState(consultation.revision);
  const form = useKeptForm(kept, {
    initialValues: { consultant: consultantKey as string | null, day: dayOf(startsAt, zone), start: "", reason: "" },
    validate: { start: (value) => (value === "" ? t("slots.missing") : null) },
  });
  const { values } = form;
  const offer = offers.items?.find(({ key }) => key === offerKey);
  const givers = (consultants.data?.items ?? []).filter(({ offers: given }) => given?.includes(offerKey));
  const isChanged = error instanceof Problem && error.status === 412;
  const move = async ({ consultant, start, reason }: typeof values) => {
    // Whoever presses again has seen what the other person changed.
    const from = isChanged ? consultation.revision : revision;
    setRevision(from);
    setIsSaving(true);
    setError(null);
    try {
      const body = {
        startsAt: start,
        ...(consultant !== null && { consultant }),
        ...(reason.trim() !== "" && { reason: reason.trim() }),
      };
      await postConsultationsIdMove(id, body, matchOf(from));
      await queries.invalidateQueries({ queryKey: ["consultations"] });
      tellDone(t("move.done"));
      kept.forget();
      close();
    } catch (refused) {
      setError(refused);
      await queries.invalidateQueries({ queryKey: ["consultations"] });
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((typed) => void move(typed))}>
      <Stack gap="sm">
        <Text size="sm">{t("move.hint", { when: writeInstant(startsAt, zone) })}</Text>
        <Select
          label={t("consultant")}
          placeholder={t("anybody")}
          clearable
          data={givers.map(({ key, name }) => ({ value: key, label: name }))}
          value={givers.some(({ key }) => key === values.consultant) ? values.consultant : null}
          onChange={(value) => form.setValues({ consultant: value, start: "" })}
        />
        {offer && (
          <SlotPicker
            offer={offer}
            consultant={givers.some(({ key }) => key === values.consultant) ? values.consultant : null}
            besides={id}
            day={values.day}
            changeDay={(day) => form.setValues({ day, start: "" })}
            value={values.start}
            change={(value) => form.setFieldValue("start", value)}
            leadZone={leadZone}
            focusFirst
            error={form.errors.start === undefined ? undefined : String(form.errors.start)}
          />
        )}
        <TextInput label={t("move.reason")} maxLength={500} {...form.getInputProps("reason")} />
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {isChanged ? (
              <>
                {t("move.changed")} <WhoChanged changed={error.body.changed} />
              </>
            ) : (
              sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))
            )}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("move.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
