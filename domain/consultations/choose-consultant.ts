export interface Candidate {
  key: string;
  /** Consultations that they have around that time. */
  load: number;
}

/** Who takes a consultation among those who are free: the preferred one, else whoever has the least to do, the first by key among equals. */
export function chooseConsultant(free: readonly Candidate[], preferred: string | null): string | null {
  if (preferred !== null && free.some(({ key }) => key === preferred)) return preferred;
  const [first] = free.toSorted((one, other) => one.load - other.load || (one.key < other.key ? -1 : 1));
  return first?.key ?? null;
}
