import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "../../parts/states.tsx";

/** Why a card is back: the server refused what was answered. */
export function Refusal({ title, error }: { title?: string | null; error: unknown }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="light" role="alert" mb="sm" title={title ?? t("failure.notDone")}>
      {sentenceOf(error, t("failure.noConnection"), t("failure.unknown"))}
    </Alert>
  );
}
