import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormModal } from "./form-dialog.tsx";
import { type KeptPlace, useKept, useKeptPlace } from "./kept.ts";
import { sentenceOf } from "./states.tsx";

interface AskProps {
  opened: boolean;
  close: () => void;
  title: string;
  /** What it will do, in a sentence. */
  explanation?: ReactNode;
  /** The word on the button: a verb, not "OK". */
  action: string;
  danger?: boolean;
  /** True: it is done without a reason, too. */
  reasonIsOptional?: boolean;
  /** More fields, above the reason. One that must be filled has `data-autofocus`: the dialog begins there. */
  children?: ReactNode;
  /** True: a field of `children` shows what was refused. */
  isShown?: (error: unknown) => boolean;
  /** Shown in the place of the form, while `act` waits for an answer. */
  instead?: ReactNode;
  /** Where `children` keep what is typed in them. */
  kept?: KeptPlace;
  act: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of a deed and does it. The dialog closes when the server has done it; what was typed stays until then. */
export function AskReason({
  opened,
  close,
  title,
  explanation,
  action,
  danger = false,
  reasonIsOptional = false,
  children,
  isShown = () => false,
  instead,
  kept,
  act,
}: AskProps) {
  const { t } = useTranslation();
  const own = useKeptPlace(`reason ${title}`);
  const place = kept ?? own;
  const [reason, setReason] = useKept(place, "reason", "");
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const submit = async () => {
    if (reason.trim() === "" && !reasonIsOptional) return setIsMissing(true);
    setIsActing(true);
    setError(null);
    try {
      await act(reason.trim());
      place.forget();
      close();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <FormModal kept={place} opened={opened} onClose={close} title={title}>
      {instead}
      <form
        hidden={Boolean(instead)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          {explanation && <Text size="sm">{explanation}</Text>}
          {children}
          <Textarea
            data-autofocus
            label={t(reasonIsOptional ? "reason.optional" : "reason.label")}
            description={t("reason.kept")}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setIsMissing(false);
            }}
            error={isMissing ? t("reason.missing") : undefined}
          />
          {error !== null && !isShown(error) && (
            <Alert color="red" variant="light" role="alert">
              {sentenceOf(error, t("failure.noConnection"), t("failure.unknown"))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={isActing} color={danger ? "red" : undefined}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}
