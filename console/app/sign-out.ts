import { useNavigate } from "@tanstack/react-router";
import { send } from "../api/client.ts";
import { forgetSession, leaveSession } from "./session.ts";

/** Ends the session on the server, and forgets what was read with it. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    leaveSession();
    await send("/api/v1/auth/sign-out", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    await navigate({ to: "/sign-in" });
    await forgetSession();
  };
}
