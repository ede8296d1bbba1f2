import { Alert, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { useMay } from "../../app/session.ts";
import { sentenceOf } from "../../parts/states.tsx";

/** The API refused it because the lead has had no front-end offer yet. */
export const isStepMissing = (error: unknown): boolean => error instanceof Problem && error.code === "first-step-missing";

interface RefusalProps {
  error: unknown;
  /** Left out where nobody may do it all the same. */
  override?: { reason: string; change: (reason: string) => void };
}

/** Why something was refused. Who may offer the second step before the first gives a reason, and tries again. */
export function Refusal({ error, override }: RefusalProps) {
  const { t } = useTranslation(["deals", "common"]);
  const mayOverride = useMay("deals:override");
  if (error === null) return null;
  return (
    <>
      <Alert color="red" variant="light" role="alert">
        {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
        {error instanceof Problem && error.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
      </Alert>
      {override && isStepMissing(error) && mayOverride && (
        <Textarea
          label={t("override.reason")}
          description={t("override.hint")}
          autosize
          minRows={2}
          maxLength={500}
          value={override.reason}
          onChange={({ currentTarget }) => override.change(currentTarget.value)}
        />
      )}
    </>
  );
}
