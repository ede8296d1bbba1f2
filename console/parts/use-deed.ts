import { useState } from "react";
import { type Deed, newDeed } from "./deed.ts";

export function useDeed(): Deed {
  return useState(newDeed)[0];
}
