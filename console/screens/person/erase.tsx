import { Alert, Button, Checkbox, Group, List, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteLeadsId } from "../../api/generated/leads.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { readPeopleSearch } from "../people/search.ts";

/** Erases the lead in two steps: what it does, then the name typed by hand. There is no way back. */
export function Erase({ leadId, name, close }: { leadId: string; name: string; close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [step, setStep] = useState(1);
  const [neverAgain, setNeverAgain] = useState(false);
  const kept = useKeptPlace("erase");
  const [reason, setReason] = useKept(kept, "reason", "");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const isSure = [name, t("erase.word")].some((word) => bare(word) === bare(typed));
  const erase = async () => {
    setIsActing(true);
    setError(null);
    try {
      await deleteLeadsId(leadId, { neverAgain: neverAgain ? "true" : "false", ...(reason.trim() !== "" && { reason: reason.trim() }) });
      client.removeQueries({ queryKey: ["lead", leadId] });
      await client.invalidateQueries({ queryKey: ["leads"] });
      kept.settle();
      tellDone(t("erase.done"));
      await navigate({ to: "/people", search: readPeopleSearch(lastSearchOf("/people")) });
    } catch (refused) {
      setError(refused);
      setIsActing(false);
    }
  };
  return (
    <FormModal kept={kept} opened onClose={close} title={t("erase.title", { name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (step === 1) setStep(2);
          else if (isSure) void erase();
        }}
      >
        {step === 1 ? (
          <Stack gap="sm">
            <Text size="sm">{t("erase.explanation")}</Text>
            <List size="sm" spacing={4}>
              <List.Item>{t("erase.stops")}</List.Item>
              <List.Item>{t("erase.removes")}</List.Item>
              <List.Item>{t("erase.keeps")}</List.Item>
            </List>
            <Checkbox
              label={t("erase.neverAgain")}
              description={t("erase.neverAgainHint")}
              checked={neverAgain}
              onChange={(event) => setNeverAgain(event.currentTarget.checked)}
            />
            <TextInput
              label={t("reason.optional", { ns: "common" })}
              description={t("erase.reasonHint")}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Stack>
        ) : (
          <Stack gap="sm">
            <Alert color="red" variant="light">
              {t("erase.last")}
            </Alert>
            <TextInput
              ref={focusFirst}
              label={t("erase.type", { name, word: t("erase.word") })}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={
                error === null
                  ? undefined
                  : sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))
              }
            />
          </Stack>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={step === 1 ? close : () => setStep(1)}>
            {step === 1 ? t("cancel", { ns: "common" }) : t("erase.back")}
          </Button>
          <Button type="submit" color="red" disabled={step === 2 && !isSure} loading={isActing}>
            {step === 1 ? t("erase.on") : t("erase.action")}
          </Button>
        </Group>
      </form>
    </FormModal>
  );
}

/** Without spaces of any width: people type names with and without. */
function bare(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
}
