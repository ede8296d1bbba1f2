export const badPoints = "Write a whole number of points, such as -5.";
export const badFieldValue = "Write one text, number, true, false, or null to clear the field.";
