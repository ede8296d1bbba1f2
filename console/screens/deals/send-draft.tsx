import { Alert, Button, Text } from "@mantine/core";
import { useState } from "react";
import { tellDone } from "../../parts/undo.tsx";
import { Refusal } from "./override.tsx";

interface SendDraftProps {
  /** What happens then. */
  what: string;
  action: string;
  done: string;
  send: () => Promise<unknown>;
  refresh: () => Promise<unknown>;
}

/** Sends a draft to the lead, after saying what that does. */
export function SendDraft({ what, action, done, send, refresh }: SendDraftProps) {
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const press = async () => {
    setIsSending(true);
    setError(null);
    try {
      await send();
      await refresh();
      tellDone(done);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSending(false);
    }
  };
  return (
    <>
      <Alert variant="light">
        <Text size="sm" mb="xs">
          {what}
        </Text>
        <Button loading={isSending} onClick={() => void press()}>
          {action}
        </Button>
      </Alert>
      <Refusal error={error} />
    </>
  );
}
