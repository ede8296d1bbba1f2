import { useState } from "react";
import { type Deed, newDeed } from "./deed.ts";

export function useDeed(doneBefore?: string): Deed {
  return useState(() => newDeed(doneBefore))[0];
}
