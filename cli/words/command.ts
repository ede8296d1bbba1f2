/**
 * How a person calls the command, in everything that we say. Never `npx hagukumi`: before `npm ci`, npm would install the folder into its own
 * cache and fail from then on.
 */
export const COMMAND = "./hagukumi";
