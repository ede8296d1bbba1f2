/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetLeadsIdPapers200,
  GetLeadsIdPapersParams,
  GetPapersIdParams
} from './routes.schemas';

import { send } from '../client';


export const getGetLeadsIdPapersUrl = (id: string,
    params?: GetLeadsIdPapersParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/papers?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/papers`
}

/**
 * @summary List the estimates, contracts, invoices, receipts and credit notes of a lead, newest first
 */
export const getLeadsIdPapers = async (id: string,
    params?: GetLeadsIdPapersParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdPapers200> => {

  return send<GetLeadsIdPapers200>(getGetLeadsIdPapersUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetPapersIdUrl = (id: string,
    params?: GetPapersIdParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/papers/${encodeURIComponent(String(id))}?${stringifiedParams}` : `/api/v1/papers/${encodeURIComponent(String(id))}`
}

/**
 * `ETag` is its SHA-256. Papers of an erased lead are gone; `hagukumi evidence` opens those that the law makes us keep.
 * @summary Read a paper as PDF, as it was issued
 */
export const getPapersId = async (id: string,
    params?: GetPapersIdParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetPapersIdUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


