import { z } from "zod";

/** The name of a series of numbers, such as `2027` or `CN-2027`; numbers have no gap within it (processes.md INV9). */
export const seriesSchema = z
  .string()
  .max(20)
  .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/);

/** `2027-00042`. A number beyond five digits is written whole. */
export function invoiceNumber(series: string, number: number): string {
  return `${series}-${String(number).padStart(5, "0")}`;
}
