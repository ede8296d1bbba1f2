import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Place {
  to: string;
  search?: Record<string, unknown>;
  children?: ReactNode;
}

/** A button that leads to another screen. */
export function LinkButton({ to, search = {}, ...shown }: ButtonProps & Place) {
  return <Button {...shown} renderRoot={(root) => <Link {...root} to={to} search={search} />} />;
}

export function LinkAnchor({ to, search = {}, ...shown }: AnchorProps & Place) {
  return <Anchor {...shown} renderRoot={(root) => <Link {...root} to={to} search={search} />} />;
}
