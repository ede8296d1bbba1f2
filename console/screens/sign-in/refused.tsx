import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "../../parts/states.tsx";

/** Why it did not work, in the server's sentence. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null) return null;
  return (
    <Alert color="red" role="alert">
      {sentenceOf(error, t("failure.noConnection"), t("failure.unknown"))}
    </Alert>
  );
}
