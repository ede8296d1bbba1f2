import { Button, FileButton, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postSessionsIdAttendanceImport, postSessionsIdCheckIn } from "../../api/generated/sessions.ts";
import { readText } from "../../parts/read-text.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { sentenceOf } from "../../parts/states.tsx";

/** For the door: a code is typed, and the next one can be typed at once. */
export function CheckIn({ sessionId, refresh }: { sessionId: string; refresh: () => Promise<unknown> }) {
  const { t } = useTranslation("sessions");
  const [code, setCode] = useState("");
  const [said, setSaid] = useState<{ text: string; isFault: boolean } | null>(null);
  const enter = async () => {
    if (code.trim() === "") return;
    try {
      const { again } = await postSessionsIdCheckIn(sessionId, { code });
      setSaid({ text: t(again ? "door.again" : "door.done", { code: code.trim().toUpperCase() }), isFault: false });
      setCode("");
      await refresh();
    } catch (error) {
      setSaid({
        text: sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" })),
        isFault: true,
      });
    }
  };
  const sayFault = (error: unknown) =>
    setSaid({
      text: sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" })),
      isFault: true,
    });
  const take = async (file: File | null) => {
    if (file === null) return;
    try {
      const { came, unknown } = await postSessionsIdAttendanceImport(sessionId, { text: readText(await file.arrayBuffer()) });
      const names = unknown.length > 0 ? t("door.unknown", { count: unknown.length, addresses: unknown.join(t("door.between")) }) : "";
      setSaid({ text: `${t("door.imported", { count: came })} ${names}`.trim(), isFault: false });
      await refresh();
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Sheet
      title={t("door.title")}
      beside={
        <FileButton accept=".csv,.tsv,text/csv" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="subtle">
              {t("door.import")}
            </Button>
          )}
        </FileButton>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            label={t("door.code")}
            style={{ flex: 1 }}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <Button type="submit">{t("door.enter")}</Button>
        </Group>
      </form>
      <Text size="sm" mt="xs" role="status" {...(said?.isFault && { c: "var(--parked)" })}>
        {said?.text ?? t("door.hint")}
      </Text>
    </Sheet>
  );
}
