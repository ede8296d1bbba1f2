/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetImports200,
  GetImportsParams,
  Import,
  ImportReport
} from './routes.schemas';

import { send } from '../client';


export const getPostImportsUrl = () => {




  return `/api/v1/imports`
}

/**
 * multipart/form-data with `file` (CSV in UTF-8 or Shift_JIS) and the fields `basis` (card, relationship, published, opt-in), `topic` and `source`. Optional fields: `evidence`, `mapping`, `columns` (JSON), `zone`, `enterEvent`, `dryRun` (true). Returns 200 with the report, or 202 if the import continues in the background.
 * @summary Import a CSV file. Importing the same file again changes nothing.
 */
export const postImports = async ( options?: Parameters<typeof send>[1]): Promise<ImportReport | Import> => {

  return send<ImportReport | Import>(getPostImportsUrl(),
  {
    ...options,
    method: 'POST'


  }
);}


export const getGetImportsUrl = (params?: GetImportsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/imports?${stringifiedParams}` : `/api/v1/imports`
}

/**
 * @summary List imports, newest first
 */
export const getImports = async (params?: GetImportsParams, options?: Parameters<typeof send>[1]): Promise<GetImports200> => {

  return send<GetImports200>(getGetImportsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetImportsIdUrl = (id: string,) => {




  return `/api/v1/imports/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read the progress of an import
 */
export const getImportsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<Import> => {

  return send<Import>(getGetImportsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetImportsIdBadRowsUrl = (id: string,) => {




  return `/api/v1/imports/${encodeURIComponent(String(id))}/bad-rows`
}

/**
 * @summary Download the rows that were not imported, as CSV with line and reason
 */
export const getImportsIdBadRows = async (id: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getGetImportsIdBadRowsUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


