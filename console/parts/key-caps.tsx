import { Kbd } from "@mantine/core";
import { capsOf } from "../app/key-list.ts";

/** A press as it stands on the keys. */
export function KeyCaps({ press }: { press: string }) {
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      {capsOf(press).map((cap) => (
        <Kbd key={cap} size="xs" ms={4}>
          {cap}
        </Kbd>
      ))}
    </span>
  );
}
