/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetLiveParams
} from './routes.schemas';

import { send } from '../client';


export const getGetLiveUrl = (params?: GetLiveParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/live?${stringifiedParams}` : `/api/v1/live`
}

/**
 * An event `changed` has a JSON array of keys of what to read again, such as `leads`, `lead:<id>` (`lead`: all of them), `tasks`, `sends`, `enrolments`, `sequences`, `bulk:<id>`, `imports`, `views`, `today`; never data. An event `alive` comes every 25 seconds. An event `refetch` means that everything shown is to be read again. Send the id of the last event in `Last-Event-ID` when you connect again.
 * @summary Follow what changes, as server-sent events
 */
export const getLive = async (params?: GetLiveParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetLiveUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


