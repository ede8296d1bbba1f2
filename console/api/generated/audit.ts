/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  AuditEntry,
  GetAudit200,
  GetAuditCsvParams,
  GetAuditParams
} from './routes.schemas';

import { send } from '../client';


export const getGetAuditUrl = (params?: GetAuditParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/audit?${stringifiedParams}` : `/api/v1/audit`
}

/**
 * @summary List what people and the system did, newest first
 */
export const getAudit = async (params?: GetAuditParams, options?: Parameters<typeof send>[1]): Promise<GetAudit200> => {

  return send<GetAudit200>(getGetAuditUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetAuditIdUrl = (id: string,) => {




  return `/api/v1/audit/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read one entry of the audit
 */
export const getAuditId = async (id: string, options?: Parameters<typeof send>[1]): Promise<AuditEntry> => {

  return send<AuditEntry>(getGetAuditIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetAuditCsvUrl = (params?: GetAuditCsvParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/audit.csv?${stringifiedParams}` : `/api/v1/audit.csv`
}

/**
 * @summary The same as a CSV file. The audit keeps who made it.
 */
export const getAuditCsv = async (params?: GetAuditCsvParams, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetAuditCsvUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


