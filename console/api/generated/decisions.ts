/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetDecisions200,
  GetDecisionsParams
} from './routes.schemas';

import { send } from '../client';


export const getGetDecisionsUrl = (params: GetDecisionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/decisions?${stringifiedParams}` : `/api/v1/decisions`
}

/**
 * @summary List the decisions about a lead with what the rules saw, newest first
 */
export const getDecisions = async (params: GetDecisionsParams, options?: Parameters<typeof send>[1]): Promise<GetDecisions200> => {

  return send<GetDecisions200>(getGetDecisionsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


